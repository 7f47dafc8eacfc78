package dev.parloop.samples.tool;

/** Hears how far a comparison is. Not for use by several threads at once. */
interface Progress extends AutoCloseable {

  /** A part of the work begins: {@code round 1 of 5}. */
  void begin(String part);

  /** A variant has been run; it took this long. */
  void ran(String variant, double nanos);

  /** A parallel loop of the variant that runs has come so far. Called by any thread. */
  default void reached(long done, long total) {}

  /** The part is over. */
  void end();

  /** All is over. */
  @Override
  void close();
}
