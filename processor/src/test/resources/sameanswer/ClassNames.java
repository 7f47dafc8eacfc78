package clashes;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** A package with classes named as those that generated code uses, of all packages. */
public class ClassNames {

  static double sum(double[] a) {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      s += a[i] * Math.twice(i) + Combine.sum(2) + LoopSite.SIZE;
    }
    return s;
  }

  @Parallel(simd = Simd.REQUIRED, chunks = 5, serialBelow = 0)
  static void lanes(double[] a, float[] b, int[] c) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = java.lang.Math.max(a[i], b[i]) + java.lang.Math.abs(b[i]);
      c[i] = java.lang.Math.min(c[i], i) + (b[i] > 3 ? IntVector.LANES : VectorSpecies.LANES);
    }
  }

  @Parallel(simd = Simd.REQUIRED, chunks = 5, serialBelow = 0)
  static float smallest(float[] b) {
    float least = java.lang.Float.POSITIVE_INFINITY;
    for (@Parallel int i = 0; i < b.length; i++) { // proved
      least = java.lang.Math.min(least, b[i]);
    }
    return least;
  }

  static int packed(int[] kept, int[] a) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] % 3 != Integer.ONE) {
        kept[k++] = a[i];
      }
    }
    return k;
  }

  static int wrapped(int[] a, int[] b) {
    int x = Arrays.FIRST;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = b[i] - x;
      x = b[i];
    }
    return x;
  }

  static int place(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 37 == System.THREE) {
        return i;
      }
    }
    return -1;
  }

  static void counts(int[] h, int[] index) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < index.length; i++) { // guarded
      h[index[i]]++;
    }
  }

  static int nested(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += Variant.AUTO * a[i] + NestedLoop.ONE;
    }
    return s;
  }

  private static int hidden = 2;

  static int privates(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += hidden * a[i];
    }
    return s;
  }

  static <Math, LoopSite, ParallelLoop> int variables(int[] a, Math x, LoopSite y, ParallelLoop z) {
    int s = x == y || x == z ? 1 : 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = java.lang.Math.max(s, a[i] ^ (x == y ? 1 : 0));
    }
    return s;
  }

  static class Variant {
    static final int AUTO = 3;
  }

  static class NestedLoop {
    static final int ONE = 1;
  }
}

final class Math {
  private Math() {}

  static int twice(int x) {
    return 2 * x;
  }
}

final class Combine {
  private Combine() {}

  static int sum(int x) {
    return x + 1;
  }
}

final class LoopSite {
  static final int SIZE = 8;

  private LoopSite() {}
}

final class IntVector {
  static final int LANES = 1;

  private IntVector() {}
}

final class VectorSpecies {
  static final int LANES = 2;

  private VectorSpecies() {}
}

final class Integer {
  static final int ONE = 1;

  private Integer() {}
}

final class Arrays {
  static final int FIRST = 9;

  private Arrays() {}
}

final class System {
  static final int THREE = 3;

  private System() {}
}

@interface Override {}

@interface SuppressWarnings {}

@interface Generated {}

final class Object {}

final class String {}

final class Throwable {}

final class Double {}

final class Float {}

final class Long {}

final class Character {}

final class Module {}

final class ModuleLayer {}

final class MethodHandle {}

final class MethodHandles {}

final class VarHandle {}

final class Parts {}

final class ParallelLoop {}

final class IterationFailure {}

final class Verify {}

final class Guards {}

final class Handles {}

final class DoubleVector {}

final class VectorOperators {}

final class VectorMask {}

final class VectorShape {}

final class WarmUp {}
