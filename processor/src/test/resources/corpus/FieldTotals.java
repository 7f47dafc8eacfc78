package corpus;

import dev.parloop.Parallel;

/** Fields into which loops combine, and those with which they do more. */
class FieldTotals {
  static long hits;
  static int[] counts = new int[4];
  double total;
  int number;
  volatile int watched;
  FieldTotals next = this;

  int told() {
    return number;
  }

  void add(int by) {
    number += by;
  }

  void sum(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      this.total += a[i];
    }
  }

  void count(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        hits++;
        number++;
      }
    }
  }

  void readElsewhere(int[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += i;
      a[i] = number;
    }
  }

  void readByCall(int[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += i;
      a[i] = told();
    }
  }

  void writtenByCall(int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += i;
      add(i);
    }
  }

  void twoOperators(int[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += a[i];
      number ^= a[i];
    }
  }

  void otherObject(int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += i;
      next.next.number += 1;
    }
  }

  void watchedField(int n) {
    // dependent PL0502 PL0504
    for (@Parallel int i = 0; i < n; i++) {
      watched += i;
    }
  }

  void assigned(int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number = i;
    }
  }

  void usesValue(int[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = ++number;
    }
  }

  void inHeader() {
    // dependent PL0105 PL0502
    for (@Parallel int i = 0; i < number; i++) {
      number -= i;
    }
  }

  int search(int[] a, int n) {
    // dependent PL0103 PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += 1;
      if (a[i] > 0) return i;
    }
    return -1;
  }

  void selfInOperand(int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      number += number & i;
    }
  }
}
