package dev.parloop.processor.model.interpret;

import java.util.List;

/** Loops for every node of the model, and for every operator on every pair of types. */
final class LoopCorpus {
  private static final List<String> TYPES =
      List.of("byte", "short", "char", "int", "long", "float", "double");
  private static final List<String> INTEGRAL = TYPES.subList(0, 5);

  private LoopCorpus() {}

  /** Members of a class: methods that end within a few hundred steps for arrays of length 8. */
  static final String LOOPS =
      """
      static int total;
      static double[] shared = {1, 2, 3, 4, 5, 6, 7, 8};
      static final class Body {
        static int made; double mass; int[] marks = {1, 2, ++made}; Body next; final int id;
        { mass = marks[2]; marks[0] += made; }
        Body(int id) { this.id = id + marks[0]; }
        Body(int id, double mass) { this(id); this.mass = mass; }
        double weight(double g) { return mass * g; }
        void shift(int by) { for (int k = 0; k < marks.length; k++) marks[k] += by; }
      }
      static void copy(int n, int[] a, int[] b) { for (int i = 0; i < n; i++) a[i] = b[i]; }
      static void down(int n, int[] a) { for (int i = n - 1; i >= 0; i--) a[i] = i * i; }
      static void closed(int n, long[] a) { for (int i = 1; i <= n; i++) a[i] += a[i - 1]; }
      static void strided(int n, float[] a) { for (int i = 0; i < n; i += 3) a[i] = i / 3f; }
      static void unequal(int n, int[] a) { for (int i = Math.abs(n); i != 0; i -= 1) a[i - 1] ^= i; }
      static void longCounter(int n, long[] a) { for (long i = 0; i < n; i++) a[(int) i] = i << 33; }
      static void longBound(int[] a, long q) { for (int i = 0; i < (q & 7); i++) a[i]++; }
      static void mirrored(int n, int[] a) { for (int i = 0; n > i; i = i + 2) a[i] = ~a[i]; }
      static void afterThat(int n, int[] a) { int i; for (i = 0; i < n; i++) a[i] = 1; a[0] = i; }
      static void twoCounters(int n, int[] a) {
        for (int i = 0, j = n - 1; i < j; i++, j--) { int t = a[i]; a[i] = a[j]; a[j] = t; }
      }
      static void movingBound(int[] a) { int n = 8; for (int i = 0; i < n; i++) { n--; a[i] = n; } }
      static void counterAssigned(int n, int[] a) {
        for (int i = 0; i < n; i++) { if (a[i] < 0) i++; a[i & 7] = i; }
      }
      static int overElements(int[] a) { int s = 0; for (int x : a) { s += x; x = 5; } return s; }
      static double overRows(double[][] m) {
        double s = 0; for (double[] row : m) for (double x : row) s += x; return s;
      }
      static double widenedElements(char[] a) { double s = 0; for (double x : a) s = s * 3 + x; return s; }
      static void rows(int n, int[][] m) { for (int i = 0; i < n; i++) m[i] = m[n - 1 - i]; }
      static void transpose(double[][] m) {
        for (int i = 0; i < m.length; i++)
          for (int j = 0; j < i; j++) { double t = m[i][j]; m[i][j] = m[j][i]; m[j][i] = t; }
      }
      static int whileLoop(int p) { int k = 0; while (p != 0 && k < 40) { p >>>= 1; k++; } return k; }
      static int doLoop(int p) { int k = 0; do { k++; p /= 2; } while (p != 0); return k; }
      static int forever(int[] a) { int i = 0; for (;;) { if (a[i++] > 3) return i; } }
      static int labels(int n, int[][] m) {
        int s = 0;
        outer: for (int i = 0; i < n; i++) {
          int j = 0;
          middle: while (true) {
            if (m[i][j] == 3) continue outer;
            if (m[i][j] == 4) break outer;
            if (j > 4) break middle;
            j++;
            for (int k = 0; k < 3; k++) { if (k == j) continue middle; s += k; }
          }
          s += 10 * j;
        }
        return s;
      }
      static int labelledBlock(int[] a, boolean z) {
        int s = 0;
        block: { s = a[0]; if (z) break block; s = a[1]; if (s > 0) break block; s = -1; }
        return s;
      }
      static int fallThrough(int[] a) {
        int s = 0;
        for (int i = 0; i < a.length; i++) {
          switch (a[i]) {
            case 0: s += 1;
            case 1: s += 10; break;
            default: s += 100;
            case -1: s += 1000; if (s > 5000) continue; s++; break;
            case 7:
          }
          s += 3;
        }
        return s;
      }
      static int arrows(byte[] a) {
        int s = 0;
        for (byte x : a) switch (x) {
          case 0, 1, 2 -> s += 1;
          case 3 -> { s += 2; if (s > 9) break; s += 3; }
          case 'a' -> throw new IllegalArgumentException("a");
          default -> s -= 1;
        }
        return s;
      }
      static int charSwitch(char[] a) {
        int s = 0; for (char x : a) switch (x) { case 'a': case 5: s++; break; case 0: s += 2; } return s;
      }
      static boolean logic(boolean[] a, int[] b) {
        boolean r = true;
        for (int i = 0; i < a.length; i++) {
          r &= a[i] || b[i]++ > 0; r ^= a[i] && b[i]-- < 0; r |= !a[i] & r; r = r == a[i] | r != a[i];
        }
        return r;
      }
      static int[] evaluationOrder(int n, int[] a) {
        int i = 0;
        a[i] = i = 2;
        a[i++] += i++ * (i = 3);
        a[--i] = a[i] = a[i++] + i;
        i += i++ + ++i;
        i = i-- - --i;
        return new int[] {i, a[0], a[1], a[2], a[3], a[i = 1] + i};
      }
      static int nullAfterValue(int[] a) { int k = 0; int[] none = null; none[k++] = a[8]; return k; }
      static int nullBeforeValue(int[] a) { int k = 0; int[] none = null; none[k++] += a[80]; return k; }
      static void boundsAfterValue(int[] a) { a[8] = a[0]++; }
      static void boundsBeforeValue(int[] a) { a[8] += a[0]++; }
      static void divisionAfterIndex(int[] a, int p) { a[a[0]++ & 7] /= p & 1; }
      static void storeCheck(int n) {
        Object[] o = new String[n]; o[0] = "a"; o[1] = null; Object x = new int[3]; o[2] = x;
      }
      static int negativeSize(int n) { return new double[n - 9][3].length; }
      static int lengthOfNull(int[] a) { int[] b = a.length > 3 ? null : a; return b.length; }
      static int arrays(int n) {
        int[][] m = new int[n][]; int s = 0;
        for (int i = 0; i < n; i++) { m[i] = new int[i + 1]; m[i][i] = i; }
        int[][][] cube = new int[2][3][n]; cube[1][2][0] = 5;
        int[][] literal = {{1, 2}, {}, {n, n + 1, n + 2}};
        for (int[] row : m) for (int x : row) s += x;
        return s + cube[1][2][0] + cube[1].length + literal[2][1] + literal[1].length;
      }
      static float narrowed(float[] a, double d) { float s = 0; for (float x : a) s += x * d; return s; }
      static byte byteSum(byte[] a, int p) { byte s = 0; for (byte x : a) { s += x * p; s++; } return s; }
      static char charSteps(char[] a) { for (int i = 0; i < a.length; i++) { a[i]--; a[i] *= 3; } return a[0]--; }
      static short shortShift(short[] a, long q) { short s = 1; for (short x : a) s <<= x + q; return s; }
      static int[] casts(double[] a) {
        int[] r = new int[a.length * 4]; int k = 0;
        for (double x : a) {
          r[k++] = (int) x; r[k++] = (byte) x; r[k++] = (char) x; r[k++] = (short) (float) x;
        }
        return r;
      }
      static long[] longCasts(float[] a) {
        long[] r = new long[a.length]; for (int i = 0; i < a.length; i++) r[i] = (long) a[i] + (int) a[i];
        return r;
      }
      static double conditional(boolean z, int p, double d, char c) {
        double s = z ? p : d; s += z ? c : 1; s += z ? c : p; return s + (p > 3 ? p < 9 ? 1 : 2f : 3L);
      }
      static int constants() {
        final int k = 5; final char c = 'x'; byte b = k; b += k * 3.7;
        return b + c + Integer.MAX_VALUE + (int) Long.MIN_VALUE + 'a' / 2;
      }
      static double math(double[] a, int p) {
        double s = 0;
        for (double x : a)
          s += Math.sqrt(Math.abs(x)) + Math.min(x, p) + Math.max(p, -p) + Math.pow(x, 2)
              + Math.floorMod(p, 7) + Math.hypot(x, 1) + Math.sin(x) + StrictMath.exp(x);
        return s;
      }
      static int exact(int[] a) { int s = 1; for (int x : a) s = Math.multiplyExact(s, x | 1); return s; }
      static int bits(int p, long q) {
        return Integer.bitCount(p) + Long.numberOfTrailingZeros(q) + Character.getNumericValue('7')
            + Integer.compare(p, 3) + Float.floatToIntBits(p) + (Double.isNaN(q) ? 1 : 0);
      }
      static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
      static int callee(int n, int[] a) { for (int i = 0; i < n; i++) a[i] = fib(i) + pick(a, i); return a[n - 1]; }
      static int pick(int[] a, int k) {
        if (k < 0) throw new IllegalArgumentException();
        for (int x : a) { if (x == k) return x; if (x > 1000) break; }
        return -k;
      }
      static int statics(int n) { for (int i = 0; i < n; i++) { total += i; shared[i] *= total; } return total++; }
      static double objects(int n) {
        Body[] all = new Body[n];
        for (int i = 0; i < n; i++) { all[i] = new Body(i, i * 2.5); all[i].next = i > 0 ? all[i - 1] : null; }
        double s = 0;
        for (Body x : all) { x.mass += x.id; x.marks[1]++; x.shift(2); s += x.weight(9.81) + x.marks[1]; }
        for (Body x = all[n - 1]; x != null; x = x.next) s = s * 3 + x.mass;
        return s + (all[0] == all[1].next ? 1 : 0);
      }
      static class Base { int k = 3; Base(int k) { this.k += k; } final int twice() { return 2 * k; } }
      static final class Derived extends Base {
        int l = k * 2; Derived(int k) { super(k + 1); l += k; } int sum() { return l + twice(); }
      }
      record Point(int x, double y) { double dot(Point o) { return x * o.x + y * o.y; } }
      static double derived(int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
          s = s * 5 + new Derived(i).sum() + new Base(i).twice() + new Point(i, s).dot(new Point(n, 2));
        }
        return s;
      }
      static double nullObject(int n) { Body b = n > 3 ? null : new Body(1, 2); return b.mass; }
      static double nullReceiver(int n) { Body b = n > 3 ? null : new Body(1, 2); return b.weight(n); }
      static int text(int n) { String s = "hello"; int h = 0; for (int i = 0; i < n; i++) h = h * 31 + s.charAt(i); return h; }
      static int throwing(int n, int[] a) {
        for (int i = 0; i < n; i++) if (a[i] > 4) throw new UnsupportedOperationException("x"); else a[i] = 9;
        return 0;
      }
      static int throwNull(int n) { RuntimeException e = null; if (n > 2) throw e; return n; }
      static int blank(int n) { ; int s = 0; { int t = n; { s = t; } } { int t = s; s += t; } return s; }
      static int variable(int... xs) { int s = 0; for (int x : xs) s += x; return s; }
      static int variableArity(int n) { return variable() + variable(n) + variable(1, n, 3); }
      """;

