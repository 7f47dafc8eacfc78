package demo;

import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelInput in lanes.
 */
final class ParallelInput_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Byte> EIGHTH_BYTES = VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, BITS / 8)));

  private static final VectorSpecies<Float> HALF_FLOATS = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Short> QUARTER_SHORTS = VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final VectorMask<Integer> HALF_INTS_FIRST = VectorMask.fromLong(HALF_INTS, 1);

  private static final VectorMask<Integer> HALF_INTS_FROM_1 = VectorMask.fromLong(HALF_INTS, -1L << 1);

  private static final VectorMask<Integer> HALF_INTS_FROM_2 = VectorMask.fromLong(HALF_INTS, -1L << 2);

  private static final VectorMask<Integer> HALF_INTS_FROM_4 = VectorMask.fromLong(HALF_INTS, -1L << 4);

  private static final VectorShuffle<Integer> HALF_INTS_LAST = VectorShuffle.iota(HALF_INTS, HALF_INTS.length() - 1, 0, true);

  private static final VectorShuffle<Integer> HALF_INTS_UP_1 = VectorShuffle.iota(HALF_INTS, HALF_INTS.length() - 1, 1, true);

  private static final VectorShuffle<Integer> HALF_INTS_UP_2 = VectorShuffle.iota(HALF_INTS, HALF_INTS.length() - 2, 1, true);

  private static final VectorShuffle<Integer> HALF_INTS_UP_4 = VectorShuffle.iota(HALF_INTS, HALF_INTS.length() - 4, 1, true);

  private static final VectorMask<Long> LONGS_FIRST = VectorMask.fromLong(LONGS, 1);

  private static final VectorMask<Long> LONGS_FROM_1 = VectorMask.fromLong(LONGS, -1L << 1);

  private static final VectorMask<Long> LONGS_FROM_2 = VectorMask.fromLong(LONGS, -1L << 2);

  private static final VectorMask<Long> LONGS_FROM_4 = VectorMask.fromLong(LONGS, -1L << 4);

  private static final VectorShuffle<Long> LONGS_LAST = VectorShuffle.iota(LONGS, LONGS.length() - 1, 0, true);

  private static final VectorShuffle<Long> LONGS_UP_1 = VectorShuffle.iota(LONGS, LONGS.length() - 1, 1, true);

  private static final VectorShuffle<Long> LONGS_UP_2 = VectorShuffle.iota(LONGS, LONGS.length() - 2, 1, true);

  private static final VectorShuffle<Long> LONGS_UP_4 = VectorShuffle.iota(LONGS, LONGS.length() - 4, 1, true);

  private ParallelInput_Vectors() {
  }

  /**
   * {@code Input.pack#1}, Input.java:9: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int packLoop(int from$, int to$, double[] x, int[] places, double[] kept,
      double[] sum$lanes, int[] k$from, int chunk$) {
    if (from$ >= to$
        || x == null
        || !inside(x.length, (long) from$, (long) (to$ - 1))
        || places == null
        || places.length == 0
        || kept == null
        || kept.length == 0) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.broadcast(HALF_INTS, 0);
    DoubleVector v2$ = DoubleVector.broadcast(DOUBLES, 1.5);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, 1);
    IntVector v4$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector k$carry = IntVector.broadcast(HALF_INTS, k$from[chunk$]);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    steps$:
    for (; i < end$; i += LANES_64) {
      DoubleVector sum = DoubleVector.fromArray(DOUBLES, sum$lanes, (i - from$) & 31);
      IntVector k = v1$;
      // double root = Math.sqrt(x[i]);
      DoubleVector root = DoubleVector.fromArray(DOUBLES, x, i).sqrt();
      // if (root > 1.5) {
      VectorMask<Double> if$ = root.compare(VectorOperators.GT, v2$);
      // kept[k++] = root;
      k = k.add(v3$, if$.cast(HALF_INTS));
      IntVector k$upTo = k;
      k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_1), HALF_INTS_FROM_1);
      if (LANES_64 > 2) {
        k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_2), HALF_INTS_FROM_2);
      }
      if (LANES_64 > 4) {
        k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_4), HALF_INTS_FROM_4);
      }
      IntVector k$before = k$carry.add(k$upTo.rearrange(HALF_INTS_UP_1).blend(v1$, HALF_INTS_FIRST));
      IntVector k2 = k$before;
      // double root = Math.sqrt(x[i]);
      DoubleVector root2 = DoubleVector.fromArray(DOUBLES, x, i).sqrt();
      // sum += root;
      sum = sum.add(root2);
      // if (root > 1.5) {
      VectorMask<Double> if$2 = root2.compare(VectorOperators.GT, v2$);
      // places[k] = i;
      IntVector at$ = v1$.blend(k2, if$2.cast(HALF_INTS));
      VectorMask<Double> leaves$ = at$.compare(VectorOperators.LT, v1$).cast(DOUBLES).or(at$.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, places.length)).cast(DOUBLES)).and(if$2);
      if (leaves$.anyTrue()) {
          break steps$;
      }
      at$.intoArray(lane$at, 0);
      IntVector placesWas$ = IntVector.fromArray(HALF_INTS, places, 0, lane$at, 0);
      VectorMask<Double> wrote$ = if$2;
      at$.intoArray(lane$at, 0);
      v4$.add(i).intoArray(places, 0, lane$at, 0, if$2.cast(HALF_INTS));
      // kept[k++] = root;
      IntVector k$old = k2;
      k2 = k2.add(v3$, if$2.cast(HALF_INTS));
      IntVector at$2 = v1$.blend(k$old, if$2.cast(HALF_INTS));
      VectorMask<Double> leaves$2 = at$2.compare(VectorOperators.LT, v1$).cast(DOUBLES).or(at$2.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, kept.length)).cast(DOUBLES)).and(if$2);
      if (leaves$2.anyTrue()) {
        at$.intoArray(lane$at, 0);
        placesWas$.intoArray(places, 0, lane$at, 0, wrote$.cast(HALF_INTS));
        break steps$;
      }
      at$2.intoArray(lane$at, 0);
      root2.intoArray(kept, 0, lane$at, 0, if$2);
      k$carry = k$carry.add(k$upTo.rearrange(HALF_INTS_LAST));
      sum.intoArray(sum$lanes, (i - from$) & 31);
    }
    k$from[chunk$] = k$carry.lane(0);
    return i;
  }

  /**
   * {@code Input.totals#1}, Input.java:22: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int totalsLoop(int from$, int to$, int[] x, long[] before, double[] mean,
      long[] total$from, int chunk$) {
    if (from$ >= to$
        || x == null
        || !inside(x.length, (long) from$, (long) (to$ - 1))
        || before == null
        || !inside(before.length, (long) from$, (long) (to$ - 1))
        || mean == null
        || !inside(mean.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    LongVector v1$ = LongVector.broadcast(LONGS, 0L);
    DoubleVector v2$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 1.0);
    LongVector total$carry = LongVector.broadcast(LONGS, total$from[chunk$]);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      LongVector total = v1$;
      // total += x[i];
      total = total.add(((LongVector) IntVector.fromArray(HALF_INTS, x, i).convertShape(VectorOperators.I2L, LONGS, 0)));
      LongVector total$upTo = total;
      total$upTo = total$upTo.lanewise(VectorOperators.ADD, total$upTo.rearrange(LONGS_UP_1), LONGS_FROM_1);
      if (LANES_64 > 2) {
        total$upTo = total$upTo.lanewise(VectorOperators.ADD, total$upTo.rearrange(LONGS_UP_2), LONGS_FROM_2);
      }
      if (LANES_64 > 4) {
        total$upTo = total$upTo.lanewise(VectorOperators.ADD, total$upTo.rearrange(LONGS_UP_4), LONGS_FROM_4);
      }
      LongVector total$before = total$carry.add(total$upTo.rearrange(LONGS_UP_1).blend(v1$, LONGS_FIRST));
      LongVector total2 = total$before;
      // before[i] = total;
      total2.intoArray(before, i);
      // total += x[i];
      total2 = total2.add(((LongVector) IntVector.fromArray(HALF_INTS, x, i).convertShape(VectorOperators.I2L, LONGS, 0)));
      // mean[i] = total / (i + 1.0);
      ((DoubleVector) total2.convertShape(VectorOperators.L2D, DOUBLES, 0)).div(v2$.add((double) i).add(v3$)).intoArray(mean, i);
      total$carry = total$carry.add(total$upTo.rearrange(LONGS_LAST));
    }
    total$from[chunk$] = total$carry.lane(0);
    return i;
  }

  /**
   * {@code Input.unpack#1}, Input.java:32: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int unpackLoop(int from$, int to$, boolean[] wanted, float[] x, short[] kept, int[] k$from,
      int chunk$) {
    if (from$ >= to$
        || BITS < 512
        || wanted == null
        || !inside(wanted.length, (long) from$, (long) (to$ - 1))
        || x == null
        || !inside(x.length, (long) from$, (long) (to$ - 1))
        || kept == null
        || kept.length == 0) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    int[] lane$int = new int[LANES_64];
    IntVector v1$ = IntVector.broadcast(HALF_INTS, 0);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 1);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 0.5);
    IntVector k$carry = IntVector.broadcast(HALF_INTS, k$from[chunk$]);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    steps$:
    for (; i < end$; i += LANES_64) {
      IntVector k = v1$;
      // if (wanted[i]) {
      VectorMask<Double> if$ = ByteVector.fromBooleanArray(EIGHTH_BYTES, wanted, i).compare(VectorOperators.NE, (byte) 0).cast(DOUBLES);
      // x[i] += kept[k++] / 2;
      k = k.add(v2$, if$.cast(HALF_INTS));
      IntVector k$upTo = k;
      k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_1), HALF_INTS_FROM_1);
      if (LANES_64 > 2) {
        k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_2), HALF_INTS_FROM_2);
      }
      if (LANES_64 > 4) {
        k$upTo = k$upTo.lanewise(VectorOperators.ADD, k$upTo.rearrange(HALF_INTS_UP_4), HALF_INTS_FROM_4);
      }
      IntVector k$before = k$carry.add(k$upTo.rearrange(HALF_INTS_UP_1).blend(v1$, HALF_INTS_FIRST));
      IntVector k2 = k$before;
      // if (wanted[i]) {
      VectorMask<Double> if$2 = ByteVector.fromBooleanArray(EIGHTH_BYTES, wanted, i).compare(VectorOperators.NE, (byte) 0).cast(DOUBLES);
      // x[i] += kept[k++] / 2;
      IntVector k$old = k2;
      k2 = k2.add(v2$, if$2.cast(HALF_INTS));
      IntVector at$ = v1$.blend(k$old, if$2.cast(HALF_INTS));
      VectorMask<Double> leaves$ = at$.compare(VectorOperators.LT, v1$).cast(DOUBLES).or(at$.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, kept.length)).cast(DOUBLES)).and(if$2);
      if (leaves$.anyTrue()) {
          break steps$;
      }
      at$.intoArray(lane$at, 0);
      for (int lane$ = 0; lane$ < LANES_64; lane$++) {
        lane$int[lane$] = kept[lane$at[lane$]];
      }
      IntVector keptOf$ = IntVector.fromArray(HALF_INTS, lane$int, 0);
      FloatVector.fromArray(HALF_FLOATS, x, i).add(((FloatVector) ((IntVector) ((DoubleVector) keptOf$.convertShape(VectorOperators.I2D, DOUBLES, 0)).mul(v3$).convertShape(VectorOperators.D2I, HALF_INTS, 0)).convertShape(VectorOperators.I2F, HALF_FLOATS, 0))).intoArray(x, i, if$2.cast(HALF_FLOATS));
      k$carry = k$carry.add(k$upTo.rearrange(HALF_INTS_LAST));
    }
    k$from[chunk$] = k$carry.lane(0);
    return i;
  }

  /**
   * {@code Input.averages#1}, Input.java:42: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int averagesLoop(int from$, int to$, double[] x, double[] mean, double[] sum$from,
      int chunk$) {
    if (from$ >= to$
        || x == null
        || !inside(x.length, (long) from$, (long) (to$ - 1))
        || mean == null
        || !inside(mean.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    double[] sum$next$lanes = new double[2 * LANES_64];
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, -0.0);
    IntVector v2$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(HALF_INTS, 1);
    double sum$carry = sum$from[chunk$];
    int i = from$;
    int many$ = to$ - (to$ - from$) % (2 * LANES_64);
    for (; i < many$; i += 2 * LANES_64) {
      DoubleVector sum = v1$;
      DoubleVector sumB = v1$;
      // sum += Math.sqrt(x[i]);
      sum = sum.add(DoubleVector.fromArray(DOUBLES, x, i).sqrt());
      sumB = sumB.add(DoubleVector.fromArray(DOUBLES, x, i + LANES_64).sqrt());
      sum.intoArray(sum$next$lanes, 0);
      sumB.intoArray(sum$next$lanes, LANES_64);
      double sum$next = sum$carry;
      for (int lane$ = 0; lane$ < 2 * LANES_64; lane$++) {
        double before$ = sum$next;
        sum$next = before$ + sum$next$lanes[lane$];
        sum$next$lanes[lane$] = before$;
      }
      DoubleVector sum$before = DoubleVector.fromArray(DOUBLES, sum$next$lanes, 0);
      DoubleVector sum$beforeB = DoubleVector.fromArray(DOUBLES, sum$next$lanes, LANES_64);
      DoubleVector sum2 = sum$before;
      DoubleVector sum2B = sum$beforeB;
      // sum += Math.sqrt(x[i]);
      sum2 = sum2.add(DoubleVector.fromArray(DOUBLES, x, i).sqrt());
      sum2B = sum2B.add(DoubleVector.fromArray(DOUBLES, x, i + LANES_64).sqrt());
      // mean[i] = sum / (i + 1);
      sum2.div(((DoubleVector) v2$.add(i).add(v3$).convertShape(VectorOperators.I2D, DOUBLES, 0))).intoArray(mean, i);
      sum2B.div(((DoubleVector) v2$.add((i + LANES_64)).add(v3$).convertShape(VectorOperators.I2D, DOUBLES, 0))).intoArray(mean, i + LANES_64);
      sum$carry = sum$next;
    }
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; i < end$; i += LANES_64) {
      DoubleVector sum = v1$;
      // sum += Math.sqrt(x[i]);
      sum = sum.add(DoubleVector.fromArray(DOUBLES, x, i).sqrt());
      sum.intoArray(sum$next$lanes, 0);
      double sum$next = sum$carry;
      for (int lane$ = 0; lane$ < LANES_64; lane$++) {
        double before$ = sum$next;
        sum$next = before$ + sum$next$lanes[lane$];
        sum$next$lanes[lane$] = before$;
      }
      DoubleVector sum$before = DoubleVector.fromArray(DOUBLES, sum$next$lanes, 0);
      DoubleVector sum2 = sum$before;
      // sum += Math.sqrt(x[i]);
      sum2 = sum2.add(DoubleVector.fromArray(DOUBLES, x, i).sqrt());
      // mean[i] = sum / (i + 1);
      sum2.div(((DoubleVector) v2$.add(i).add(v3$).convertShape(VectorOperators.I2D, DOUBLES, 0))).intoArray(mean, i);
      sum$carry = sum$next;
    }
    sum$from[chunk$] = sum$carry;
    return i;
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
