import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of ParallelT in lanes.
 */
final class ParallelT_Vectors {
  private static final int BITS = bits();

  private static final int LANES_64 = BITS / 64;

  private static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private static final VectorSpecies<Integer> HALF_INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));

  private ParallelT_Vectors() {
  }

  /**
   * {@code T.tri2#1 (line 3)}, T.java:3: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int tri2Loop(int from$, int to$, double[] a, double[] p, int i) {
    if (from$ >= to$
        || a == p
        || p == null
        || !inside(p.length, (long) ((i * (i + 1)) / 2) + (long) from$, (long) ((i * (i + 1)) / 2) + (long) (to$ - 1))
        || a == null
        || !inside(a.length, (long) i, (long) i)
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i + 1) / 2 + j] = a[i] * a[j];
      DoubleVector.broadcast(DOUBLES, a[i]).mul(DoubleVector.fromArray(DOUBLES, a, j)).intoArray(p, ((i * (i + 1)) / 2) + j);
    }
    return j;
  }

  /**
   * {@code T.tri3#1 (line 4)}, T.java:4: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int tri3Loop(int from$, int to$, double[] a, double[] p, int i) {
    if (from$ >= to$
        || a == p
        || p == null
        || !inside(p.length, (long) ((i * (i - 1)) / 2) + (long) from$, (long) ((i * (i - 1)) / 2) + (long) (to$ - 1))
        || a == null
        || !inside(a.length, (long) i, (long) i)
        || !inside(a.length, (long) from$, (long) (to$ - 1))) {
      return from$;
    }
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i - 1) / 2 + j] = a[i] * a[j];
      DoubleVector.broadcast(DOUBLES, a[i]).mul(DoubleVector.fromArray(DOUBLES, a, j)).intoArray(p, ((i * (i - 1)) / 2) + j);
    }
    return j;
  }

  /**
   * {@code T.tri7#1 (line 8)}, T.java:8: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int tri7Loop(int from$, int to$, double[] x, double[] p, int i) {
    if (from$ >= to$
        || x == p
        || p == null
        || !inside(p.length, ((long) ((i * (i - 1)) / 2) + (long) from$) - 1L, ((long) ((i * (i - 1)) / 2) + (long) (to$ - 1)) - 1L)
        || x == null
        || !inside(x.length, (long) i - 1L, (long) i - 1L)) {
      return from$;
    }
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * (i - 1) / 2 + j - 1] = x[i - 1];
      DoubleVector.broadcast(DOUBLES, x[i - 1]).intoArray(p, (((i * (i - 1)) / 2) + j) - 1);
    }
    return j;
  }

  /**
   * {@code T.sq#1 (line 9)}, T.java:9: iterations from from$ to before to$, as many as can be run in lanes.
   *
   * @return the first iteration that was not run
   */
  static int sqLoop(int from$, int to$, double[] x, double[] p, int i) {
    if (from$ >= to$
        || x == p
        || p == null
        || !inside(p.length, ((long) i * (long) i) + (long) from$, ((long) i * (long) i) + (long) (to$ - 1))
        || x == null
        || !inside(x.length, (long) i, (long) i)) {
      return from$;
    }
    int j = from$;
    int end$ = to$ - (to$ - from$) % LANES_64;
    for (; j < end$; j += LANES_64) {
      // p[i * i + j] = x[i];
      DoubleVector.broadcast(DOUBLES, x[i]).intoArray(p, (i * i) + j);
    }
    return j;
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
    ParallelT_Vectors.class.getModule().addReads(module);
    int preferred = VectorShape.preferredShape().vectorBitSize();
    return Integer.getInteger("parloop.vectorBits", Math.max(128, Math.min(512, preferred)));
  }
}
