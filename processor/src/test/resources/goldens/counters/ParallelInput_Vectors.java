package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput in lanes.
 */
final class ParallelInput_Vectors {
  private static final int BITS = bits();

  private static final int LANES_32 = BITS / 32;

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final long[] LONG_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final VectorShuffle<Integer> INTS_REVERSED = VectorShuffle.iota(INTS, INTS.length() - 1, -1, true);

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.down#1}, Input.java:8: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int downLoop(int from$, int to$, int first$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) first$ - (long) from$, (long) first$ - (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.broadcast(INTS, first$);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    int t$ = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; t$ < end$; t$ += LANES_32) {
      // a[i] = i;
      v1$.sub(v2$.add(t$)).rearrange(INTS_REVERSED).intoArray(a, (first$ - t$) - LANES_32 + 1);
    }
    return t$;
  }

  /**
   * {@code Input.wide#1}, Input.java:13: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int wideLoop(int from$, int to$, long first$, long step$, long[] s$parts, int chunk$) {
    if (from$ >= to$) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    LongVector v1$ = LongVector.broadcast(LONGS, first$);
    LongVector v2$ = LongVector.fromArray(LONGS, LONG_IOTA, 0);
    LongVector v3$ = LongVector.broadcast(LONGS, step$);
    LongVector s = LongVector.broadcast(LONGS, 0);
    LongVector sB = LongVector.broadcast(LONGS, 0);
    LongVector sC = LongVector.broadcast(LONGS, 0);
    LongVector sD = LongVector.broadcast(LONGS, 0);
    int t$ = from$;
    int many$ = to$ - (to$ - from$) % (4 * LANES_64);
    for (; t$ < many$; t$ += 4 * LANES_64) {
      // s ^= i;
      s = s.lanewise(VectorOperators.XOR, v1$.add(v2$.add((long) t$).mul(v3$)));
      sB = sB.lanewise(VectorOperators.XOR, v1$.add(v2$.add((long) (t$ + LANES_64)).mul(v3$)));
      sC = sC.lanewise(VectorOperators.XOR, v1$.add(v2$.add((long) (t$ + 2 * LANES_64)).mul(v3$)));
      sD = sD.lanewise(VectorOperators.XOR, v1$.add(v2$.add((long) (t$ + 3 * LANES_64)).mul(v3$)));
    }
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; t$ < end$; t$ += LANES_64) {
      // s ^= i;
      s = s.lanewise(VectorOperators.XOR, v1$.add(v2$.add((long) t$).mul(v3$)));
    }
    s$parts[chunk$] ^= s.lanewise(VectorOperators.XOR, sB).lanewise(VectorOperators.XOR, sC).lanewise(VectorOperators.XOR, sD).reduceLanes(VectorOperators.XOR);
    return t$;
  }

  /**
   * {@code Input.thirds#1}, Input.java:20: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int thirdsLoop(int from$, int to$, int first$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) first$ + ((long) from$ * 3L), (long) first$ + ((long) (to$ - 1) * 3L))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_32];
    IntVector v1$ = IntVector.broadcast(INTS, first$);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(INTS, 3);
    IntVector v4$ = IntVector.broadcast(INTS, 1);
    int t$ = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; t$ < end$; t$ += LANES_32) {
      // a[i]++;
      IntVector at$ = v1$.add(v2$.add(t$).mul(v3$));
      at$.intoArray(lane$at, 0);
      IntVector aOf$ = IntVector.fromArray(INTS, a, 0, lane$at, 0);
      at$.intoArray(lane$at, 0);
      aOf$.add(v4$).intoArray(a, 0, lane$at, 0);
    }
    return t$;
  }

  /**
   * {@code Input.backwards#1}, Input.java:26: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int backwardsLoop(int from$, int to$, int first$, int step$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) first$ + ((long) from$ * (long) step$), (long) first$ + ((long) (to$ - 1) * (long) step$))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_32];
    IntVector v1$ = IntVector.broadcast(INTS, first$);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(INTS, step$);
    int t$ = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; t$ < end$; t$ += LANES_32) {
      // a[i] = i;
      IntVector at$ = v1$.add(v2$.add(t$).mul(v3$));
      at$.intoArray(lane$at, 0);
      v1$.add(v2$.add(t$).mul(v3$)).intoArray(a, 0, lane$at, 0);
    }
    return t$;
  }

  /**
   * {@code Input.pairs#1}, Input.java:32: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int pairsLoop(int from$, int to$, int first$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) first$ + ((long) from$ * 2L), (long) first$ + ((long) (to$ - 1) * 2L))
        || !inside(a.length, ((long) first$ + ((long) from$ * 2L)) + 1L, ((long) first$ + ((long) (to$ - 1) * 2L)) + 1L)) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_32];
    IntVector v1$ = IntVector.broadcast(INTS, first$);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(INTS, 2);
    IntVector v4$ = IntVector.broadcast(INTS, 1);
    int t$ = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; t$ < end$; t$ += LANES_32) {
      // a[i] += a[i + 1];
      IntVector at$ = v1$.add(v2$.add(t$).mul(v3$));
      at$.intoArray(lane$at, 0);
      IntVector aOf$ = IntVector.fromArray(INTS, a, 0, lane$at, 0);
      IntVector at$2 = v1$.add(v2$.add(t$).mul(v3$)).add(v4$);
      at$2.intoArray(lane$at, 0);
      IntVector aOf$2 = IntVector.fromArray(INTS, a, 0, lane$at, 0);
      at$.intoArray(lane$at, 0);
      aOf$.add(aOf$2).intoArray(a, 0, lane$at, 0);
    }
    return t$;
  }

  /**
   * Whether both indices, and with them all between, are those of elements.
   */
  private static boolean inside(int length, long first, long last) {
    return Math.min(first, last) >= 0 && Math.max(first, last) < length;
  }

  /**
   * How wide vectors are; before that, lets the module of this class see that of vectors.
   */
  private static int bits() {
    Module module = ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow();
    ParallelInput_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
