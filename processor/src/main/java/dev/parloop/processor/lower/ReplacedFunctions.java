package dev.parloop.processor.lower;

import java.util.Set;

/**
 * Where the runtime's functions stand in the place of those of {@code Math}.
 *
 * @param any whether they do at all: in the loop's own text
 * @param methods the called methods, by their keys, in which they do where they do in the text that
 *     calls them
 */
public record ReplacedFunctions(boolean any, Set<String> methods) {
  /** Nowhere. */
  public static final ReplacedFunctions NONE = new ReplacedFunctions(false, Set.of());

  public ReplacedFunctions {
    methods = Set.copyOf(methods);
  }
}
