package dev.parloop.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like the name of a class in source texts, by the convention that these begin with a
 * capital letter and packages do not. Where a file of that name is looked for, no harm is done by
 * those that are none, as in comments.
 */
final class MentionedClasses {
  private static final Pattern CHAIN =
      Pattern.compile("[\\p{L}_$][\\w$]*(?:\\.[\\p{L}_$][\\w$]*)*(\\.\\*)?");

  /** Most texts are never looked into. */
  private final List<String> unsearched = new ArrayList<>();

  private final Set<String> simple = new LinkedHashSet<>();
  private final Map<String, Set<String>> qualified = new LinkedHashMap<>();
  private final Set<String> starred = new LinkedHashSet<>();

  /** One more text. */
  void add(String text) {
    unsearched.add(text);
  }

  /** Names without a package. */
  Set<String> simple() {
    search();
    return simple;
  }

  /** Names with one, by package. */
  Map<String, Set<String>> qualified() {
    search();
    return qualified;
  }

  /** Whether there is an import of all classes of a package. */
  boolean areImported(String pack) {
    search();
    return starred.contains(pack);
  }

  private void search() {
    for (String text : unsearched) {
      Matcher chains = CHAIN.matcher(text);
      while (chains.find()) {
        String chain = chains.group();
        if (chains.group(1) != null) {
          starred.add(chain.substring(0, chain.length() - 2));
        }
        search(chain);
      }
    }
    unsearched.clear();
  }

  private void search(String chain) {
    for (int start = 0; start < chain.length(); ) {
      int dot = chain.indexOf('.', start);
      int end = dot < 0 ? chain.length() : dot;
      if (Character.isUpperCase(chain.charAt(start))) {
        String name = chain.substring(start, end);
        if (start == 0) {
          simple.add(name);
        } else {
          qualified
              .computeIfAbsent(chain.substring(0, start - 1), pack -> new LinkedHashSet<>())
              .add(name);
        }
        return;
      }
      start = end + 1;
    }
  }
}
