package corpus;

import dev.parloop.Parallel;

/** Flags, conjunctions, disjunctions. */
public class BooleanReductions {

  static boolean all(boolean[] a) {
    boolean ok = true;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      ok = ok && a[i];
    }
    return ok;
  }

  static boolean any(boolean[] a) {
    boolean found = false;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      found = found || !a[i];
    }
    return found;
  }

  static boolean allNonShort(int[] a) {
    boolean ok = true;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      ok &= a[i] < 900;
    }
    return ok;
  }

  static boolean anyNonShort(int[] a) {
    boolean found = false;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      found |= a[i] > 900;
    }
    return found;
  }

  static boolean parity(boolean[] a) {
    boolean odd = true;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      odd ^= a[i];
    }
    return odd;
  }

  static boolean flagSet(int[] a) {
    boolean found = false;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (a[i] == 0) {
        found = true;
      }
    }
    return found;
  }

  static boolean flagCleared(int[] a) {
    boolean sorted = true;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // proved
      if (a[i - 1] > a[i]) {
        sorted = false;
      }
    }
    return sorted;
  }

  static boolean flagAsWritten(int[] a, boolean before) {
    boolean found = before;
    for (@Parallel(chunks = 4, serialBelow = 0) int x : a) { // proved
      if (x < -500) found = true;
    }
    return found;
  }

  /** A short-circuit: what would throw is never reached once the flag is false. */
  static boolean shortCircuit(int[] a, int[] b) {
    boolean ok = true;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      ok = ok && a[i] / b[i] < 100;
    }
    return ok;
  }

  static boolean shortCircuitOr(int[] a, int[] b) {
    boolean found = false;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      found = found || b[i] % a[i] == 0;
    }
    return found;
  }
}
