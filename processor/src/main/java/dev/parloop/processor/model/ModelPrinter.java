package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints the loop model as text that reads like Java. The text depends on the structure alone:
 * equal structures, equal text.
 *
 * <p>An opaque node is {@code <lambda: parts>}, with {@code !} behind the noun where its effect is
 * unknown. Statements and loops are printed completely: every implied conversion as a cast, the
 * type in which a compound assignment works where it is not the target's ({@code b +=<int> x}), the
 * second variable of a name as {@code x#2}. A single expression is printed for messages, without
 * these.
 */
public final class ModelPrinter {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final ExpressionPrinter expressions = new ExpressionPrinter(true, out);
  private int depth;

  private ModelPrinter() {}

  /** An expression as the source would write it, with minimal parentheses: {@code b[i - 1]}. */
  public static String print(Expr expression) {
    StringBuilder out = new StringBuilder();
    new ExpressionPrinter(false, out).print(expression);
    return out.toString();
  }

  /** A statement, one line or more, without a line end behind the last. */
  public static String print(Stmt statement) {
    ModelPrinter printer = new ModelPrinter();
    printer.statement(statement);
    return printer.text();
  }

  /** A marked loop: a line that names it, one for what its annotation asks for, and its text. */
  public static String print(LoopNest nest) {
    ModelPrinter printer = new ModelPrinter();
    printer.line("loop " + nest.id() + " at " + nest.span());
    printer.depth++;
    printer.directive(nest.directive());
    if (!nest.checkedExceptions().isEmpty()) {
      printer.line("throws " + String.join(", ", nest.checkedExceptions()));
    }
    if (nest.label() != null) {
      printer.line(nest.label() + ":");
    }
    for (SecondCounter second : nest.seconds()) {
      printer.second(second);
    }
    printer.counted(nest.space(), nest.body());
    return printer.text();
  }

  private void second(SecondCounter second) {
    start();
    out.append("with ").append(ExpressionPrinter.type(second.variable().type())).append(' ');
    String name = expressions.name(second.variable());
    out.append(name).append(" = ");
    expressions.print(second.start());
    out.append("; ").append(name).append(" += ");
    expressions.print(second.step());
    end("");
  }

  private String text() {
    return out.toString().stripTrailing();
  }

  private void directive(Directive directive) {
    StringBuilder asked = new StringBuilder(directive.onLoop() ? "marked" : "marked outside");
    Directive plain = Directive.defaults(directive.onLoop());
    attribute(asked, "chunks", directive.chunks(), plain.chunks());
    attribute(asked, "chunkSize", directive.chunkSize(), plain.chunkSize());
    attribute(asked, "schedule", directive.schedule(), plain.schedule());
    attribute(asked, "threads", directive.threads(), plain.threads());
    attribute(asked, "simd", directive.simd(), plain.simd());
    attribute(asked, "serialBelow", directive.serialBelow(), plain.serialBelow());
    attribute(asked, "rounding", directive.rounding(), plain.rounding());
    attribute(asked, "independent", directive.assumeIndependent(), plain.assumeIndependent());
    attribute(asked, "blocking", directive.blocking(), plain.blocking());
    line(asked.toString());
  }

  private static void attribute(StringBuilder asked, String name, Object value, Object plain) {
    if (!value.equals(plain)) {
      asked.append(' ').append(name).append('=').append(value);
    }
  }

  private void statement(Stmt statement) {
    if (statement instanceof Stmt.Block block) {
      if (block.statements().isEmpty()) {
        line("{}");
      } else {
        line("{");
        nested(block.statements());
        line("}");
      }
    } else if (statement instanceof Stmt.Declare declare) {
      start();
      declaration(declare);
      end(";");
    } else if (statement instanceof Stmt.Evaluate evaluate) {
      head("", evaluate.expression(), ";");
    } else if (statement instanceof Stmt.If choice) {
      choice(choice);
    } else if (statement instanceof Stmt.Switch choice) {
      choice(choice);
    } else if (statement instanceof Stmt.Labeled labeled) {
      line(labeled.label() + ":");
      statement(labeled.body());
    } else if (statement instanceof Stmt.Opaque opaque) {
      opaque(opaque);
    } else if (!loop(statement)) {
      jump(statement);
    }
  }

  private boolean loop(Stmt statement) {
    if (statement instanceof Stmt.Counted counted) {
      counted(counted.space(), counted.body());
    } else if (statement instanceof Stmt.For loop) {
      general(loop);
    } else if (statement instanceof Stmt.While loop) {
      head("while (", loop.condition(), ") {");
      nested(body(loop.body()));
      line("}");
    } else if (statement instanceof Stmt.DoWhile loop) {
      line("do {");
      nested(body(loop.body()));
      head("} while (", loop.condition(), ");");
    } else {
      return false;
    }
    return true;
  }

  private void jump(Stmt statement) {
    if (statement instanceof Stmt.Break jump) {
      line("break" + label(jump.label()) + ";");
    } else if (statement instanceof Stmt.Continue jump) {
      line("continue" + label(jump.label()) + ";");
    } else if (statement instanceof Stmt.Throw jump) {
      head("throw ", jump.exception(), ";");
    } else if (statement instanceof Stmt.Return jump) {
      if (jump.value() == null) {
        line("return;");
      } else {
        head("return ", jump.value(), ";");
      }
    }
  }

  private void choice(Stmt.If choice) {
    head("if (", choice.condition(), ") {");
    Stmt rest = choice.whenFalse();
    nested(body(choice.whenTrue()));
    while (rest instanceof Stmt.If next) {
      head("} else if (", next.condition(), ") {");
      nested(body(next.whenTrue()));
      rest = next.whenFalse();
    }
    if (rest != null) {
      line("} else {");
      nested(body(rest));
    }
    line("}");
  }

  private void choice(Stmt.Switch choice) {
    head("switch (", choice.selector(), ") {");
    depth++;
    for (Stmt.Case branch : choice.cases()) {
      String labels = String.join(", ", branch.labels().stream().map(String::valueOf).toList());
      String name = labels.isEmpty() ? "default" : "case " + labels;
      String both = branch.isDefault() && !labels.isEmpty() ? name + ", default" : name;
      line(both + (choice.arrows() ? " ->" : ":"));
      nested(branch.body());
    }
    depth--;
    line("}");
  }

  private void counted(IterationSpace space, Stmt body) {
    start();
    Variable variable = space.variable();
    out.append("for (").append(ExpressionPrinter.type(variable.type())).append(' ');
    String name = expressions.name(variable);
    out.append(name);
    if (space instanceof IterationSpace.Range range) {
      out.append(" = ");
      expressions.print(range.start());
      out.append("; ");
      condition(range, name);
      out.append("; ").append(name).append(" += ");
      expressions.print(range.step());
    } else if (space instanceof IterationSpace.Elements elements) {
      out.append(" : ");
      expressions.print(elements.array());
    } else {
      out.append("; not counted");
    }
    end(") {");
    nested(body(body));
    line("}");
  }

  private void condition(IterationSpace.Range range, String name) {
    if (range.limits().isEmpty()) {
      out.append(name).append(' ').append(range.relation().symbol()).append(' ');
      expressions.print(range.bound());
    }
    String and = "";
    for (IterationSpace.Limit limit : range.limits()) {
      out.append(and).append(name);
      if (limit.offset() != null) {
        out.append(" + ");
        expressions.print(limit.offset());
      }
      out.append(' ').append(limit.relation().symbol()).append(' ');
      expressions.print(limit.bound());
      and = " && ";
    }
  }

  private void general(Stmt.For loop) {
    start();
    out.append("for (");
    String separator = "";
    for (Stmt initial : loop.initial()) {
      out.append(separator);
      if (initial instanceof Stmt.Declare declare) {
        declaration(declare);
      } else if (initial instanceof Stmt.Evaluate evaluate) {
        expressions.print(evaluate.expression());
      }
      separator = ", ";
    }
    out.append("; ");
    if (loop.condition() != null) {
      expressions.print(loop.condition());
    }
    out.append("; ");
    separator = "";
    for (Expr update : loop.update()) {
      out.append(separator);
      expressions.print(update);
      separator = ", ";
    }
    end(") {");
    nested(body(loop.body()));
    line("}");
  }

  private void declaration(Stmt.Declare declare) {
    Variable variable = declare.variable();
    out.append(ExpressionPrinter.type(variable.type())).append(' ');
    out.append(expressions.name(variable));
    if (declare.initial() != null) {
      out.append(" = ");
      expressions.print(declare.initial());
    }
  }

  private void opaque(Stmt.Opaque opaque) {
    start();
    expressions.opaque(opaque.what(), opaque.unknownEffect());
    end(opaque.parts().isEmpty() ? ">" : ":");
    if (opaque.parts().isEmpty()) {
      return;
    }
    depth++;
    for (Node part : opaque.parts()) {
      if (part instanceof Stmt inner) {
        statement(inner);
      } else if (part instanceof Expr expression) {
        head("", expression, "");
      }
    }
    depth--;
    line(">");
  }

  /** The statements of a block; any other statement alone. */
  private static List<Stmt> body(Stmt statement) {
    return statement instanceof Stmt.Block block ? block.statements() : List.of(statement);
  }

  private void nested(List<Stmt> statements) {
    depth++;
    statements.forEach(this::statement);
    depth--;
  }

  private static String label(@Nullable String label) {
    return label == null ? "" : " " + label;
  }

  private void head(String before, Expr expression, String after) {
    start();
    out.append(before);
    expressions.print(expression);
    end(after);
  }

  private void line(String text) {
    start();
    end(text);
  }

  private void start() {
    out.append(INDENT.repeat(depth));
  }

  private void end(String text) {
    out.append(text).append('\n');
  }
}
