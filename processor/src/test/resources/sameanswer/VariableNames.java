package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import dev.parloop.Reduce;
import dev.parloop.Rounding;
import dev.parloop.Simd;

/** Variables, fields and methods with the names that generated code has for its own. */
public class VariableNames {
  private int from$ = 3;
  private static double v1$ = 1.5;
  private final int[] get$v1$ = new int[8];
  private static int FROM$ = 4;

  private static int get$FROM$(int x) {
    return x + FROM$;
  }

  private int call$plain(int x) {
    return x * from$;
  }

  static void plain(int[] from$, int[] to$, int INTS, int LANES_32) {
    for (@Parallel(chunks = 5, serialBelow = 0) int v1$ = 0; v1$ < from$.length; v1$++) { // proved
      to$[v1$] = from$[v1$] * INTS + LANES_32 * v1$;
    }
  }

  @Parallel(simd = Simd.REQUIRED, chunks = 5, serialBelow = 0)
  static void constants(double[] DOUBLES, double[] BITS, double LANES_64, int IntVector) {
    double DoubleVector = LANES_64 * 2;
    for (@Parallel int Math = 0; Math < DOUBLES.length; Math++) { // proved
      double jdk = BITS[Math] + v1$;
      double VectorOperators = jdk > DoubleVector ? jdk : -jdk;
      DOUBLES[Math] = java.lang.Math.max(VectorOperators, IntVector) + LANES_64;
    }
  }

  @Parallel(simd = Simd.REQUIRED, chunks = 5, serialBelow = 0)
  static void floats(float[] FLOATS, float[] FLOAT_IOTA, int[] INT_IOTA, float HALF_INTS) {
    for (@Parallel int steps$ = 0; steps$ < FLOATS.length; steps$++) { // proved
      float lanes$ = FLOAT_IOTA[steps$];
      int if$ = INT_IOTA[steps$];
      float else$ = 0;
      if (if$ > 3) {
        else$ = lanes$ * if$;
      } else {
        else$ = HALF_INTS - lanes$;
      }
      FLOATS[steps$] = else$;
    }
  }

