import dev.parloop.Parallel;

class Input {
  static class Outer {
    static class Deep {
      static void squares(int[] a) {
        for (@Parallel int i = 0; i < a.length; i++) {
          a[i] *= a[i];
        }
      }
    }
  }
}
