package corpus;

import dev.parloop.Parallel;

/** Names that generated code could want for itself. */
public class Names {
  private int self;
  private static int site = 3;

  static final class Lanes {
    static int sum(int[] a) {
      return a.length;
    }
  }

  static final class Combine {}

  static final class Variant {
    static final int AUTO = 4;
  }

  static double parameters(double[] self, int variant, int chunk, int from, int to, int loop) {
    double lanes = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int first = 0; first < self.length; first++) { // proved, rounded
      lanes += self[first] + variant + chunk + from + to + loop;
    }
    return lanes;
  }

  int fieldNamedSelf(int[] loop, int tripCount) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int k = 0; k < loop.length; k++) { // proved
      s += loop[k] * self + tripCount;
    }
    self = s;
    return this.self;
  }

  int receiverNamedSelf(Names self, int[] a) {
    int s = 0;
    this.self = 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x + this.self;
    }
    return s + (self == null ? 1 : 0);
  }

  static int types(int[] array) {
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : array) { // proved
      count += Variant.AUTO * x;
    }
    return count + Lanes.sum(array);
  }

  static int chunk(int[] chunks) {
    int from = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int to = 0; to < chunks.length; to++) { // proved
      from += chunks[to];
    }
    return from;
  }

  static int run(int[] prepare) {
    int prepared = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int e : prepare) { // proved
      prepared = Math.max(prepared, e + site);
    }
    return prepared;
  }

  static int toString(int[] hashCode) {
    int wait = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int t = 0; t < hashCode.length; t += 2) { // proved
      wait *= hashCode[t];
    }
    return wait;
  }

  static int MAX_VALUE(int[] MIN_VALUE, int INTEGER) {
    int Math = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int Integer = 0; Integer < MIN_VALUE.length; Integer++) { // proved
      Math += MIN_VALUE[Integer] ^ INTEGER;
    }
    return Math;
  }

  static long variants(long[] a, long n) {
    long count = 0;
    long step = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) long first = 0; first < n; first += step) { // proved
      count += a[(int) first];
    }
    return count;
  }

  static int trig1(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s -= x >> 1;
    }
    return s;
  }

  static int trig(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s -= x >> 2;
    }
    return s;
  }

  int privateNames(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += plus(x, 2, 3);
    }
    return s;
  }

  private int plus(int self, int e, int value) {
    return self + e * value + this.self;
  }
}
