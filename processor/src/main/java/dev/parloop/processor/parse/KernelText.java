package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import dev.parloop.processor.range.Bound;
import dev.parloop.processor.range.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Writes a kernel out as the loops that it stands for: its text as their body, {@code return} as
 * the store into an array or the update of a reduction.
 */
final class KernelText {
  /** What only the loop around all others has: the rest of a nest is cut as it is. */
  private static final Set<String> INNER = Set.of(Names.ROUNDING, Names.ASSUME, Names.SIMD);

  private final Kernel kernel;
  private final SourceText source;
  private final Expansion.Builder out;
  private final Span anchor;
  private final String margin;
  private final String unit;

  /**
   * Names of indices and parameters inside the body that the loops and the signature may not use.
   */
  private final Map<String, String> renamed = new HashMap<>();

  private final String result;
  private final Combination combination;

  /** A writer of one kernel to {@code out}. */
  KernelText(Kernel kernel, SourceText source, Expansion.Builder out) {
    this.kernel = kernel;
    this.source = source;
    this.out = out;
    this.anchor = kernel.range().span();
    this.margin = source.indentation(source.span(kernel.tree()).start());
    this.unit = unit();
    this.combination = Combination.of(kernel);
    this.result = unused(combination.variable());
    BodyUses uses = BodyUses.of(kernel.tree());
    for (VariableTree index : kernel.indices()) {
      String name = index.getName().toString();
      if (uses.assigns(name) || uses.captures(name)) {
        renamed.put(name, unused(name + "$"));
      }
    }
    for (VariableTree parameter : kernel.others()) {
      String name = parameter.getName().toString();
      if (uses.assigns(name)) {
        renamed.put(name, unused(name + "$"));
      }
    }
  }

  private String unit() {
    List<? extends Tree> statements = kernel.tree().getBody().getStatements();
    if (statements.isEmpty()) {
      return "  ";
    }
    String inner = source.indentation(source.span(statements.get(0)).start());
    return inner.length() > margin.length() ? inner.substring(margin.length()) : "  ";
  }

  private String unused(String wanted) {
    String text = source.text(source.span(kernel.tree()));
    String name = wanted;
    while (AnnotatedMethod.isIn(text, name) || AnnotatedMethod.isIn(kernel.range().text(), name)) {
      name += "$";
    }
    return name;
  }

  private void write(String text) {
    out.write(text, anchor.start(), anchor.end());
  }

  private void copy(Tree tree) {
    Span span = source.span(tree);
    out.copy(span.start(), span.end());
  }

  private int dimensions() {
    return kernel.indices().size();
  }

  /** Writes the loops as a method of this name. */
  void loops(String name) {
    boolean reduces = combination.reduces();
    header(name, reduces ? combination.type() : "void", combination.fills());
    if (reduces) {
      write(indent(1) + combination.type() + " " + result + " = " + combination.identity() + ";\n");
    }
    for (int i = 0; i < dimensions(); i++) {
      loop(i);
    }
    for (VariableTree variable : kernel.indices()) {
      declareCopy(variable);
    }
    for (VariableTree variable : kernel.others()) {
      declareCopy(variable);
    }
    body();
    for (int i = dimensions(); i > 0; i--) {
      write(indent(i) + "}\n");
    }
    if (reduces) {
      write(indent(1) + "return " + result + ";\n");
    }
    write(margin + "}\n");
  }

  /** Writes what makes the array, with an empty statement where the loops are to run. */
  void allocation(String name) {
    header(name, filled(), false);
    Allocation lengths = new Allocation(kernel, this::expression);
    // Down to the last dimension whose length depends on an index, each row is made by itself.
    int rows = dimensions() - 1;
    while (rows > 0 && !kernel.dependsOnIndex(rows)) {
      rows--;
    }
    StringBuilder element = new StringBuilder(result);
    write(indent(1) + filled() + " ");
    for (int i = 0; i < rows; i++) {
      write(element + " = " + newArray("[" + lengths.of(i) + "]", dimensions() - i - 1));
      rowLoop(i, element.toString());
      element.append('[').append(ordinalText(i)).append(']');
    }
    StringBuilder rest = new StringBuilder();
    for (int i = rows; i < dimensions(); i++) {
      rest.append('[').append(lengths.of(i)).append(']');
    }
    write(element + " = " + newArray(rest.toString(), 0) + ";\n");
    for (int i = rows; i > 0; i--) {
      write(indent(i) + "}\n");
    }
    write(indent(1) + ";\n" + indent(1) + "return " + result + ";\n" + margin + "}\n");
  }

