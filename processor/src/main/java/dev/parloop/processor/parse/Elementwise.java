package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A method from scalars to a scalar, written out as loops that call it on the elements of arrays:
 * of one dimension, and rectangular ones of two.
 *
 * <p>A call and not the method's text: it needs no more than scalars, so nothing about it can
 * depend on the loop.
 */
final class Elementwise {
  private static final String BROADCAST = Names.BROADCAST;

  private final MethodTree tree;
  private final ExecutableElement method;
  private final Span anchor;
  private final SourceText source;
  private final String margin;
  private final List<String> names = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final String result;

  private Elementwise(
      MethodTree tree, ExecutableElement method, AnnotationTree mark, SourceText source) {
    this.tree = tree;
    this.method = method;
    this.anchor = source.span(mark);
    this.source = source;
    this.margin = source.indentation(source.span(tree).start());
    for (VariableTree parameter : tree.getParameters()) {
      names.add(parameter.getName().toString());
    }
    taken.addAll(names);
    taken.add(tree.getName().toString());
    this.result = unused("result");
  }

  /** The method if it can be written out; null, with errors told, if not. */
  static @Nullable Elementwise of(
      MethodTree tree,
      ExecutableElement method,
      AnnotationTree mark,
      SourceText source,
      Consumer<Problem> errors) {
    List<Problem> found = new ArrayList<>();
    if (tree.getParameters().isEmpty()) {
      found.add(problem("the method has no parameter. Give it one", source.span(mark)));
    }
    if (method.isVarArgs()) {
      Tree last = tree.getParameters().get(tree.getParameters().size() - 1);
      found.add(problem("a parameter stands for any number of values", source.span(last)));
    }
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (!parameter.asType().getKind().isPrimitive() && !method.isVarArgs()) {
        found.add(
            problem(
                "'" + parameter.getSimpleName() + "' is of type '" + parameter.asType() + "'",
                source.span(tree.getParameters().get(i))));
      }
    }
    if (!method.getReturnType().getKind().isPrimitive()) {
      found.add(
          problem(
              "the method returns '" + method.getReturnType() + "'",
              source.span(tree.getReturnType())));
    }
    found.forEach(errors);
    return found.isEmpty() ? new Elementwise(tree, method, mark, source) : null;
  }

  private static Problem problem(String what, Span span) {
    return Problem.of(
        Code.PL0126,
        what
            + "; @Elementwise is for methods whose parameters are primitive values and which return"
            + " one. Change the types, or write a kernel, @Parallel(range = \"0..n\").",
        span);
  }

  /** The method's name. */
  String name() {
    return tree.getName().toString();
  }

  private String unused(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "$";
    }
    return name;
  }

  private String type(int parameter) {
    return method.getParameters().get(parameter).asType().toString();
  }

  private String header(String name, String type, String brackets, boolean output) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.add(type(i) + brackets + " " + names.get(i));
    }
    if (output) {
      parameters.add(method.getReturnType() + brackets + " " + result);
    }
    StringBuilder text = new StringBuilder("\n\n").append(margin);
    for (Modifier modifier : tree.getModifiers().getFlags()) {
      if (modifier == Modifier.STATIC
          || modifier == Modifier.DEFAULT
          || modifier == Modifier.PUBLIC
          || modifier == Modifier.PRIVATE) {
        text.append(modifier).append(' ');
      }
    }
    text.append(type).append(' ').append(name);
    text.append('(').append(String.join(", ", parameters)).append(')');
    if (!tree.getThrows().isEmpty()) {
      text.append(
          tree.getThrows().stream()
              .map(thrown -> source.text(source.span(thrown)))
              .collect(Collectors.joining(", ", " throws ", "")));
    }
    return text.append(" {\n").toString();
  }

  private void write(Expansion.Builder out, String text) {
    out.write(text, anchor.start(), anchor.end());
  }

  private String line(int depth, String text) {
    return margin + "  ".repeat(depth) + text + "\n";
  }

  /** A call of the method on elements. */
  private String call(List<String> arguments) {
    return tree.getName() + "(" + String.join(", ", arguments) + ")";
  }

  /** Writes the loops over arrays of one dimension, and what makes such an array. */
  void oneDimension(Expansion.Builder out, String loops, String allocation) {
    String i = unused("i");
    StringBuilder text = new StringBuilder(header(loops, "void", "[]", true));
    List<String> steps = new ArrayList<>();
    for (String name : names) {
      String step = unused(name + "Step");
      steps.add(step);
      text.append(
          line(
              1,
              "int %s = %s.step(\"%s\", %s.length, %s.length);"
                  .formatted(step, BROADCAST, name, name, result)));
    }
    String all = steps.stream().map(step -> step + " == 1").collect(Collectors.joining(" && "));
    text.append(line(1, "if (" + all + ") {"));
    text.append(loop(2, i, result + ".length"));
    List<String> plain = names.stream().map(name -> name + "[" + i + "]").toList();
    text.append(line(3, result + "[" + i + "] = " + call(plain) + ";"));
    text.append(line(2, "}")).append(line(1, "} else {"));
    text.append(loop(2, i, result + ".length"));
    List<String> strided = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      strided.add(names.get(k) + "[" + i + " * " + steps.get(k) + "]");
    }
    text.append(line(3, result + "[" + i + "] = " + call(strided) + ";"));
    text.append(line(2, "}")).append(line(1, "}")).append(line(0, "}"));
    write(out, text.toString());
    String lengths = names.stream().map(name -> name + ".length").collect(Collectors.joining(", "));
    allocate(
        out,
        allocation,
        "[]",
        "[%s.length(\"%s\", %s)]".formatted(BROADCAST, String.join(", ", names), lengths));
  }

  /** Writes the loops over rectangular arrays of two dimensions, and what makes such an array. */
  void twoDimensions(Expansion.Builder out, String loops, String allocation) {
    String i = unused("i");
    String j = unused("j");
    String columns = unused("columns");
    StringBuilder text = new StringBuilder(header(loops, "void", "[][]", true));
    text.append(
        line(1, "int %s = %s.columns(\"result\", %s);".formatted(columns, BROADCAST, result)));
    List<String> elements = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      String down = unused(name + "Down");
      String across = unused(name + "Across");
      String row = unused(name + "Row");
      String arguments = "(\"%s\", %s, %s);".formatted(name, name, result);
      text.append(line(1, "int " + down + " = " + BROADCAST + ".down" + arguments));
      text.append(line(1, "int " + across + " = " + BROADCAST + ".across" + arguments));
      rows.append(line(2, "%s[] %s = %s[%s * %s];".formatted(type(k), row, name, i, down)));
      elements.add(row + "[" + j + " * " + across + "]");
    }
    text.append(loop(1, i, result + ".length")).append(rows);
    text.append(loop(2, j, columns));
    text.append(line(3, result + "[" + i + "][" + j + "] = " + call(elements) + ";"));
    text.append(line(2, "}")).append(line(1, "}")).append(line(0, "}"));
    write(out, text.toString());
    String operands =
        "(\"%s\", new Object[][] {%s})"
            .formatted(String.join(", ", names), String.join(", ", names));
    allocate(
        out,
        allocation,
        "[][]",
        "[%s.rows%s][%s.columns%s]".formatted(BROADCAST, operands, BROADCAST, operands));
  }

  private String loop(int depth, String counter, String bound) {
    return line(
        depth,
        "for (@%s int %s = 0; %s < %s; %s++) {"
            .formatted(Names.PARALLEL, counter, counter, bound, counter));
  }

  private void allocate(Expansion.Builder out, String name, String brackets, String lengths) {
    String type = method.getReturnType().toString();
    write(
        out,
        header(name, type + brackets, brackets, false)
            + line(1, type + brackets + " " + result + " = new " + type + lengths + ";")
            + line(1, ";")
            + line(1, "return " + result + ";")
            + line(0, "}"));
  }
}
