package dev.parloop.processor.generate;

import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Turn;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;

/** The text that one induction needs in front of the iterations of a chunk. */
final class InductionCode {
  private final Induction induction;

  InductionCode(Induction induction) {
    this.induction = induction;
  }

  /**
   * Its declaration in a chunk that starts with the iteration {@code round$}.
   *
   * @param text prints what an iteration makes of it, where that is no sum
   */
  Code declaration(ModelText text) {
    Turn turn = induction.turn();
    if (turn == null) {
      return declaration();
    }
    Code next = Code.of("# = #;\n", induction.variable().name(), text.print(turn.next()));
    Code header =
        turn.kind() == Turn.Kind.ALTERNATES
            ? Code.text("if ((round\1 & 1) != 0) {\n")
            : Code.of(
                "for (long turn\1 = Math.min(round\1, #); turn\1 > 0; turn\1--) {\n",
                String.valueOf(Turn.MOST));
    return declarationInOrder().plus(header).plus(next.indented("  ")).plus(Code.text("}\n"));
  }

  /** The name of its value before the loop. */
  static String first(Variable variable) {
    return variable.name() + "\1first";
  }

  /** The name of what each iteration adds. */
  static String step(Variable variable) {
    return variable.name() + "\1step";
  }

  private Code declaration() {
    Variable variable = induction.variable();
    Long literal = LoopShape.literal(induction.step());
    String step = literal == null ? step(variable) : literal.toString();
    if (step.equals("0")) {
      return declarationInOrder();
    }
    String added = step.equals("1") ? "round\1" : "round\1 * " + step;
    String value = first(variable) + " + " + added;
    return variable.type() == Type.Primitive.INT
        ? Code.of("int # = (int) (#);\n", variable.name(), value)
        : Code.of("long # = #;\n", variable.name(), value);
  }

  /** What moves it behind so many iterations. */
  Code moved(String iterations) {
    Variable variable = induction.variable();
    String name = variable.name();
    Long literal = LoopShape.literal(induction.step());
    String step = literal == null ? step(variable) : literal.toString();
    return variable.type() == Type.Primitive.INT
        ? Code.of("# = (int) (# + (long) # * #);\n", name, name, iterations, step)
        : Code.of("# += (long) # * #;\n", name, iterations, step);
  }

  /** What moves a second counter in the header of a chunk's loop: {@code , k += 2}. */
  Code update() {
    String name = induction.variable().name();
    Long literal = LoopShape.literal(induction.step());
    if (literal == null) {
      String step = step(induction.variable());
      // The step is a long, and a compound assignment to an int would be "possibly lossy".
      return induction.variable().type() == Type.Primitive.INT
          ? Code.of(", # = (int) (# + #)", name, name, step)
          : Code.of(", # += #", name, step);
    } else if (literal == 0) {
      return Code.EMPTY;
    }
    return literal == 1 ? Code.of(", #++", name) : Code.of(", # += #", name, literal.toString());
  }

  /** Its declaration in front of the loop as written. */
  Code declarationInOrder() {
    Variable variable = induction.variable();
    return Code.of("# # = #;\n", variable.type(), variable.name(), first(variable));
  }
}
