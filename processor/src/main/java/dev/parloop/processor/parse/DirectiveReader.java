package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of annotations, the nearest one first, and checks them. */
final class DirectiveReader {

  /**
   * An annotation and what it stands on.
   *
   * @param declaration a class, method or variable
   */
  record Mark(TreePath declaration, AnnotationTree annotation) {}

  /** An attribute's value (an enum constant by its name) and where it stands. */
  private record Attribute(Object value, Span span) {}

  private final Javac javac;
  private final SourceText source;
  private final Consumer<Problem> problems;
  private final Map<AnnotationTree, Map<String, Attribute>> read = new HashMap<>();

  DirectiveReader(Javac javac, SourceText source, Consumer<Problem> problems) {
    this.javac = javac;
    this.source = source;
    this.problems = problems;
  }

  /**
   * What a loop is asked for.
   *
   * @param marks from the outermost class to the loop: a nearer attribute wins
   */
  Directive read(List<Mark> marks, boolean onLoop) {
    Map<String, Object> values = new HashMap<>();
    for (Mark mark : marks) {
      Map<String, Attribute> attributes = attributes(mark);
      if (attributes.containsKey(Names.CHUNKS) || attributes.containsKey(Names.CHUNK_SIZE)) {
        // Either replaces the other one of an outer annotation.
        values.remove(Names.CHUNKS);
        values.remove(Names.CHUNK_SIZE);
      }
      attributes.forEach((name, attribute) -> values.put(name, attribute.value));
    }
    Directive defaults = Directive.defaults(onLoop);
    return new Directive(
        onLoop,
        (Integer) values.getOrDefault(Names.CHUNKS, defaults.chunks()),
        (Long) values.getOrDefault(Names.CHUNK_SIZE, defaults.chunkSize()),
        (String) values.getOrDefault(Names.SCHEDULE, defaults.schedule()),
        (Integer) values.getOrDefault(Names.THREADS, defaults.threads()),
        (String) values.getOrDefault(Names.SIMD, defaults.simd()),
        (Long) values.getOrDefault(Names.SERIAL_BELOW, defaults.serialBelow()),
        (String) values.getOrDefault(Names.ROUNDING, defaults.rounding()),
        Names.INDEPENDENT.equals(values.get(Names.ASSUME)),
        (Boolean) values.getOrDefault(Names.BLOCKING, defaults.blocking()));
  }

  /** Where an attribute's value stands if it is given, else null. */
  @Nullable Span given(Mark mark, String name) {
    Attribute attribute = attributes(mark).get(name);
    return attribute == null ? null : attribute.span;
  }

  /** Where an attribute's value stands if it is given and is not {@code none}, else null. */
  @Nullable Span given(Mark mark, String name, String none) {
    Attribute attribute = attributes(mark).get(name);
    return attribute == null || attribute.value.equals(none) ? null : attribute.span;
  }

  private Map<String, Attribute> attributes(Mark mark) {
    Map<String, Attribute> known = read.get(mark.annotation);
    if (known != null) {
      return known;
    }
    Map<String, Object> values = values(javac.element(mark.declaration));
    Map<String, Attribute> result = new HashMap<>();
    for (ExpressionTree argument : mark.annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment) {
        String name = assignment.getVariable().toString();
        Object value = values.get(name);
        if (value != null) {
          result.put(name, new Attribute(value, source.span(assignment.getExpression())));
        }
      }
    }
    read.put(mark.annotation, result);
    check(result);
    return result;
  }

  private static Map<String, Object> values(@Nullable Element element) {
    Map<String, Object> values = new HashMap<>();
    if (element == null) {
      return values;
    }
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(Names.PARALLEL)) {
        mirror
            .getElementValues()
            .forEach(
                (method, value) -> {
                  Object plain = value.getValue();
                  values.put(
                      method.getSimpleName().toString(),
                      plain instanceof VariableElement constant
                          ? constant.getSimpleName().toString()
                          : plain);
                });
      }
    }
    return values;
  }

  private void check(Map<String, Attribute> attributes) {
    atLeast(0, attributes.get(Names.CHUNKS), Names.CHUNKS);
    atLeast(0, attributes.get(Names.CHUNK_SIZE), Names.CHUNK_SIZE);
    atLeast(-1, attributes.get(Names.SERIAL_BELOW), Names.SERIAL_BELOW);
    Attribute size = attributes.get(Names.CHUNK_SIZE);
    if (isSet(attributes.get(Names.CHUNKS)) && isSet(size) && size != null) {
      problems.accept(
          Problem.of(
              Code.PL0106,
              "'chunks' and 'chunkSize' both say how the range is cut. Give one of them.",
              size.span));
    }
  }

  private static boolean isSet(@Nullable Attribute attribute) {
    return attribute != null && ((Number) attribute.value).longValue() != 0;
  }

  private void atLeast(long least, @Nullable Attribute attribute, String name) {
    if (attribute != null && ((Number) attribute.value).longValue() < least) {
      problems.accept(
          Problem.of(
              Code.PL0107,
              "'"
                  + name
                  + "' is "
                  + attribute.value
                  + ", and the least value is "
                  + least
                  + ", which leaves the choice to Parloop.",
              attribute.span));
    }
  }
}
