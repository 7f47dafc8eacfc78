package dev.parloop.samples.tool;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a misspelt word was meant to be. */
final class Suggestion {
  private static final int MAX_EDITS = 3;

  private Suggestion() {}

  /**
   * The end of an error message.
   *
   * @return {@code "; did you mean 'x'?"} for the name that is a few letters off or starts like the
   *     word, or an empty text
   */
  static String hint(String word, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(word, name))
        .min(Comparator.comparingInt(name -> edits(word, name)))
        .map(name -> "; did you mean '" + name + "'?")
        .orElse("");
  }

  private static boolean isNear(String word, String name) {
    return (word.length() >= 3 && name.startsWith(word))
        || edits(word, name) <= Math.min(MAX_EDITS, name.length() / 2);
  }

  /** Levenshtein's distance: letters to insert, delete or replace. */
  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[to.length()];
  }
}
