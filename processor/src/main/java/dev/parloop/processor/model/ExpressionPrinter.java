package dev.parloop.processor.model;

import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints expressions as Java text with no more parentheses than needed. */
final class ExpressionPrinter {
  private static final int PRIMARY = 16;
  private static final int UNARY = 14;
  private static final int LOGICAL_AND = 4;
  private static final int LOGICAL_OR = 3;
  private static final int CONDITIONAL = 2;
  private static final int ASSIGNMENT = 1;
  private static final int ANY = 0;

  private final boolean complete;
  private final StringBuilder out;
  private final Map<String, List<Variable>> variables = new HashMap<>();

  /**
   * A printer that appends to {@code out}.
   *
   * @param complete whether implied conversions, and variables that share a name, are told apart
   */
  ExpressionPrinter(boolean complete, StringBuilder out) {
    this.complete = complete;
    this.out = out;
  }

  /** Appends an expression. */
  void print(Expr expression) {
    print(expression, ANY);
  }

  /** The name of a variable: with a number where another of that name was printed before it. */
  String name(Variable variable) {
    if (!complete) {
      return variable.name();
    }
    List<Variable> same = variables.computeIfAbsent(variable.name(), k -> new ArrayList<>());
    int position = same.indexOf(variable);
    if (position < 0) {
      position = same.size();
      same.add(variable);
    }
    return position == 0 ? variable.name() : variable.name() + "#" + (position + 1);
  }

  /** A type with the simple names of its classes. */
  static String type(Type type) {
    if (type instanceof Type.Array array) {
      return type(array.element()) + "[]";
    }
    return type instanceof Type.Reference reference ? lastPart(reference.name()) : type.toString();
  }

  /** Appends an expression in a place that takes operators of at least this precedence. */
  private void print(Expr expression, int atLeast) {
    Expr shown = complete ? expression : withoutImplied(expression);
    boolean parentheses = precedence(shown) < atLeast;
    if (parentheses) {
      out.append('(');
    }
    if (shown instanceof Expr.Place place) {
      place(place);
    } else if (shown instanceof Expr.Literal literal) {
      out.append(literal(literal));
    } else {
      operation(shown);
    }
    if (parentheses) {
      out.append(')');
    }
  }

  private void place(Expr.Place place) {
    if (place instanceof Expr.Read read) {
      out.append(name(read.variable()));
    } else if (place instanceof Expr.FieldRead read) {
      qualifier(read.receiver(), read.field().owner());
      out.append(read.field().name());
    } else if (place instanceof Expr.ArrayRead read) {
      // "new int[3][i]" would be an array of two dimensions.
      print(read.array(), read.array() instanceof Expr.NewArray ? PRIMARY + 1 : PRIMARY);
      out.append('[');
      print(read.index());
      out.append(']');
    }
  }

  private void operation(Expr expression) {
    if (expression instanceof Expr.Unary unary) {
      out.append(unary.operator().symbol());
      // Parentheses around a second sign: "--x" would be another operator.
      print(unary.operand(), startsWithSign(unary.operand()) ? PRIMARY : UNARY);
    } else if (expression instanceof Expr.Binary binary) {
      binary(binary.left(), binary.operator().symbol(), binary.right(), precedence(binary));
    } else if (expression instanceof Expr.Logical logical) {
      binary(logical.left(), logical.and() ? "&&" : "||", logical.right(), precedence(logical));
    } else if (expression instanceof Expr.Convert convert) {
      out.append('(').append(convert.to()).append(") ");
      print(convert.operand(), UNARY);
    } else if (expression instanceof Expr.Conditional conditional) {
      print(conditional.condition(), CONDITIONAL + 1);
      out.append(" ? ");
      print(conditional.whenTrue(), CONDITIONAL);
      out.append(" : ");
      print(conditional.whenFalse(), CONDITIONAL);
    } else {
      primaryOrAssignment(expression);
    }
  }

