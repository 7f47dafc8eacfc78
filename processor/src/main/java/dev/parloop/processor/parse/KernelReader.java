package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import dev.parloop.processor.range.Bound;
import dev.parloop.processor.range.Dimension;
import dev.parloop.processor.range.RangeParser;
import dev.parloop.processor.range.RangeSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads and checks one kernel: what needs no resolved expressions. */
final class KernelReader {
  private static final Set<String> OF_BOOLEANS = Set.of("ALL", "ANY", "COUNT");
  private static final Set<String> OF_BITS = Set.of("AND", "OR", "XOR");

  private final SourceText source;
  private final MethodTree tree;
  private final ExecutableElement method;
  private final KnownNames known;
  private final Consumer<Problem> errors;
  private final Map<String, Kernel.Added> added = new LinkedHashMap<>();
  private boolean failed;

  /**
   * A reader.
   *
   * @param errors told of what keeps the method from being a kernel
   */
  KernelReader(
      SourceText source,
      MethodTree tree,
      ExecutableElement method,
      KnownNames known,
      Consumer<Problem> errors) {
    this.source = source;
    this.tree = tree;
    this.method = method;
    this.known = known;
    this.errors = errors;
  }

  /**
   * The kernel; null, with errors told, if the method is none.
   *
   * @param text the value of its {@code range}
   * @param reduce the name of its {@code reduce}
   */
  @Nullable Kernel read(AnnotationTree mark, String text, String reduce) {
    ExpressionTree expression = argument(mark, Names.RANGE);
    Span span = source.span(expression == null ? mark : expression);
    boolean literal =
        expression instanceof LiteralTree && source.text(span).equals("\"" + text + "\"");
    Kernel.Range range = new Kernel.Range(List.of(), text, span, literal);
    try {
      range = new Kernel.Range(RangeParser.parse(text), text, span, literal);
    } catch (RangeSyntaxException e) {
      error(Code.PL0120, e.text(), place(range, e.start(), e.end()));
    }
    List<? extends VariableTree> parameters = tree.getParameters();
    int dimensions = range.dimensions().size();
    if (checkIndices(range)) {
      for (int i = 0; i < dimensions; i++) {
        checkDimension(range, i);
      }
    }
    ExpressionTree combine = argument(mark, Names.REDUCE);
    checkResult(reduce, source.span(combine == null ? mark : combine));
    if (failed) {
      return null;
    }
    return new Kernel(
        tree,
        method,
        mark,
        range,
        parameters.subList(0, dimensions),
        List.copyOf(added.values()),
        parameters.subList(dimensions, parameters.size()),
        reduce);
  }

