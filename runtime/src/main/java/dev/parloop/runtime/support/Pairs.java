package dev.parloop.runtime.support;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The last measurements of two forms of a loop, in pairs: the same chunk in both, in executions one
 * soon after the other. So neither chunks unlike each other nor a machine that slows down decide.
 * Not safe for use by many threads.
 */
final class Pairs {
  /** So many pairs tell something. */
  static final int LEAST = 15;

  /** How many are kept at most. */
  private static final int MOST = 512;

  /** They are looked at so many times while as many are added as are kept. */
  private static final int LOOKS = 16;

  /** A form counts as so many times as long as the other one at most. */
  private static final int MOST_TIMES = 4;

  /** A pair: nanoseconds and bytes per form, and the time as it was before vectors were tried. */
  private record Pair(
      double scalar, double vector, double before, long iterations, double moreBytes) {

    /**
     * How much time the chunk takes, so that dear chunks decide. A form that took many times as
     * long as the other one counts as a few times: a thread that has lost its processor for 14 ms
     * would outweigh hundreds of chunks that take 30 us.
     */
    double weight() {
      return (Math.min(scalar, MOST_TIMES * vector) + Math.min(vector, MOST_TIMES * scalar))
          * iterations;
    }
  }

  private final Times scalars = new Times();
  private final Times scalarBytes = new Times();
  private final Times vectors = new Times();
  private final Times vectorBytes = new Times();
  private final Times before;

  /** The last pairs, in no order. */
  private Pair[] pairs = {};

  private int count;

  /**
   * No pairs.
   *
   * @param before what chunks took in scalar code before vectors were tried
   */
  Pairs(Times before) {
    this.before = before;
  }

  /**
   * One more measurement.
   *
   * @param inVectors in which form
   * @param chunk the number of the chunk
   * @param chunks how many the loop has: at least half of them are compared
   * @return whether it makes a pair, and it is time to look at all of them
   */
  boolean add(
      boolean inVectors, int chunk, int chunks, double nanos, long iterations, double allocated) {
    (inVectors ? vectors : scalars).put(chunk, nanos);
    (inVectors ? vectorBytes : scalarBytes).put(chunk, allocated);
    double scalar = scalars.get(chunk);
    double vector = vectors.get(chunk);
    if (Double.isNaN(scalar) || Double.isNaN(vector)) {
      return false;
    }
    if (count == 0) {
      pairs = new Pair[Math.max(LEAST, Math.min(MOST, chunks / 2))];
    }
    double more = vectorBytes.get(chunk) - scalarBytes.get(chunk);
    pairs[count++ % pairs.length] = new Pair(scalar, vector, before.get(chunk), iterations, more);
    scalars.remove(chunk);
    vectors.remove(chunk);
    return count == LEAST || count % Math.max(1, pairs.length / LOOKS) == 0;
  }

  /** Forgets all. */
  void clear() {
    scalars.clear();
    vectors.clear();
    scalarBytes.clear();
    vectorBytes.clear();
    pairs = new Pair[0];
    count = 0;
  }

  /** Whether there are enough to say whether vectors are hopeless. */
  boolean tell() {
    return count >= LEAST;
  }

  /** Whether there are enough to compare the forms. */
  boolean isFull() {
    return count > 0 && count >= pairs.length;
  }

  /** What an iteration takes in scalar code, in nanoseconds: half of the time was spent in less. */
  double scalarNanos() {
    return median(Pair::scalar, kept());
  }

  /**
   * What vectors take for what takes 1 in scalar code: half of the time was spent in chunks that
   * did better.
   */
  double ratio() {
    return median(pair -> pair.vector() / pair.scalar(), kept());
  }

  /** What scalar code takes for what took 1 before vectors were tried; 1 if that is not known. */
  double slowdown() {
    Pair[] known =
        Arrays.stream(kept()).filter(pair -> !Double.isNaN(pair.before())).toArray(Pair[]::new);
    return known.length < Math.min(LEAST, count)
        ? 1
        : median(pair -> pair.scalar() / pair.before(), known);
  }

  /** How many iterations a chunk has. */
  long iterations() {
    long[] each = Arrays.stream(kept()).mapToLong(Pair::iterations).sorted().toArray();
    return each[each.length / 2];
  }

  /** How many bytes more a chunk allocates in vectors. */
  double moreBytes() {
    double[] bytes = Arrays.stream(kept()).mapToDouble(Pair::moreBytes).sorted().toArray();
    return bytes[bytes.length / 2];
  }

  private Pair[] kept() {
    return Arrays.copyOf(pairs, Math.min(count, pairs.length));
  }

  /** The value below which lies half of the weight. */
  private static double median(ToDoubleFunction<Pair> value, Pair[] pairs) {
    Pair[] sorted = pairs.clone();
    Arrays.sort(sorted, Comparator.comparingDouble(value));
    double half = Arrays.stream(sorted).mapToDouble(Pair::weight).sum() / 2;
    double below = 0;
    for (Pair pair : sorted) {
      below += pair.weight();
      if (below >= half) {
        return value.applyAsDouble(pair);
      }
    }
    return Double.NaN;
  }
}
