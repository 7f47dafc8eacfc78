package dev.parloop.runtime.loops;

/**
 * A range of iterations cut into pieces whose sizes differ by at most one. The cut depends on the
 * length and on what the user said, and on nothing else: the order in which a reduction combines
 * follows it.
 *
 * @param length how many iterations there are, 1 or more
 * @param count how many pieces, from 1 to the length
 */
record Pieces(int length, int count) {

  /** Up to so many iterations each is a piece: they may be dear. */
  private static final int FEW = 256;

  /** No range is cut into more pieces without being told to: their results are kept. */
  private static final int MANY = 1024;

  /** Between the two a piece has so many iterations. */
  private static final int SIZE = 64;

  /**
   * Cuts a range.
   *
   * @param chunkSize the user's number of iterations per piece; 0 for none
   */
  static Pieces of(int length, int chunkSize) {
    int count =
        chunkSize > 0
            ? (length - 1) / chunkSize + 1
            : Math.min(length, Math.max(FEW, Math.min(MANY, length / SIZE)));
    return new Pieces(length, count);
  }

  /** The first iteration of a piece, and the end of the one before. */
  int border(int piece) {
    return piece * (length / count) + Math.min(piece, length % count);
  }
}
