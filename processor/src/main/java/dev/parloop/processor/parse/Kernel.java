package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.range.Bound;
import dev.parloop.processor.range.Dimension;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with a range, checked.
 *
 * @param tree the method
 * @param element the method, in the user's compilation
 * @param mark its annotation
 * @param range its iteration space
 * @param indices its parameters for them, one for each dimension
 * @param added the parameters that the range adds to the generated method
 * @param others its other parameters
 * @param reduce how the values that it returns combine, {@code NONE} where they do not
 */
record Kernel(
    MethodTree tree,
    ExecutableElement element,
    AnnotationTree mark,
    Range range,
    List<? extends VariableTree> indices,
    List<Added> added,
    List<? extends VariableTree> others,
    String reduce) {

  /** A parameter that the range adds. */
  record Added(String type, String name, Span span) {}

  /**
   * A range and where it stands.
   *
   * @param text the attribute's value
   * @param span the attribute's expression
   * @param literal whether that is one plain literal, so that each character has a place
   */
  record Range(List<Dimension> dimensions, String text, Span span, boolean literal) {

    /** Where characters of the value stand in the file: at least in which attribute. */
    int at(int offset) {
      return literal ? span.start() + 1 + offset : span.start();
    }

    /** The end of what ends before {@code offset}. */
    int until(int offset) {
      return literal ? span.start() + 1 + offset : span.end();
    }

    String text(Bound bound) {
      return text.substring(bound.start(), bound.end());
    }
  }

  /** The names of the indices. */
  List<String> indexNames() {
    return indices.stream().map(index -> index.getName().toString()).toList();
  }

  /** Whether the bounds of a dimension mention an earlier index. */
  boolean dependsOnIndex(int dimension) {
    Set<String> names = Set.copyOf(indexNames());
    Dimension one = range.dimensions().get(dimension);
    return java.util.stream.Stream.of(one.from(), one.to())
        .flatMap(bound -> bound.names().stream())
        .anyMatch(name -> names.contains(name.text()));
  }
}
