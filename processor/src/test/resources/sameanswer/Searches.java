package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Searches that end at the first match: what is found, what is done up to there, and failures. */
public class Searches {
  private int wanted = 5;

  private static int third(int x) {
    return 3_000 / (x % 11);
  }

  private boolean isWanted(int x) {
    return x % 16 == wanted;
  }

  private static boolean isPrime(int n) {
    for (int d = 2; (long) d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return n > 1;
  }

  static int place(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, large
      if (a[i] % 37 == 3) {
        return i;
      }
    }
    return -1;
  }

  static boolean contains(int[] a) {
    for (@Parallel(chunks = 7, serialBelow = 0) int x : a) { // proved, large
      if (x % 64 == 7) {
        return true;
      }
    }
    return false;
  }

  static int everyFirst(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] <= Integer.MAX_VALUE) {
        return i;
      }
    }
    return -1;
  }

  static double valuesAtTheMatch(double[] x) {
    int found = -1;
    double best = 0.5;
    String text = "none";
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      if (x[i] < -98) {
        found = i;
        best = x[i];
        text = "at " + i;
        break;
      }
    }
    return found + best + text.length();
  }

  static int twoExits(int[] a) {
    int state = 9;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 31 == 4) {
        state = i;
        break;
      }
      if (a[i] % 29 == 5) {
        return -a[i];
      }
      if (a[i] % 23 == 6) return i % 2 == 0 ? 7 : 8;
    }
    return state * 3;
  }

  /** A zero behind the match must not be divided by, one in front of it must. */
  static int throwsOnlyBefore(int[] a) {
    for (@Parallel(chunks = 7, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (third(a[i]) > 900) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the first match elements are null, or the array is at its end. */
  static int readsTooFar(int[] a, int n) {
    int at = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < 3 * n; i++) { // proved
      if (a[i + 2] % 3 == 1) {
        at = a[i + 1];
        break;
      }
    }
    return at;
  }

  static int failsWhileLeaving(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 19 == 1) {
        return 100 / (a[i] % 2);
      }
    }
    return -1;
  }

  static double sumsUpToTheMatch(double[] x) {
    double sum = 3;
    int count = 0;
    double max = -7;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved, rounded
      sum += x[i];
      if (x[i] > max) {
        max = x[i];
      }
      if (x[i] < -95) {
        break;
      }
      count++;
    }
    return sum * count + max;
  }

  static double sumsInAnInnerLoop(double[] x, int m) {
    double sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved, rounded
      for (int j = 0; j < 3; j++) {
        sum += x[i] * j;
        if (x[i] > 2) {
          continue;
        }
        if (x[i] < -97.5) {
          return -m;
        }
      }
      sum -= m;
      if (x[i] > 98) break;
    }
    return sum;
  }

  static int lastValues(int[] a) {
    int last = 4;
    int even = -2;
    int step = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      step += 3;
      if (a[i] % 2 == 0) {
        even = i;
      }
      if (a[i] % 41 == 1) {
        break;
      }
      last = a[i];
    }
    return last + 7 * even + 31 * step;
  }

  static int assignedBeforeTheExit(int[] a) {
    int seen = 0;
    int square = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      seen = a[i] & 255;
      square = seen * seen;
      if (square % 17 == 4) {
        break;
      }
    }
    return seen - square;
  }

  static int outOfInnerLoops(int[][] a, int m) {
    int row = -1;
    int column = -1;
    outer:
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      for (int j = 0; j < m; j++) {
        switch (a[i][j] & 63) {
          case 3:
            row = i;
            column = j;
            break outer;
          case 4:
            continue outer;
          case 5:
            return i * 1000 + j;
          default:
            break;
        }
      }
    }
    return row * 100 + column;
  }

  static int continuesAnOuterLoop(int[] a, int n) {
    int primes = 0;
    candidates:
    for (int c = 2; c < 20; c++) {
      for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        if (a[i] % c == 1) {
          continue candidates;
        }
        if (a[i] == n * 7777) {
          break candidates;
        }
      }
      primes++;
    }
    return primes;
  }

  /** Behind the match the inner loop would never end. */
  static int neverEndsBehindTheMatch(int[] a, int n) {
    for (@Parallel(chunks = 9, serialBelow = 0) int i = 0; i < 10 * n; i++) { // proved
      int rounds = 0;
      int x = i;
      while (x != 40) {
        x = x < 40 ? x + 1 : x - n % 2 + 1;
        rounds++;
        if (x > 41) x = 50;
      }
      if (rounds < 25 + a.length % 10) {
        return rounds * 100 + i;
      }
    }
    return -1;
  }

  static int firstPrime(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      if (isPrime(a[i] & 1023)) {
        return i;
      }
    }
    return -1;
  }

  static long downwardsByTwo(long[] a, long n) {
    long at = 12;
    for (@Parallel(chunks = 5, serialBelow = 0) long i = n - 1; i >= 0; i -= 2) { // proved
      if (a[(int) i] % 6 == 1) {
        at = i;
        break;
      }
    }
    return at;
  }

  int inAnInstance(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (isWanted(a[i])) {
        return i + wanted;
      }
    }
    return -wanted;
  }

  static String text(String[] words) {
    String found = "nothing";
    for (@Parallel(chunks = 5, serialBelow = 0) String word : words) { // proved
      if (word != null && word.length() > 3) {
        found = word;
        break;
      }
    }
    return found;
  }

  static <T> T firstOf(T[] all) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < all.length; i++) { // proved
      T one = all[i];
      if (one != null && i > 2) {
        return one;
      }
    }
    return null;
  }

  static void returnsNothing(int[] a, boolean[] seen) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 12 == 1) {
        return;
      }
    }
    if (seen.length > 0) {
      seen[0] = true;
    }
  }

  static int inTryBlocks(int[] a, int m) {
    int found = 2;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      try {
        if (100 / (a[i] % 4) > 30) {
          return a[i + m];
        }
      } catch (ArithmeticException e) {
        if (a[i] % 8 == 4) {
          break;
        }
      }
    }
    return found;
  }

  /** Every search in a chunk of a loop around it. */
  static void nested(int[][] a, int[] out) {
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      int at = -1;
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < a[i].length; j++) { // proved
        if (a[i][j] % 9 == 2) {
          at = j;
          break;
        }
      }
      out[i] = at;
    }
  }

  /** A jump out of a parallel loop to the one around it, whose sum is kept in lanes. */
  static double nextOfTheOuterLoop(int[][] a, double[] x) {
    double sum = 0;
    rows:
    for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      sum += x[i];
      sum += 0.25;
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < a[i].length; j++) { // proved
        if (a[i][j] % 9 == 2) {
          continue rows;
        }
      }
      sum += i;
      sum -= x[i] / 2;
    }
    return sum;
  }

  @Parallel(chunks = 4, serialBelow = 0)
  static int markedMethod(int[] a) {
    int n = 0;
    for (int i = 0; i < a.length; i++) { // proved
      if (a[i] % 100 == 33) break;
      n++;
    }
    return n;
  }

  static int constantsInside(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      final int hit = 12;
      if (a[i] % 15 == 1) {
        return hit;
      }
      if (a[i] % 15 == 2) {
        return -3;
      }
    }
    return 0;
  }

  static boolean skips(boolean[] flags, int[] a) {
    boolean any = false;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      any = any || 10 / (a[i] % 5) > 2;
      if (flags[i]) {
        break;
      }
    }
    return any;
  }

  static int foundWithoutAValueBefore(int[] a) {
    int found;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] % 37 == 3) {
        found = i;
        return found;
      }
    }
    return -1;
  }

  static int foundBehindALabel(int[] a) {
    int found;
    search:
    {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
        if (a[i] % 37 == 3) {
          found = i;
          break search;
        }
      }
      found = -7;
    }
    return found;
  }

  static int boundIsTheLargestBehindTheMatch(int[] a) {
    int rounds = 0;
    for (@Parallel(chunkSize = 1, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (i == 1) {
        break;
      }
      int last = i == 0 ? 3 : Integer.MAX_VALUE;
      for (int j = 0; j <= last; j++) {
        rounds += j;
      }
    }
    return rounds;
  }

  static int boundMovesBehindTheMatch(int[] a) {
    int rounds = 0;
    for (@Parallel(chunkSize = 1, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (i == 1) {
        break;
      }
      long last = i == 0 ? 3 : 1L << 40;
      for (int j = 0; j < last; j += 2) {
        rounds += j;
      }
    }
    return rounds;
  }

  static int loopInsideIsParallel(int[][] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int sum = 0;
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < a[i].length; j++) // proved
      sum += a[i][j];
      if (sum % 7 == 3) return i;
    }
    return -1;
  }

  static int loopInsideIsASearch(int[][] a) {
    int all = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int at = -1;
      own:
      for (@Parallel(chunks = 3, serialBelow = 0) int j = 0; j < a[i].length; j++) { // proved
        if (a[i][j] % 5 == 3) {
          at = j;
          break own;
        }
      }
      all += at;
      int rounds = 0;
      for (int j = 0; j < a[i].length; j++) {
        rounds += a[i][j];
      }
      if (rounds % 7 == 3) {
        break;
      }
    }
    return all;
  }

  /** The exit assigns what the condition reads: it is what it was before the loop. */
  static int below(int[] a, int m) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] < m - 3) {
        m = a[i];
        break;
      }
    }
    return m;
  }

  static int sumUpTo(int[] a, int m) {
    int sum = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      sum += a[i] ^ m;
      if (a[i] == m) {
        m = m + i;
        break;
      }
    }
    return sum + 31 * m;
  }

  /** Each iteration assigns it before it reads it. */
  static double assignedFirst(double[] x) {
    double root = 0;
    for (@Parallel(chunks = 5, serialBelow = 0, simd = Simd.REQUIRED) int i = 0; i < x.length; i++) { // proved
      root = x[i] * 2;
      if (root > 9) {
        break;
      }
    }
    return root;
  }
}
