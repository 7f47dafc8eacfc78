package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Refused: all iterations put into one collection. An array gives each its own element, and goes
 * into the collection after the loop.
 */
final class Lesson11Collections implements Lesson {

  private static final Refusal SHARED_LIST =
      new Refusal(
          "PL0501",
          """
          static List<Integer> lengths(String[] words) {
            List<Integer> lengths = new ArrayList<>();
            for (@Parallel int i = 0; i < words.length; i++) {
              lengths.add(words[i].length());
            }
            return lengths;
          }
          """);

  @Override
  public String title() {
    return "refused: a collection for all";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(SHARED_LIST);
  }

  /** Cured: an element of an array for each iteration. */
  static List<Integer> lengths(List<String> words) {
    String[] word = words.toArray(new String[0]);
    Integer[] lengths = new Integer[word.length];
    for (@Parallel int i = 0; i < word.length; i++) {
      lengths[i] = word[i].length();
    }
    return new ArrayList<>(Arrays.asList(lengths));
  }

  @Override
  public List<String> run() {
    return List.of("lengths: " + lengths(List.of("each", "has", "its", "place")));
  }
}
