package corpus;

import dev.parloop.Parallel;

/** Counters of types that are narrower than int. */
class NarrowCounters {
  static final char LAST = 'z';

  void letters(int[] counts) {
    // proved
    for (@Parallel char c = 'a'; c <= 'z'; c++) {
      counts[c] = c * 2;
    }
  }

  void toAConstant(int[] counts) {
    // proved
    for (@Parallel char c = 'a'; c <= LAST; c += 2) {
      counts[c] = c * 2;
    }
  }

  void toAChar(int[] counts, char end) {
    // proved
    for (@Parallel char c = 0; c < end; c++) {
      counts[c] = c * 2;
    }
  }

  void half(int[] a) {
    // unproved PL0302: a[i / 2]
    for (@Parallel short i = 0; i < 1000; i++) {
      a[i / 2] = i;
    }
  }

  void backwards(int[] a) {
    // dependent PL0301: a[i] and a[i + 1]
    for (@Parallel byte i = 100; i >= 0; i--) {
      a[i] = a[i + 1];
    }
  }

  void upToTheLast(int[] a, char end) {
    // unproved PL0101: c
    for (@Parallel char c = 0; c <= end; c++) {
      a[c] = c;
    }
  }

  void narrowed(int[] a) {
    // unproved PL0101: c
    for (@Parallel char c = 9; c > (byte) 200; c--) {
      a[c] = c;
    }
  }

  void tooFar(int[] a) {
    // unproved PL0101: i
    for (@Parallel short i = 0; i < 32767; i += 2) {
      a[i] = i;
    }
  }

  void toAnInt(int[] a) {
    // unproved PL0101: i
    for (@Parallel byte i = 0; i < a.length; i++) {
      a[i] = i;
    }
  }
}