  private void primaryOrAssignment(Expr expression) {
    if (expression instanceof Expr.This) {
      out.append("this");
    } else if (expression instanceof Expr.Length length) {
      print(length.array(), PRIMARY);
      out.append(".length");
    } else if (expression instanceof Expr.Call call && !complete && call.method().isFunction()) {
      function(call);
    } else if (expression instanceof Expr.Call call) {
      qualifier(call.receiver(), call.method().owner());
      out.append(call.method().name());
      list("(", call.arguments(), ")");
    } else if (expression instanceof Expr.NewObject creation) {
      out.append("new ").append(simpleName(creation.constructor().owner()));
      list("(", creation.arguments(), ")");
    } else if (expression instanceof Expr.NewArray creation) {
      array(creation);
    } else if (expression instanceof Expr.Opaque opaque) {
      opaque(opaque);
    } else {
      assignment(expression);
    }
  }

  /** As the source calls it: the function itself comes first, and what it captures behind it. */
  private void function(Expr.Call call) {
    List<Expr> given = call.arguments();
    int count = MethodTypeDesc.ofDescriptor(call.method().descriptor()).parameterCount();
    print(given.get(0), PRIMARY);
    out.append('.').append(call.method().functionName());
    list("(", given.subList(given.size() - count, given.size()), ")");
  }

  private void opaque(Expr.Opaque opaque) {
    if (!complete) {
      quoted(opaque);
      return;
    }
    opaque(opaque.what(), opaque.unknownEffect());
    parts(opaque.parts());
    out.append('>');
  }

  /** For a message: as source text where that is little, by its noun where it would be much. */
  private void quoted(Expr.Opaque opaque) {
    Expr cast = castIn(opaque);
    Expr only = onlyPart(opaque);
    if (cast != null) {
      out.append("((").append(shownType(opaque.type())).append(") ");
      print(cast, UNARY);
      out.append(')');
    } else if (only != null && opaque.what().equals("clone of an array")) {
      print(only, PRIMARY);
      out.append(".clone()");
    } else if (only != null && opaque.span().equals(only.span())) {
      // A conversion that the source does not write.
      print(only, PRIMARY);
    } else {
      out.append('(').append(opaque.what()).append(')');
    }
  }

  private static @Nullable Expr onlyPart(Expr.Opaque opaque) {
    return opaque.parts().size() == 1 && opaque.parts().get(0) instanceof Expr part ? part : null;
  }

  /** A type by the name that source text has for it. */
  private static String shownType(Type type) {
    if (type instanceof Type.Array array) {
      return shownType(array.element()) + "[]";
    }
    return type instanceof Type.Reference reference
        ? ClassNames.of(reference.name())
        : type.toString();
  }

  private void assignment(Expr expression) {
    if (expression instanceof Expr.Assign assign) {
      place(assign.target());
      out.append(" = ");
      print(assign.value(), ASSIGNMENT);
    } else if (expression instanceof Expr.Compound compound) {
      place(compound.target());
      out.append(' ').append(compound.operator().symbol()).append('=');
      if (complete && !compound.operation().equals(compound.target().type())) {
        out.append('<').append(compound.operation()).append('>');
      }
      out.append(' ');
      print(compound.operand(), ASSIGNMENT);
    } else if (expression instanceof Expr.Step step) {
      String symbol = step.delta() > 0 ? "++" : "--";
      out.append(step.prefix() ? symbol : "");
      place(step.target());
      out.append(step.prefix() ? "" : symbol);
    }
  }

  private void binary(Expr left, String symbol, Expr right, int precedence) {
    print(left, precedence);
    out.append(' ').append(symbol).append(' ');
    print(right, precedence + 1);
  }

  private void qualifier(@Nullable Expr receiver, String owner) {
    if (receiver == null) {
      out.append(simpleName(owner));
    } else {
      print(receiver, PRIMARY);
    }
    out.append('.');
  }

  private void array(Expr.NewArray creation) {
    List<Expr> elements = creation.elements();
    if (elements != null) {
      out.append("new ").append(typeOf(creation.type()));
      list("{", elements, "}");
      return;
    }
    out.append("new ").append(typeOf(creation.type().leaf()));
    for (Expr dimension : creation.dimensions()) {
      out.append('[');
      print(dimension);
      out.append(']');
    }
    out.append("[]".repeat(creation.type().dimensions() - creation.dimensions().size()));
  }

  private String typeOf(Type type) {
    return complete ? type(type) : shownType(type);
  }

