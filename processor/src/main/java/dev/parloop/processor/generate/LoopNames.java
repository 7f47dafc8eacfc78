package dev.parloop.processor.generate;

import java.util.HashSet;
import java.util.Set;

/** Hands out names of generated members so that no two are the same. */
final class LoopNames {
  private final Set<String> taken;

  /** Names that are none of those. */
  LoopNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** {@code wanted}, or the first of wanted2, wanted3, ... that is free. */
  String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