  static long sums(long[] loop$, long chunk$, long[] s$lanes) {
    long s = chunk$;
    long s$parts = 1;
    long s$prior = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int loop1$ = 0; loop1$ < loop$.length; loop1$++) { // proved
      s += loop$[loop1$] ^ chunk$;
      s$parts *= loop$[loop1$] | 1;
      s$prior = java.lang.Math.max(s$prior, loop$[loop1$] + s$lanes.length);
    }
    return s + s$parts + s$prior;
  }

  static double rounded(double[] s$parts, double tripCount$, double s$lanes) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < s$parts.length; i++) { // proved, rounded
      s += s$parts[i] * tripCount$ - s$lanes;
    }
    return s;
  }

  @Parallel(rounding = Rounding.STRICT, chunks = 5, serialBelow = 0)
  static int extremes(int[] at$, int best$set, int best$sets) {
    int best = best$set;
    int where = best$sets;
    int where$after = 7;
    int better$ = 2;
    for (@Parallel int set$ = 0; set$ < at$.length; set$++) { // proved
      if (at$[set$] > best) {
        best = at$[set$];
        where = set$ + where$after * better$;
      }
    }
    return best * 31 + where;
  }

  static int lastOf(int[] variant$, int[] loop1$, int last$) {
    int x = last$;
    int x$last = 3;
    for (@Parallel(chunks = 5, serialBelow = 0) int self = 0; self < variant$.length; self++) { // proved
      x = variant$[self] + x$last;
      loop1$[self] = x - last$;
    }
    return x;
  }

  static int packed(int[] kept, int[] chunks$, int k$first, int k$from) {
    int k = k$first & 1;
    int k$parts = 5;
    for (@Parallel(chunks = 5, serialBelow = 0) int begin$ = 0; begin$ < chunks$.length; begin$++) { // guarded
      if (chunks$[begin$] % 3 != 1) {
        kept[k++] = chunks$[begin$] + k$parts - k$from;
      }
    }
    return k;
  }

  static long scanned(long[] sums, long[] round$, long s$from, long s$parts) {
    long s = s$from;
    for (@Parallel(chunks = 5, serialBelow = 0) int count$ = 0; count$ < round$.length; count$++) { // proved
      s += round$[count$];
      sums[count$] = s * s$parts;
    }
    return s;
  }

  static double wrapped(double[] x$from, double[] x$parts, int n) {
    double x = 2;
    double x$first = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int from$ = 0; from$ < n; from$++) { // guarded
      x$from[from$] = (x$parts[from$] + x) * x$first;
      x = x$parts[from$];
    }
    return x;
  }

  static int search(int[] exit$, int result$) {
    search$:
    for (int verify$ = 0; verify$ < 2; verify$++) {
      for (@Parallel(chunks = 5, serialBelow = 0) int body$ = 0; body$ < exit$.length; body$++) { // proved
        if (exit$[body$] % 7 == 3) {
          return body$ + result$;
        }
      }
      if (result$ == 5) {
        continue search$;
      }
    }
    return -1;
  }

  static int found(int[] exit$, int loop$) {
    int at = -1;
    int at$set = loop$;
    body$:
    for (@Parallel(chunks = 5, serialBelow = 0) int chunk$ = 0; chunk$ < exit$.length; chunk$++) { // proved
      if (exit$[chunk$] % 19 == 3) {
        at = chunk$;
        break body$;
      }
    }
    return at + at$set;
  }

  static void counted(int[] h, int[] h$parts, int h$copy, int k0$) {
    for (@Parallel(chunks = 5, serialBelow = 0) int copy$ = 0; copy$ < h$parts.length; copy$++) { // guarded
      h[h$parts[copy$] & 7] += h$copy - k0$;
    }
  }

  static void rows(double[][] trips1$, double[] tmp, int m, double start1$) {
    double array1$ = start1$ * 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int start$ = 0; start$ < trips1$.length; start$++) { // guarded, scratch
      for (int i$ = 0; i$ < m; i$++) {
        tmp[i$] = trips1$[start$][i$] * array1$;
      }
      for (int step$ = 0; step$ < m; step$++) {
        trips1$[start$][step$] = tmp[m - 1 - step$] + start$;
      }
    }
  }

  static void nests(int[][] to$, int[][] row$, int until$) {
    for (@Parallel(chunks = 3, serialBelow = 0) int from$ = 0; from$ < to$.length; from$++) { // guarded
      for (@Parallel(chunks = 3, serialBelow = 0) int t$ = 0; t$ < to$[from$].length; t$++) { // proved
        to$[from$][t$] = row$[from$][t$] * until$ + t$;
      }
    }
  }

  static int elements(int[] array$, int t$, int first$) {
    int sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int array1$ : array$) { // proved
      sum += array1$ * t$ - first$;
    }
    return sum;
  }

  static long steps(int[] start$, int step$, int first, int count$) {
    long step = step$ & 3;
    long sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) long start = first & 7; start < start$.length; start += step + 1) { // proved
      sum += start$[(int) start] + count$;
    }
    return sum;
  }

  static void second(int[] jFirst1$, int[] b, int j$step) {
    int n = java.lang.Math.min(jFirst1$.length, b.length) / 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0, j = 0; i < n; i++, j += 2) { // guarded
      b[j] = jFirst1$[i] + j$step;
    }
  }

  int members(int[] get$from$, int self$) {
    int self = 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < get$from$.length; i++) { // proved
      self += call$plain(get$from$[i]) + this.from$ * self$ + get$FROM$(i) + get$v1$[i & 7];
    }
    return self;
  }

  static int classes(int[] Combine, int[] LoopSite, int ParallelLoop) {
    int Variant = 0;
    int Guards = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int Verify = 0; Verify < Combine.length; Verify++) { // proved
      Variant += Combine[Verify] * ParallelLoop;
      LoopSite[Verify] = Variant(Combine[Verify]) + Guards;
    }
    return Variant;
  }

  private static int Variant(int x) {
    return x * 5;
  }

  static int loopClasses(int[] LoopClassesLoop, int LOOP_CLASSES_LOOP, int ParallelVariableNames_Vectors) {
    int sum = LOOP_CLASSES_LOOP;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < LoopClassesLoop.length; i++) { // proved
      sum += LoopClassesLoop[i] - LOOP_CLASSES_LOOP * ParallelVariableNames_Vectors;
    }
    return sum;
  }

  static int packages(int[] java, int jdk, int dev, int corpus) {
    int sum = jdk;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < java.length; i++) { // proved
      sum += Math.max(java[i], dev) * corpus + jdk;
    }
    return sum;
  }

  static int packagesToo(int[] java, int Math, int dev, int Combine, int ParallelLoop, int corpus) {
    int sum = Math;
    int Verify = 3;
    int best = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < java.length; i++) { // proved
      sum += java[i] * Math + dev - Combine * ParallelLoop + Verify * corpus;
      best = java[i] > best ? java[i] : best;
    }
    return sum + best;
  }

  static <LocalClassesLoop extends Comparable<LocalClassesLoop>> int localClasses(int[] a, LocalClassesLoop x) {
    final class Lanes {
      final int Verify = a.length;
    }
    record LoopSite(int Combine) {}
    interface Variant {}
    enum Guards {
      AUTO
    }
    int s = new Lanes().Verify + new LoopSite(4).Combine();
    for (@Parallel(assume = Assume.INDEPENDENT, chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // assumed
      final class Combine {
        int sum() {
          return 3;
        }
      }
      s += a[i] * new Combine().sum();
    }
    return s + Guards.AUTO.ordinal();
  }

  static int anonymous(int[] a) {
    int s = 0;
    for (@Parallel(assume = Assume.INDEPENDENT, chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // assumed
      int x = a[i];
      Shape one =
          new Shape() {
            @Override
            public int loop$(int chunk$) {
              return get$FROM$(chunk$) + FROM$ + from$();
            }

            int get$FROM$(int s$lanes) {
              return s$lanes * 3 + x;
            }

            int from$() {
              return 8;
            }
          };
      s += one.loop$(x);
    }
    return s;
  }

  /** Something to implement. */
  interface Shape {
    int loop$(int chunk$);
  }

  @Parallel(range = "0..to$", chunks = 4, serialBelow = 0) // proved
  static double kernel(int from$, double[] result, double v1$) {
    from$ += 2;
    return result[from$ - 2] * v1$;
  }

  static void kernel$(int to$, double[] from, double v1$, double[] all) {
    for (int i = 0; i < to$; i++) {
      all[i] = from[i] * v1$;
    }
  }

  @Parallel(range = "0..n", reduce = Reduce.SUM, chunks = 4, serialBelow = 0) // proved
  static int total(int to, int[] sum, int from$) {
    from$ += to;
    return sum[to] + from$;
  }

  static int total$(int n, int[] a, int from$) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] + from$ + i;
    }
    return sum;
  }
}
