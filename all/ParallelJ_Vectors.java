import dev.parloop.runtime.support.WarmUp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelJ in lanes.
 */
final class ParallelJ_Vectors {
  private static final int BITS = bits();

  private static final int LANES_32 = BITS / 32;

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));

  private static final int[] INT_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final double[] DOUBLE_IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private ParallelJ_Vectors() {
  }

  /**
   * {@code J.x21#2}, J.java:30: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int x21Loop(int from$, int to$, double[] p, int i) {
    if (from$ >= to$
        || p == null
        || !inside(p.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))
        || !inside(p.length, (long) (((i - 1) * i) / 2) + (long) from$, (long) (((i - 1) * i) / 2) + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i + 1) / 2 + j] += p[(i - 1) * i / 2 + j];
      DoubleVector.fromArray(DOUBLES, p, ((i * (i + 1)) / 2) + j).add(DoubleVector.fromArray(DOUBLES, p, (((i - 1) * i) / 2) + j)).intoArray(p, ((i * (i + 1)) / 2) + j);
    }
    return j;
  }

  /**
   * {@code J.x25#2}, J.java:34: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int x25Loop(int from$, int to$, double[] p, int i) {
    if (from$ >= to$
        || p == null
        || !inside(p.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.fromArray(DOUBLES, DOUBLE_IOTA, 0);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i + 1) / 2 + j] = j;
      v1$.add((double) j).intoArray(p, ((i * (i + 1)) / 2) + j);
    }
    return j;
  }

  /**
   * {@code J.x26#2}, J.java:35: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int x26Loop(int from$, int to$, double[] p, int i) {
    if (from$ >= to$
        || p == null) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 1);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 0.5);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, 0);
    DoubleVector v5$ = DoubleVector.broadcast(DOUBLES, (double) i);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    steps$:
    for (; j < end$; j += LANES_64) {
      // p[j * (j + 1) / 2] = i;
      IntVector at$ = (IntVector) ((DoubleVector) v1$.add(j).mul(v1$.add(j).add(v2$)).convertShape(VectorOperators.I2D, DOUBLES, 0)).mul(v3$).convertShape(VectorOperators.D2I, HALF_INTS, 0);
      VectorMask<Double> leaves$ = at$.compare(VectorOperators.LT, v4$).cast(DOUBLES).or(at$.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, p.length)).cast(DOUBLES));
      if (leaves$.anyTrue()) {
          break steps$;
      }
      at$.intoArray(lane$at, 0);
      v5$.intoArray(p, 0, lane$at, 0);
    }
    return j;
  }

  /**
   * {@code J.y10#1 (line 50)}, J.java:50: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int y10Loop(int from$, int to$, double[] p, int i, double[] q) {
    if (from$ >= to$
        || p == null
        || !inside(p.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))
        || q == null
        || !inside(q.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    DoubleVector v1$ = DoubleVector.broadcast(DOUBLES, 2.0);
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i + 1) / 2 + j] = q[i * (i + 1) / 2 + j] * 2;
      DoubleVector.fromArray(DOUBLES, q, ((i * (i + 1)) / 2) + j).mul(v1$).intoArray(p, ((i * (i + 1)) / 2) + j);
    }
    return j;
  }

  /**
   * {@code J.y11#1}, J.java:51: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int y11Loop(int from$, int to$, double[] p) {
    if (from$ >= to$
        || p == null) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_64];
    IntVector v1$ = IntVector.fromArray(HALF_INTS, INT_IOTA, 0);
    IntVector v2$ = IntVector.broadcast(HALF_INTS, 3);
    DoubleVector v3$ = DoubleVector.broadcast(DOUBLES, 0.5);
    IntVector v4$ = IntVector.broadcast(HALF_INTS, 0);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    steps$:
    for (; i < end$; i += LANES_64) {
      // int d = i * (i + 3) / 2;
      IntVector d = (IntVector) ((DoubleVector) v1$.add(i).mul(v1$.add(i).add(v2$)).convertShape(VectorOperators.I2D, DOUBLES, 0)).mul(v3$).convertShape(VectorOperators.D2I, HALF_INTS, 0);
      // p[d] = Math.sqrt(p[d]);
      IntVector at$ = d;
      VectorMask<Double> leaves$ = at$.compare(VectorOperators.LT, v4$).cast(DOUBLES).or(at$.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, p.length)).cast(DOUBLES));
      if (leaves$.anyTrue()) {
          break steps$;
      }
      IntVector at$2 = d;
      VectorMask<Double> leaves$2 = at$2.compare(VectorOperators.LT, v4$).cast(DOUBLES).or(at$2.compare(VectorOperators.GE, IntVector.broadcast(HALF_INTS, p.length)).cast(DOUBLES));
      if (leaves$2.anyTrue()) {
          break steps$;
      }
      at$2.intoArray(lane$at, 0);
      DoubleVector pOf$ = DoubleVector.fromArray(DOUBLES, p, 0, lane$at, 0);
      at$.intoArray(lane$at, 0);
      pOf$.sqrt().intoArray(p, 0, lane$at, 0);
    }
    return i;
  }

  /**
   * {@code J.y12#1}, J.java:52: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int y12Loop(int from$, int to$, int[] a) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; i < end$; i += LANES_32) {
      // a[i] = i;
      v1$.add(i).intoArray(a, i);
    }
    return i;
  }

  /**
   * {@code J.y14#1}, J.java:54: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int y14Loop(int from$, int to$, int[] a, int k) {
    if (from$ >= to$
        || a == null
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    IntVector v1$ = IntVector.broadcast(INTS, k);
    int i = from$;
    int end$ = to$ - (to$ - from$) % LANES_32;
    for (; i < end$; i += LANES_32) {
      // a[i] *= k;
      IntVector.fromArray(INTS, a, i).mul(v1$).intoArray(a, i);
    }
    return i;
  }

  /**
   * {@code J.y15#1}, J.java:55: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int y15Loop(int from$, int to$, int n, int[][] g, int[] c$parts, int chunk$) {
    if (from$ >= to$
        || to$ > Integer.MAX_VALUE - LANES_32
        || g == null
        || g.length == 0) {
      return from$;
    }
    for (int turn$ = WarmUp.turns(); turn$ > 0; turn$--) {
      // HotSpot counts these turns, and so compiles this method sooner.
    }
    int[] lane$at = new int[LANES_32];
    int[] lane$row = new int[LANES_32];
    int[] lane$int = new int[LANES_32];
    IntVector v1$ = IntVector.broadcast(INTS, 0);
    IntVector v2$ = IntVector.fromArray(INTS, INT_IOTA, 0);
    IntVector v3$ = IntVector.broadcast(INTS, 3);
    IntVector v4$ = IntVector.broadcast(INTS, 1);
    IntVector c = IntVector.broadcast(INTS, 0);
    int i = from$;
    steps$:
    for (; i < to$; i += LANES_32) {
      VectorMask<Integer> lanes$ = INTS.indexInRange(i, to$);
      IntVector cWas$ = c;
      // for (int j = 1; j < n - 1; j++) { int live = 0; for (int di = -1; di <= 1; di++) for (int dj = -1; dj <= 1; dj++) if (di != 0 || dj != 0) live += g[i + di][j + dj]; if (live == 3) c++; }
      int j = 1;
      while (j < (n - 1)) {
        // int live = 0;
        IntVector live = v1$;
        // for (int di = -1; di <= 1; di++) for (int dj = -1; dj <= 1; dj++) if (di != 0 || dj != 0) live += g[i + di][j + dj];
        int di = -1;
        while (di <= 1) {
          // for (int dj = -1; dj <= 1; dj++) if (di != 0 || dj != 0) live += g[i + di][j + dj];
          int dj = -1;
          while (dj <= 1) {
            // if (di != 0 || dj != 0) live += g[i + di][j + dj];
            if ((di != 0) || (dj != 0)) {
              // live += g[i + di][j + dj];
              IntVector row$ = v1$.blend(v2$.add(i).add(IntVector.broadcast(INTS, di)), lanes$);
              int at$ = j + dj;
              VectorMask<Integer> leaves$ = row$.compare(VectorOperators.LT, v1$).or(row$.compare(VectorOperators.GE, IntVector.broadcast(INTS, g.length))).and(lanes$);
              if (leaves$.anyTrue()) {
                c = cWas$;
                break steps$;
              }
              IntVector.broadcast(INTS, at$).intoArray(lane$at, 0);
              row$.intoArray(lane$row, 0);
              boolean missing$ = false;
              for (int lane$ = 0; lane$ < LANES_32; lane$++) {
                int[] lane$of = g[lane$row[lane$]];
                if (lane$of == null || lane$at[lane$] < 0 || lane$at[lane$] >= lane$of.length) {
                  missing$ = true;
                } else {
                  lane$int[lane$] = lane$of[lane$at[lane$]];
                }
              }
              IntVector gOf$ = IntVector.fromArray(INTS, lane$int, 0);
              if (missing$) {
                c = cWas$;
                break steps$;
              }
              live = live.add(gOf$, lanes$);
            }
            dj = dj + 1;
          }
          di = di + 1;
        }
        // if (live == 3) c++;
        VectorMask<Integer> if$ = live.compare(VectorOperators.EQ, v3$, lanes$);
        // c++;
        c = c.add(v4$, if$);
        j = j + 1;
      }
    }
    c$parts[chunk$] += c.reduceLanes(VectorOperators.ADD);
    return Math.min(i, to$);
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
    ParallelJ_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
