package dev.parloop.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the names of variables end with where several vectors are in flight. */
final class CopySuffixes {
  private CopySuffixes() {}

  /** Suffixes that make names of no other variables; the first is empty. */
  static List<String> of(Set<String> names) {
    List<String> suffixes = new ArrayList<>(List.of(""));
    for (String letter : List.of("B", "C", "D")) {
      String suffix = letter;
      while (clashes(names, suffix)) {
        suffix += letter;
      }
      suffixes.add(suffix);
    }
    return suffixes;
  }

  private static boolean clashes(Set<String> names, String suffix) {
    return names.stream().anyMatch(name -> names.contains(name + suffix));
  }
}