  private static @Nullable ExpressionTree argument(AnnotationTree mark, String name) {
    for (ExpressionTree argument : mark.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(name)) {
        return assignment.getExpression();
      }
    }
    return null;
  }

  private void error(Code code, String message, Span span) {
    failed = true;
    errors.accept(Problem.of(code, message, span));
  }

  private Span place(Kernel.Range range, int start, int end) {
    // Past the last character there is nothing to point at but the closing quote.
    int until = Math.max(end, start + 1);
    return source.span(range.at(start), range.until(until));
  }

  private boolean checkIndices(Kernel.Range range) {
    List<? extends VariableTree> parameters = tree.getParameters();
    List<Dimension> dimensions = range.dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      if (i >= parameters.size()) {
        Dimension extra = dimensions.get(i);
        error(
            Code.PL0121,
            "the range has "
                + counted(dimensions.size(), "dimension")
                + ", and the method "
                + counted(parameters.size(), "parameter")
                + ". Give the method an 'int' or 'long' parameter for the index of each dimension,"
                + " in front of the others.",
            place(range, extra.from().start(), extra.to().end()));
        return false;
      }
      if (indexType(i) == null) {
        error(
            Code.PL0121,
            "'"
                + parameters.get(i).getName()
                + "' is the index of dimension "
                + (i + 1)
                + " of the range, and its type is '"
                + parameters.get(i).getType()
                + "'. Make it an 'int' or a 'long', or put an index in front of it.",
            source.span(parameters.get(i)));
        return false;
      }
    }
    return true;
  }

  private static String counted(int number, String what) {
    return number == 0 ? "no " + what : number + " " + what + (number == 1 ? "" : "s");
  }

  private @Nullable String indexType(int dimension) {
    TypeKind kind = method.getParameters().get(dimension).asType().getKind();
    return switch (kind) {
      case INT -> "int";
      case LONG -> "long";
      default -> null;
    };
  }

  private void checkDimension(Kernel.Range range, int dimension) {
    Dimension one = range.dimensions().get(dimension);
    checkNames(range, dimension, one.from());
    checkNames(range, dimension, one.to());
    Bound step = one.step();
    if (step != null) {
      checkNames(range, dimension, step);
      if (Objects.equals(step.value(), 0L)) {
        error(
            Code.PL0122,
            "a step of 0 never reaches the end of the range. Write another one.",
            place(range, step.start(), step.end()));
      }
    }
  }

  private void checkNames(Kernel.Range range, int dimension, Bound bound) {
    List<String> parameters =
        tree.getParameters().stream()
            .map(parameter -> parameter.getName().toString())
            .collect(Collectors.toList());
    int dimensions = range.dimensions().size();
    List<String> later = parameters.subList(dimension, dimensions);
    List<String> usable = new ArrayList<>(parameters.subList(0, dimension));
    usable.addAll(parameters.subList(dimensions, parameters.size()));
    for (Bound.Name name : bound.names()) {
      String text = name.text();
      Span span = place(range, name.start(), name.end());
      if (later.contains(text)) {
        error(
            Code.PL0123,
            "'"
                + text
                + "' has no value yet: the range of an index may use the indices of the dimensions"
                + " in front of it. Change the order, or use another name.",
            span);
      } else if (!usable.contains(text) && !known.isField(text) && !added.containsKey(text)) {
        unknown(name, span, usable, Objects.requireNonNull(indexType(dimension)));
      }
    }
  }

  private void unknown(Bound.Name name, Span span, List<String> usable, String type) {
    String text = name.text();
    String meant = known.slipOf(text, usable);
    if (meant != null) {
      error(
          Code.PL0123,
          "'"
              + text
              + "' is one letter off '"
              + meant
              + "'. Write '"
              + meant
              + "', or a name that differs more, which becomes a parameter of the generated"
              + " method.",
          span);
    } else if (!name.qualifies()) {
      if (declares(tree.getBody(), text)) {
        error(
            Code.PL0123,
            "'"
                + text
                + "' becomes a parameter of the generated method, and the method's body declares a"
                + " variable of that name. Rename one of the two.",
            span);
      }
      added.put(text, new Kernel.Added(type, text, span));
    }
  }

  private static boolean declares(Tree body, String name) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        found[0] |= variable.getName().contentEquals(name);
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  private void checkResult(String reduce, Span span) {
    TypeMirror type = method.getReturnType();
    TypeKind kind = type.getKind();
    if (reduce.equals(Names.NO_REDUCTION)) {
      return;
    }
    if (reduce.equals(Names.BY_REDUCER)) {
      checkReducer(span);
      return;
    }
    boolean isBoolean = kind == TypeKind.BOOLEAN;
    boolean isWhole = kind.isPrimitive() && !isBoolean && !isFloating(kind);
    boolean fits =
        OF_BOOLEANS.contains(reduce)
            ? isBoolean
            : OF_BITS.contains(reduce) ? isBoolean || isWhole : kind.isPrimitive() && !isBoolean;
    if (!fits) {
      String wanted =
          OF_BOOLEANS.contains(reduce)
              ? "a boolean"
              : OF_BITS.contains(reduce) ? "a boolean or a whole number" : "a number";
      error(
          Code.PL0125,
          "'reduce = "
              + reduce
              + "' combines values that are "
              + wanted
              + " each, and the method returns '"
              + tree.getReturnType()
              + "'. "
              + advice(reduce, kind),
          span);
    }
  }

  private void checkReducer(Span span) {
    if (Reducers.of(method) == null) {
      error(
          Code.PL0125,
          "'reduce = REDUCER' needs a method with @Reducer that combines values of '"
              + tree.getReturnType()
              + "', and just one, in this class or else in that of the values. Write one.",
          span);
    }
  }

  private static boolean isFloating(TypeKind kind) {
    return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
  }

  private static String advice(String reduce, TypeKind kind) {
    if (kind == TypeKind.VOID) {
      return "Return the value, or remove 'reduce'.";
    }
    if (kind == TypeKind.BOOLEAN) {
      return "Write COUNT, ALL or ANY, or return a number.";
    }
    return OF_BOOLEANS.contains(reduce)
        ? "Return whether it holds."
        : "Return a primitive of that kind, or choose another reduction.";
  }
}
