package dev.parloop.processor.parse;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to match a pattern: a record pattern calls the accessors of its record. Trees are
 * told by the names of their kinds, most of which came after 17.
 */
final class Patterns {
  private final Scope scope;

  Patterns(Scope scope) {
    this.scope = scope;
  }

  /**
   * Adds the calls and the variables, each with a value taken from what is matched.
   *
   * @return false if the pattern is of a kind that may do more than that
   */
  boolean add(TreePath pattern, Expr matched, List<Node> parts) {
    Tree tree = pattern.getLeaf();
    if (tree instanceof BindingPatternTree) {
      bind(pattern, matched, parts);
      return true;
    }
    List<Tree> children = CaseLabels.children(tree);
    return switch (tree.getKind().name()) {
      case "ANY_PATTERN" -> true;
      case "PATTERN_CASE_LABEL", "PARENTHESIZED_PATTERN" ->
          children.size() == 1 && add(new TreePath(pattern, children.get(0)), matched, parts);
      case "DECONSTRUCTION_PATTERN" -> deconstruct(pattern, children, matched, parts);
      default -> {
        bind(pattern, matched, parts);
        yield false;
      }
    };
  }

  private void bind(TreePath pattern, Expr matched, List<Node> parts) {
    List<Variables.Local> locals = scope.javac().variables.declare(pattern);
    if (locals.isEmpty()) {
      parts.add(matched);
    }
    for (Variables.Local local : locals) {
      Variable variable = scope.variable(local);
      Expr value =
          new Expr.Opaque(variable.type(), "pattern", List.of(matched), false, matched.span());
      parts.add(new Stmt.Declare(variable, value, scope.span(local.tree())));
    }
  }

  /**
   * A record pattern.
   *
   * @param children the record's type, and the patterns of its components
   */
  private boolean deconstruct(
      TreePath pattern, List<Tree> children, Expr matched, List<Node> parts) {
    TypeElement type = children.isEmpty() ? null : recordOf(new TreePath(pattern, children.get(0)));
    if (type == null || type.getRecordComponents().size() != children.size() - 1) {
      bind(pattern, matched, parts);
      return false;
    }
    Span span = scope.span(pattern);
    Expr object =
        new Expr.Opaque(scope.javac().model.reference(type), "cast", List.of(matched), false, span);
    boolean known = true;
    int k = 1;
    for (RecordComponentElement component : type.getRecordComponents()) {
      Expr value =
          new Expr.Call(
              object, scope.javac().model.method(component.getAccessor(), true), List.of(), span);
      TreePath inner = new TreePath(pattern, children.get(k++));
      if (!(inner.getLeaf() instanceof BindingPatternTree)) {
        parts.add(value);
      }
      known &= add(inner, value, parts);
    }
    return known;
  }

  private @Nullable TypeElement recordOf(TreePath name) {
    return scope.javac().type(name) instanceof DeclaredType type
            && type.asElement() instanceof TypeElement element
        ? element
        : null;
  }
}
