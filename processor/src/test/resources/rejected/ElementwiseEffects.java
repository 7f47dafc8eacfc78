import dev.parloop.Elementwise;

class ElementwiseEffects {
  static int calls;

  // BUG: error PL0502
  @Elementwise
  static int counted(int x) {
    calls = x;
    return x;
  }
}