  /** Whether the array can be made here: not of a type variable, nor of a parameterised type. */
  boolean canAllocate() {
    return combination.fills() && combination.isReifiable();
  }

  private String filled() {
    return combination.type() + "[]".repeat(dimensions());
  }

  /** The start of a loop over the rows that have just been made. */
  private void rowLoop(int dimension, String rows) {
    write(";\n" + indent(1 + dimension) + "for (");
    if (isByOrdinal(dimension)) {
      String t = ordinal(dimension);
      write("int " + t + " = 0; " + t + " < " + rows + ".length; " + t + "++) {\n");
      write(indent(2 + dimension) + type(dimension) + " " + counter(dimension) + " = ");
      write(indexAt(dimension) + ";\n" + indent(2 + dimension));
    } else {
      count(dimension);
      write(") {\n" + indent(2 + dimension));
    }
  }

  /** An array of these lengths, and of so many dimensions more. */
  private String newArray(String lengths, int more) {
    String type = combination.type();
    int brackets = type.indexOf('[');
    String leaf = brackets < 0 ? type : type.substring(0, brackets);
    return "new " + leaf + lengths + "[]".repeat(more) + type.substring(leaf.length());
  }

  private String indent(int depth) {
    return margin + unit.repeat(depth);
  }

  private void header(String name, String type, boolean output) {
    write("\n\n");
    for (AnnotationTree annotation : kernel.tree().getModifiers().getAnnotations()) {
      String simple = annotation.getAnnotationType().toString();
      if (simple.endsWith("SuppressWarnings") || simple.endsWith("Deprecated")) {
        write(margin);
        copy(annotation);
        write("\n");
      }
    }
    write(margin);
    for (Modifier modifier : kernel.tree().getModifiers().getFlags()) {
      if (modifier == Modifier.STATIC
          || modifier == Modifier.DEFAULT
          || modifier == Modifier.PUBLIC
          || modifier == Modifier.PRIVATE) {
        write(modifier + " ");
      }
    }
    list("<", kernel.tree().getTypeParameters(), "> ");
    write(type + " " + name + "(");
    String separator = "";
    for (Kernel.Added added : kernel.added()) {
      write(separator);
      out.write(added.type() + " " + added.name(), added.span().start(), added.span().end());
      separator = ", ";
    }
    for (VariableTree parameter : kernel.others()) {
      write(separator);
      parameter(parameter);
      separator = ", ";
    }
    write(output ? separator + filled() + " " + result + ")" : ")");
    list(" throws ", kernel.tree().getThrows(), "");
    write(" {\n");
  }

  private void list(String before, List<? extends Tree> trees, String after) {
    String separator = before;
    for (Tree tree : trees) {
      write(separator);
      copy(tree);
      separator = ", ";
    }
    write(trees.isEmpty() ? "" : after);
  }

  /** A parameter as it is declared; one of variable arity becomes an array. */
  private void parameter(VariableTree parameter) {
    String name = parameter.getName().toString();
    Span span = source.span(parameter);
    String text = source.text(span);
    String other = renamed.get(name);
    int dots = text.indexOf("...");
    if (other != null) {
      copy(parameter.getType());
      write(" " + other);
    } else if (dots >= 0) {
      out.copy(span.start(), span.start() + dots);
      write("[]");
      out.copy(span.start() + dots + 3, span.end());
    } else {
      copy(parameter);
    }
  }

