package dev.parloop.samples.tool;

/** English. */
final class Plural {
  private Plural() {}

  /** {@code 1 thread}, {@code 2 threads}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
