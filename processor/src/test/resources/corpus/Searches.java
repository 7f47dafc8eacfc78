package corpus;

import dev.parloop.Parallel;

/** Searches for the first match, and what to write in their place. */
class Searches {

  int returns(int[] a, int key) {
    // unproved PL0103: return ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        return i;
      }
    }
    return -1;
  }

  int breaks(int[] a, int key) {
    int at = -1;
    // unproved PL0103: break ends a search
    for (@Parallel int i = 0; i < a.length; i++) {
      int x = a[i] * 2;
      if (x == key) {
        at = i;
        break;
      }
    }
    return at;
  }

  void leavesOtherwise(int[] a) {
    // unproved PL0103: break leaves the
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < 3; j++) {
        a[i] += j;
      }
      break;
    }
  }

  boolean runsAll(int[] a, int key) {
    boolean found = false;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      found |= a[i] == key;
    }
    return found;
  }

  int takesTheSmallest(int[] a, int key) {
    int at = a.length;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        at = Math.min(at, i);
      }
    }
    return at;
  }
}