  /** In the body, a variable of its own for what the body assigns or a lambda keeps. */
  private void declareCopy(VariableTree variable) {
    String other = renamed.get(variable.getName().toString());
    if (other != null) {
      write(indent(1 + dimensions()));
      copy(variable.getType());
      write(" " + variable.getName() + " = " + other + ";\n");
    }
  }

  /** The start of a loop, up to its body. */
  private void loop(int dimension) {
    String indent = indent(1 + dimension);
    boolean byOrdinal = isByOrdinal(dimension);
    if (byOrdinal) {
      write(indent + "int " + trips(dimension) + " = ");
      write(new Allocation(kernel, this::expression).counted(dimension) + ";\n");
    }
    boolean labelled = dimension == dimensions() - 1 && needsLabel();
    write(indent + (labelled ? label() + ":\n" + indent : "") + "for (");
    mark(dimension);
    if (byOrdinal) {
      String t = ordinal(dimension);
      write("int " + t + " = 0; " + t + " < " + trips(dimension) + "; " + t + "++) {\n");
      write(indent + unit + type(dimension) + " " + counter(dimension) + " = ");
      write(indexAt(dimension) + ";\n");
    } else {
      count(dimension);
      write(") {\n");
    }
  }

  /**
   * Whether a dimension is counted by ordinals, and the index computed from them: where values go
   * to an array and the step is not one, the other way round would take a division.
   */
  private boolean isByOrdinal(int dimension) {
    Long step = kernel.range().dimensions().get(dimension).stepValue();
    return combination.fills() && (step == null || Math.abs(step) != 1);
  }

  private String trips(int dimension) {
    return unused("trips" + (dimension == 0 ? "" : dimension + 1));
  }

  private String ordinal(int dimension) {
    return unused("t" + (dimension == 0 ? "" : dimension + 1));
  }

  /** The index at an ordinal. */
  private String indexAt(int dimension) {
    Dimension one = kernel.range().dimensions().get(dimension);
    String step = grouped(Objects.requireNonNull(one.step()));
    String offset =
        (type(dimension).equals("long") ? "(long) " : "") + ordinal(dimension) + " * " + step;
    return Objects.equals(one.from().value(), 0L) ? offset : grouped(one.from()) + " + " + offset;
  }

  /** {@code @Parallel(chunks = 4)}: what the user's annotation says of a loop. */
  private void mark(int dimension) {
    Span type = source.span(kernel.mark().getAnnotationType());
    out.write("@", anchor.start(), anchor.end());
    out.copy(type.start(), type.end());
    String separator = "(";
    for (ExpressionTree argument : kernel.mark().getArguments()) {
      String name =
          argument instanceof AssignmentTree assignment ? assignment.getVariable().toString() : "";
      boolean ofMethod = name.equals(Names.RANGE) || name.equals(Names.REDUCE);
      if (!ofMethod && (dimension == 0 || INNER.contains(name))) {
        write(separator);
        copy(argument);
        separator = ", ";
      }
    }
    write(separator.equals("(") ? " " : ") ");
  }

  /** {@code int i = 0; i < n; i++}. */
  private void count(int dimension) {
    Dimension one = kernel.range().dimensions().get(dimension);
    String counter = counter(dimension);
    write(type(dimension) + " " + counter + " = ");
    bound(one.from());
    String relation = one.downwards() ? ">" : "<";
    write("; " + counter + " " + relation + (one.closed() ? "= " : " "));
    bound(one.to());
    write("; ");
    Bound step = one.step();
    Long value = one.stepValue();
    if (step == null || Objects.equals(value, 1L)) {
      write(counter + "++");
    } else if (Objects.equals(value, -1L)) {
      write(counter + "--");
    } else if (value != null && value < 0 && value != Long.MIN_VALUE) {
      write(counter + " -= " + -value);
    } else {
      write(counter + " += ");
      bound(step);
    }
  }

  private String type(int dimension) {
    return kernel.element().getParameters().get(dimension).asType().getKind() == TypeKind.LONG
        ? "long"
        : "int";
  }

  private String counter(int dimension) {
    String name = kernel.indexNames().get(dimension);
    return renamed.getOrDefault(name, name);
  }

