import dev.parloop.Parallel;

abstract class PL0113 {
  // BUG: error PL0113
  @Parallel
  abstract void loops(int[] a);

  // BUG: error PL0113
  @Parallel
  native void loopsInC(int[] a);
}