  /** Members of a class: every operator in its plain and its compound form, on all types. */
  static String operators() {
    StringBuilder out = new StringBuilder();
    for (String left : TYPES) {
      for (String right : TYPES) {
        for (String operator : List.of("+", "-", "*", "/", "%")) {
          binary(out, left, operator, right);
        }
        for (String operator : List.of("<", "<=", ">", ">=", "==", "!=")) {
          comparison(out, left, operator, right);
        }
        if (INTEGRAL.contains(left) && INTEGRAL.contains(right)) {
          for (String operator : List.of("&", "|", "^", "<<", ">>", ">>>")) {
            binary(out, left, operator, right);
          }
        }
        cast(out, left, right);
      }
      unary(out, left);
    }
    return out.toString();
  }

  private static void binary(StringBuilder out, String left, String operator, String right) {
    out.append(
        """
        static double f%4$d(int n, %1$s[] a, %3$s[] b, %1$s x) {
          double s = 0;
          for (int i = 0; i < n; i++) { s += a[i] %2$s b[i]; x %2$s= b[i]; a[i] %2$s= x %2$s b[i]; }
          return s;
        }
        """
            .formatted(left, operator, right, out.length()));
  }

  private static void comparison(StringBuilder out, String left, String operator, String right) {
    out.append(
        """
        static int f%4$d(int n, %1$s[] a, %3$s[] b) {
          int s = 0; for (int i = 0; i < n; i++) if (a[i] %2$s b[i]) s += 1 << i; return s;
        }
        """
            .formatted(left, operator, right, out.length()));
  }

  private static void cast(StringBuilder out, String from, String to) {
    out.append(
        """
        static %2$s f%3$d(int n, %1$s[] a) {
          %2$s s = 0; for (int i = 0; i < n; i++) s += (%2$s) a[i]; return s;
        }
        """
            .formatted(from, to, out.length()));
  }

  private static void unary(StringBuilder out, String type) {
    String complement = INTEGRAL.contains(type) ? "~" : "-";
    out.append(
        """
        static double f%3$d(int n, %1$s[] a) {
          double s = 0;
          for (int i = 0; i < n; i++) { s += -a[i] + %2$s(a[i]++) + +(--a[i]) + a[i]-- - ++a[i]; }
          return s;
        }
        """
            .formatted(type, complement, out.length()));
  }
}