  private void list(String open, List<Expr> expressions, String close) {
    out.append(open);
    String separator = "";
    for (Expr expression : expressions) {
      out.append(separator);
      print(expression);
      separator = ", ";
    }
    out.append(close);
  }

  /** Appends the start of an opaque node, a mark behind the noun for an unknown effect. */
  void opaque(String what, boolean unknownEffect) {
    out.append('<').append(what).append(unknownEffect ? "!" : "");
  }

  private void parts(List<Node> parts) {
    String separator = ": ";
    for (Node part : parts) {
      out.append(separator);
      if (part instanceof Expr expression) {
        print(expression);
      } else {
        // Statements inside an expression: a lambda's body. On one line, to keep the expression so.
        out.append(
            ModelPrinter.print((Stmt) part)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" ")));
      }
      separator = ", ";
    }
  }

  private int precedence(Expr expression) {
    if (expression instanceof Expr.Binary binary) {
      return precedence(binary.operator());
    } else if (expression instanceof Expr.Logical logical) {
      return logical.and() ? LOGICAL_AND : LOGICAL_OR;
    } else if (expression instanceof Expr.Conditional) {
      return CONDITIONAL;
    } else if (expression instanceof Expr.Assign || expression instanceof Expr.Compound) {
      return ASSIGNMENT;
    } else if (expression instanceof Expr.Unary
        || expression instanceof Expr.Convert
        || expression instanceof Expr.Step
        || (expression instanceof Expr.Literal literal && literal(literal).startsWith("-"))) {
      return UNARY;
    }
    return PRIMARY;
  }

  private static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER -> 12;
      case ADD, SUBTRACT -> 11;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> 10;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 9;
      case EQUAL, NOT_EQUAL -> 8;
      case AND -> 7;
      case XOR -> 6;
      case OR -> 5;
    };
  }

  private boolean startsWithSign(Expr operand) {
    Expr shown = complete ? operand : withoutImplied(operand);
    return (shown instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE)
        || (shown instanceof Expr.Step step && step.prefix())
        || shown instanceof Expr.Literal;
  }

  /** The expression below conversions that the source does not write. */
  private static Expr withoutImplied(Expr expression) {
    Expr shown = expression;
    while (shown instanceof Expr.Convert convert
        && convert.span().equals(convert.operand().span())
        && convert.operand().type() instanceof Type.Primitive from
        && from.compareTo(convert.to()) <= 0) {
      shown = convert.operand();
    }
    Expr cast = castIn(shown);
    return cast != null && cast.span().equals(shown.span()) ? withoutImplied(cast) : shown;
  }

  /** What a cast of a reference is given; null of anything else. */
  private static @Nullable Expr castIn(Expr expression) {
    return expression instanceof Expr.Opaque opaque && opaque.what().equals("cast")
        ? onlyPart(opaque)
        : null;
  }

  /** A class: for messages by the name that source text has for it. */
  private String simpleName(String binaryName) {
    return complete ? lastPart(binaryName) : ClassNames.of(binaryName);
  }

  /** The last part of a binary name, members of classes included: {@code Map$Entry}. */
  private static String lastPart(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1);
  }

  private static String literal(Expr.Literal literal) {
    Object value = literal.value();
    if (value instanceof Character c) {
      return "'" + (c == '\'' ? "\\'" : c == '"' ? "\"" : escape(c)) + "'";
    } else if (value instanceof String s) {
      return s.chars()
          .mapToObj(c -> c == '\'' ? "'" : escape((char) c))
          .collect(Collectors.joining("", "\"", "\""));
    } else if (value instanceof Long) {
      return value + "L";
    } else if (value instanceof Float f) {
      return floating(f, "Float", "F");
    } else if (value instanceof Double d) {
      return floating(d, "Double", "");
    }
    return String.valueOf(value);
  }

  private static String floating(double value, String box, String suffix) {
    if (Double.isNaN(value)) {
      return box + ".NaN";
    } else if (Double.isInfinite(value)) {
      return box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
    return (suffix.isEmpty() ? Double.toString(value) : Float.toString((float) value)) + suffix;
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\\' -> "\\\\";
      case '"' -> "\\\"";
      default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
