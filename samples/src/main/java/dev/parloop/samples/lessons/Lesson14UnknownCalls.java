package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.Pure;
import java.util.List;

/**
 * Refused: a method that a subclass may override, so nobody knows what it does. Where every
 * implementation only computes, {@code @Pure} says so once; of final types and records the compiler
 * sees it itself.
 */
final class Lesson14UnknownCalls implements Lesson {

  private static final Refusal OPEN =
      new Refusal(
          "PL0501",
          """
          interface Shape {
            double area();
          }

          static double total(Shape[] shapes) {
            double sum = 0;
            for (@Parallel Shape shape : shapes) {
              sum += shape.area();
            }
            return sum;
          }
          """);

  @Override
  public String title() {
    return "refused: calls that the compiler cannot see into";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(OPEN);
  }

  /** A figure. */
  interface Shape {
    /** Its area; every implementation only computes. */
    @Pure
    double area();
  }

  /** A figure whose area the compiler sees. */
  record Square(double side) implements Shape {
    @Override
    public double area() {
      return side * side;
    }
  }

  /** Cured by a promise. */
  static double total(Shape[] shapes) {
    double sum = 0;
    for (@Parallel Shape shape : shapes) {
      sum += shape.area();
    }
    return sum;
  }

  /** Cured by a type that cannot be extended. */
  static double squares(Square[] squares) {
    double sum = 0;
    for (@Parallel Square square : squares) {
      sum += square.area();
    }
    return sum;
  }

  @Override
  public List<String> run() {
    Square[] squares = {new Square(3), new Square(4)};
    return List.of("promised: " + total(squares), "seen: " + squares(squares));
  }
}