  /** A bound's text, each character at its place in the attribute. */
  private void bound(Bound bound) {
    int at = bound.start();
    for (Bound.Name name : bound.names()) {
      String other = renamed.get(name.text());
      if (other != null) {
        attribute(at, name.start());
        out.write(other, kernel.range().at(name.start()), kernel.range().until(name.end()));
        at = name.end();
      }
    }
    attribute(at, bound.end());
  }

  private void attribute(int from, int to) {
    Kernel.Range range = kernel.range();
    if (range.literal()) {
      out.copy(range.at(from), range.at(to));
    } else {
      write(range.text().substring(from, to));
    }
  }

  /** A bound's text alone. */
  private String expression(Bound bound) {
    StringBuilder text = new StringBuilder();
    int at = bound.start();
    for (Bound.Name name : bound.names()) {
      text.append(kernel.range().text(), at, name.start());
      text.append(renamed.getOrDefault(name.text(), name.text()));
      at = name.end();
    }
    return text.append(kernel.range().text(), at, bound.end()).toString();
  }

  /** The number of the current index in its dimension, from 0. */
  private String ordinalText(int dimension) {
    if (isByOrdinal(dimension)) {
      return ordinal(dimension);
    }
    Dimension one = kernel.range().dimensions().get(dimension);
    String counter = counter(dimension);
    String from = grouped(one.from());
    boolean fromZero = Objects.equals(one.from().value(), 0L);
    String text;
    if (one.downwards()) {
      text = fromZero ? "-" + counter : from + " - " + counter;
    } else {
      text = fromZero ? counter : counter + " - " + from;
    }
    if (type(dimension).equals("int")) {
      return text;
    }
    return text.equals(counter) ? "(int) " + text : "(int) (" + text + ")";
  }

  private String grouped(Bound bound) {
    String text = expression(bound);
    return bound.simple() ? text : "(" + text + ")";
  }

  private boolean needsLabel() {
    return Returns.of(kernel.tree()).stream().anyMatch(found -> found.inLoop() && !isTail(found));
  }

  private boolean isTail(Returns.Found found) {
    return found.isLast() && found.tree().getExpression() != null;
  }

  private String label() {
    return unused("iteration");
  }

  private void body() {
    Span block = source.span(kernel.tree().getBody());
    int at = source.skipWhite(block.start() + 1);
    int end = source.skipWhiteBack(block.end() - 1, at);
    if (end <= at) {
      return;
    }
    String shift = unit.repeat(dimensions());
    write(indent(1 + dimensions()));
    for (Returns.Found found : Returns.of(kernel.tree())) {
      Span span = source.span(found.tree());
      out.copy(at, span.start(), shift);
      returned(found, span, shift);
      at = span.end();
    }
    out.copy(at, end, shift);
    write("\n");
  }

  /** What stands for a {@code return}. */
  private void returned(Returns.Found found, Span span, String shift) {
    ExpressionTree value = found.tree().getExpression();
    String jump = found.inLoop() ? "continue " + label() + ";" : "continue;";
    if (value == null) {
      out.write(jump, span.start(), span.end());
      return;
    }
    boolean braces = !found.inBlock() && !(isTail(found) && combination.isAssignment());
    String inner = source.indentation(span.start()) + shift + (braces ? unit : "");
    out.write(braces ? "{\n" + inner : "", span.start(), span.end());
    Span expression = source.span(value);
    String before;
    if (combination.fills()) {
      StringBuilder element = new StringBuilder(result);
      for (int i = 0; i < dimensions(); i++) {
        element.append('[').append(ordinalText(i)).append(']');
      }
      before = element + " = ";
    } else {
      before = combination.before(result);
    }
    out.write(before, span.start(), span.end());
    out.copy(expression.start(), expression.end(), shift);
    out.write(combination.after(result), span.start(), span.end());
    if (!isTail(found)) {
      out.write("\n" + inner + jump, span.start(), span.end());
    }
    if (braces) {
      out.write("\n" + source.indentation(span.start()) + shift + "}", span.start(), span.end());
    }
  }
}
