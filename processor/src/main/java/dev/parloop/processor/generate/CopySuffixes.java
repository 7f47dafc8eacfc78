package dev.parloop.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the names of variables end with where several vectors or iterations are in flight. */
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

  /** What names end with in each of the iterations in step; the first is empty. */
  static List<String> ofIterations(Set<String> names, int iterations) {
    String mark = "\1";
    while (containsMarked(names, mark)) {
      mark += "\1";
    }
    List<String> suffixes = new ArrayList<>(List.of(""));
    for (int iteration = 1; iteration < iterations; iteration++) {
      suffixes.add(mark + iteration);
    }
    return suffixes;
  }

  private static boolean containsMarked(Set<String> names, String mark) {
    return names.stream().anyMatch(name -> name.contains(mark) && !name.endsWith(mark));
  }

  private static boolean clashes(Set<String> names, String suffix) {
    return names.stream().anyMatch(name -> names.contains(name + suffix));
  }
}
