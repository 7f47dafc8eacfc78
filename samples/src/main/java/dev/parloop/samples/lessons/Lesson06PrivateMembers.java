package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;

/**
 * Private fields and methods stay private: the generated class reaches them through small
 * accessors. A method reference to one cannot become an accessor; a lambda can.
 */
final class Lesson06PrivateMembers implements Lesson {

  /** Wrong: a reference to a private method in the method that has the loop. */
  private static final Refusal REFERENCE =
      new Refusal(
          "PL0117",
          """
          static java.util.function.IntUnaryOperator fill(int[] y) {
            for (@Parallel int i = 0; i < y.length; i++) {
              y[i] = square(i);
            }
            return Wrong::square;
          }

          private static int square(int i) {
            return i * i;
          }
          """);

  private final int scale;
  private int fills;

  /** Not scaled. */
  Lesson06PrivateMembers() {
    this(1);
  }

  private Lesson06PrivateMembers(int scale) {
    this.scale = scale;
  }

  @Override
  public String title() {
    return "private members";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(REFERENCE);
  }

  /** Right: a private field and a private method, used in the plain way. */
  int[] fill(int[] y) {
    for (@Parallel int i = 0; i < y.length; i++) {
      y[i] = scale * square(i);
    }
    fills++;
    return y;
  }

  private static int square(int i) {
    return i * i;
  }

  @Override
  public List<String> run() {
    Lesson06PrivateMembers threefold = new Lesson06PrivateMembers(3);
    int[] y = threefold.fill(new int[10_000]);
    return List.of("the last: " + y[9999], "fills: " + threefold.fills);
  }
}
