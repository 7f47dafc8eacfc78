package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import java.util.List;

/** What loops run over, and how they are left. */
class Headers {
  private int size;
  private int[] lengths = new int[4];
  private volatile int limit;

  private int size() {
    return size;
  }

  private int next() {
    return size++;
  }

  int open() {
    return 3;
  }

  void boundChanges(double[] a, int n) {
    // unproved PL0105
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = i;
      n--;
    }
  }

  void arrayReassigned(double[] a, double[] b) {
    // unproved PL0105
    for (@Parallel int i = 0; i < a.length; i++) {
      a = b;
    }
  }

  void fieldBound(double[] a) {
    // proved
    for (@Parallel int i = 0; i < size; i++) {
      a[i] = i;
    }
  }

  void fieldBoundWritten(double[] a) {
    // dependent PL0105 PL0502
    for (@Parallel int i = 0; i < size; i++) {
      a[i] = i;
      size = 3;
    }
  }

  void fieldBoundWrittenByCall(double[] a) {
    // dependent PL0105 PL0502
    for (@Parallel int i = 0; i < size; i++) {
      a[i] = next();
    }
  }

  void getterBound(double[] a) {
    // proved
    for (@Parallel int i = 0; i < size(); i++) {
      a[i] = i;
    }
  }

  void getterBoundWritten(double[] a, Headers other) {
    // unproved PL0105 PL0502
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < size(); i++) {
      if (a[i] > 1) {
        other.size = 3;
      }
    }
  }

  void openBound(double[] a) {
    // unproved PL0105
    for (@Parallel int i = 0; i < open(); i++) {
      a[i] = i;
    }
  }

  void listBound(double[] a, List<String> list) {
    // guarded
    for (@Parallel int i = 0; i < list.size(); i++) {
      a[i] = i;
    }
  }

  void stringBound(int[] a, String s) {
    // proved
    for (@Parallel int i = 0; i < s.length(); i++) {
      a[i] = s.charAt(i);
    }
  }

  void mathBound(double[] a, int n, int m) {
    // proved
    for (@Parallel int i = Math.max(n, 0); i < Math.min(n, m) / 2; i++) {
      a[i] = i;
    }
  }

  void elementBound(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < lengths[0]; i++) {
      a[i] = i;
    }
  }

  void elementBoundWritten(int[] a) {
    // unproved PL0105
    for (@Parallel int i = 0; i < a[0]; i++) {
      a[i] = i;
    }
  }

  void elementBoundWrittenAssumed(int[] a) {
    // unproved PL0105
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < a[0]; i++) {
      a[i] = i;
    }
  }

  void volatileBound(double[] a) {
    // unproved PL0105
    for (@Parallel int i = 0; i < limit; i++) {
      a[i] = i;
    }
  }

  void stepChanges(double[] a, int n, int s) {
    // unproved PL0105
    for (@Parallel int i = 0; i < n; i += s) {
      if (a[i] > 1) {
        s = 2;
      }
    }
  }

  void boundHasEffect(double[] a, int n) {
    // unproved PL0105
    for (@Parallel int i = 0; i < n--; i++) {
      a[i] = i;
    }
  }

  void boundByCounter(double[] a, int n) {
    // unproved PL0105
    for (@Parallel int i = 0; i < n - i; i++) {
      a[i] = i;
    }
  }

  void breaks(double[] a, int n) {
    // unproved PL0103
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 1) {
        break;
      }
      a[i] = 2;
    }
  }

  int returns(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 1) {
        return i;
      }
    }
    return -1;
  }

  void continues(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 1) {
        continue;
      }
      a[i] = 2;
    }
  }

  void continuesOuter(double[][] a, int n) {
    outer:
    for (int k = 0; k < n; k++) {
      // unproved PL0103
      for (@Parallel int i = 0; i < n; i++) {
        if (a[k][i] > 1) {
          continue outer;
        }
        a[k][i] = 2;
      }
    }
  }

  void continuesItself(double[][] a, int n) {
    own:
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (a[i][j] > 1) {
          continue own;
        }
        a[i][j] = 2;
      }
    }
  }

  void breaksItself(double[][] a, int n) {
    own:
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (a[i][j] > 1) {
          break own;
        }
      }
    }
  }

  void breaksInside(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      inner:
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          if (k > 3) {
            break inner;
          }
          if (k > j) {
            continue inner;
          }
          a[i][k] = 1;
        }
      }
      switch (n) {
        case 1:
          break;
        default:
          a[i][0] = 2;
      }
    }
  }

  void breaksInTry(double[] a, int n) {
    // unproved PL0103
    for (@Parallel int i = 0; i < n; i++) {
      try {
        a[i] = 10 / n;
        break;
      } catch (ArithmeticException e) {
        a[i] = 1;
      }
    }
  }

  void throwsOut(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < 0) {
        throw new IllegalStateException();
      }
      a[i] = 1;
    }
  }

  void notEqual(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 1; i != n; i++) {
      a[i] = b[i - 1];
    }
  }

  void foreachOverRow(double[][] m, double[] out, int k) {
    double s = 0;
    // proved
    for (@Parallel double x : m[k]) {
      s += x;
    }
    out[k] = s;
  }

  void foreachRows(double[][] m, double[] sums) {
    // guarded
    for (@Parallel double[] row : m) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= 2;
      }
    }
  }

  void foreachRowsCarried(double[][] m) {
    // dependent PL0301
    for (@Parallel double[] row : m) {
      m[0][0] += row[0];
    }
  }

  void foreachOtherWritten(double[] a, double[] b) {
    // dependent PL0301
    for (@Parallel double x : a) {
      b[(int) 3] = x;
      b[4] = a[0];
    }
  }

  double foreachAssigns(double[] a) {
    double s = 0;
    // proved
    for (@Parallel double x : a) {
      x *= 2;
      s += x;
    }
    return s;
  }

  void foreachReplacesRowsByNew(double[][] m) {
    // guarded
    for (@Parallel double[] row : m) {
      row[0] = 2;
      row = new double[3];
      row[0] = 1;
    }
  }

  void foreachReplacesRows(double[][] m, double[][] other) {
    // dependent PL0301
    for (@Parallel double[] row : m) {
      row = other[0];
      row[0] = 1;
    }
  }

  void secondCounter(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 0, k = 0; i < n; i++, k += 2) {
      a[k] = b[i];
      a[k + 1] = -b[i];
    }
  }

  void secondCounterMeetsItself(double[] a, int n) {
    // dependent PL0301: a[k] and a[k + 2]
    for (@Parallel int i = 0, k = 0; i < n; i++, k += 2) {
      a[k] = a[k + 2];
    }
  }

  void secondCounterMeetsTheFirst(double[] a, int n) {
    // unproved PL0301: a[i] and a[k]
    for (@Parallel int i = 0, k = 0; i < n; i++, k += 2) {
      a[i] = a[k];
    }
  }

  void secondCounterWrapsOntoItself(double[] a, int n) {
    // unproved PL0302: a[k & 7]
    for (@Parallel int i = 0, k = 0; i < n; i++, k += 2) {
      a[k & 7] = i;
    }
  }

  void secondCounterOfUnknownStep(double[] a, int n, int m) {
    // unproved PL0302: a[k]
    for (@Parallel int i = 0, k = 0; i < n; i += m, k++) {
      a[k] = i;
    }
  }

  void secondCounterStays(double[] a, int n) {
    // dependent PL0301: a[k]
    for (@Parallel int i = 0, k = 3; i < n; i++) {
      a[k] = i;
    }
  }

  static class Box {
    int first() {
      return 5;
    }
  }

  /** Its loops start below 5. */
  static class Low extends Box {
    @Override
    int first() {
      return 0;
    }
  }

  static final class High extends Box {}

  private int[] exchanged(int[] by) {
    int[] before = lengths;
    lengths = by;
    return before;
  }

  /** Which method it calls first is not known: no guard is asked before that. */
  void startOfSomeClass(int[] a, Box box) {
    // unproved PL0301: a[0] and a[0]
    for (@Parallel int i = box.first(); i < a.length; i++) {
      if (i < 5) {
        a[0] = i;
      }
    }
  }

  void startOfSomeClassInAnArray(int[] a, Box[] boxes) {
    // unproved PL0301: a[0] and a[0]
    for (@Parallel int i = boxes[0].first(); i < a.length; i++) {
      if (i < 5) {
        a[0] = boxes[i].first();
      }
    }
  }

  void startOfAFinalClass(int[] a, High box) {
    // proved
    for (@Parallel int i = box.first(); i < a.length; i++) {
      if (i < 5) {
        a[0] = i;
      }
      a[i] = 1;
    }
  }

  void secondStartOfSomeClass(int[] a, Box box) {
    // unproved PL0301: a[0] and a[0]
    for (@Parallel int i = 0, k = box.first(); i < a.length; i++, k++) {
      if (k < 5) {
        a[0] = i;
      }
    }
  }

  /** It starts at what the field was. */
  void startChangesAField(int[] a, int n) {
    // unproved PL0301: a[0] and a[0]
    for (@Parallel int i = next(); i < n; i++) {
      if (i <= size) {
        a[0] = i;
      }
    }
  }

  void secondStartChangesAField(int[] a, int n) {
    // unproved PL0301: a[0] and a[0]
    for (@Parallel int i = size, k = next(); i < n; i++, k++) {
      if (i <= size) {
        a[0] = i;
      }
    }
  }

  void startChangesAFieldOnce(int[] a, int n) {
    // proved
    for (@Parallel int i = next(); i < n; i++) {
      a[i] = size;
    }
  }

  /** It runs over the array that the field held, not over the one that it holds. */
  void foreachOverAnArrayExchanged(int[] out, int[] by, int n) {
    int k = n;
    // unproved PL0303
    for (@Parallel int x : exchanged(by)) {
      out[k] = x;
      k++;
    }
  }

  void movedByItsCondition(double[] a, int n) {
    // proved
    for (@Parallel int i = n; i-- > 0; ) {
      a[i] = i;
    }
  }

  void movedBeforeItIsCompared(double[] a) {
    // proved
    for (@Parallel int i = a.length; 0 <= (--i); ) {
      a[i] = i;
    }
  }

  void movedUpByItsCondition(double[] a, int n) {
    // proved
    for (@Parallel long i = -1; ++i < n; ) {
      a[(int) i] = i;
    }
  }

  void movedInside(double[][] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = a[i].length; j-- != 0; ) {
        a[i][j] *= 2;
      }
    }
  }

  void movedByItsConditionAndDependent(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = n; i-- > 1; ) {
      a[i] = a[i - 1] + 1;
    }
  }

  void movedTwice(double[] a, int n) {
    // unproved PL0101
    for (@Parallel int i = n; i-- > 0; i--) {
      a[i] = i;
    }
  }

  void movedAndCompared(double[] a, int n) {
    // unproved PL0101
    for (@Parallel int i = n; i-- > i / 2; ) {
      a[i] = i;
    }
  }

  void negated(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; !(i >= n) && !(a.length < i + 3); i++) {
      a[i] = i;
    }
  }

  void negatedEquality(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; !(i == n); i++) {
      a[i] = i;
    }
  }

  void equality(double[] a, int n) {
    // unproved PL0101
    for (@Parallel int i = 0; !(i != n); i++) {
      a[i] = i;
    }
  }
}
