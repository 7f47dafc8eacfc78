package dev.parloop.processor.parse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Variables, fields and array elements: what can be read and assigned. */
final class Places {
  private final Scope scope;
  private final Javac javac;
  private final ExprConverter expressions;

  Places(Scope scope, ExprConverter expressions) {
    this.scope = scope;
    this.javac = scope.javac();
    this.expressions = expressions;
  }

  /** The place that an expression names, or null if the model has none for it. */
  Expr.@Nullable Place of(TreePath path) {
    if (path.getLeaf() instanceof ParenthesizedTree tree) {
      return of(new TreePath(path, tree.getExpression()));
    }
    Span span = scope.span(path);
    if (path.getLeaf() instanceof ArrayAccessTree tree) {
      Expr array = expressions.array(new TreePath(path, tree.getExpression()));
      return new Expr.ArrayRead(array, expressions.of(tree.getIndex(), path, Primitive.INT), span);
    }
    if (!(javac.element(path) instanceof VariableElement element)) {
      return null;
    }
    Variables.Local local = javac.variables.find(element);
    if (local != null) {
      return new Expr.Read(scope.variable(local), span);
    }
    if (!element.getKind().isField() || !(element.getEnclosingElement() instanceof TypeElement)) {
      return null;
    }
    return new Expr.FieldRead(receiver(element, path), javac.model.field(element), span);
  }

  private @Nullable Expr receiver(VariableElement field, TreePath path) {
    if (ExprConverter.isStatic(field)) {
      return null;
    }
    return path.getLeaf() instanceof MemberSelectTree tree
        ? expressions.of(tree.getExpression(), path)
        : implicitReceiver(field, path);
  }

  /** The object that an unqualified instance member belongs to. */
  Expr implicitReceiver(Element member, TreePath use) {
    return enclosingInstance(scope.memberOf(member, use), use);
  }

  /** {@code this}, or an enclosing instance, which the model cannot name. */
  Expr enclosingInstance(@Nullable Element type, TreePath use) {
    Span span = scope.span(use);
    TypeElement here = scope.thisClass(use);
    if (here == null) {
      return new Expr.Opaque(ModelTypes.OBJECT, "outer instance", List.of(), true, span);
    }
    Expr self = new Expr.This(javac.model.reference(here), span);
    if (!(type instanceof TypeElement wanted) || wanted.equals(here)) {
      return self;
    }
    return new Expr.Opaque(
        javac.model.reference(wanted), "outer instance", List.of(self), false, span);
  }

  /** Whether a name is qualified by a value other than {@code this}. */
  boolean hasReceiver(TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree tree
        && !isThis(tree)
        && !expressions.isName(new TreePath(path, tree.getExpression()));
  }

  private static boolean isThis(MemberSelectTree tree) {
    return tree.getExpression() instanceof IdentifierTree name
        && name.getName().contentEquals("this");
  }

  /**
   * Adds what Java evaluates and throws away: the object through which a static member is named.
   */
  Expr withDiscarded(Expr result, TreePath path) {
    if (path.getLeaf() instanceof ParenthesizedTree tree) {
      return withDiscarded(result, new TreePath(path, tree.getExpression()));
    }
    Element element = javac.element(path);
    if (element == null
        || !ExprConverter.isStatic(element)
        || !hasReceiver(path)
        || !(path.getLeaf() instanceof MemberSelectTree tree)) {
      return result;
    }
    Expr discarded = expressions.of(tree.getExpression(), path);
    if (discarded instanceof Expr.Read) {
      return result;
    }
    return new Expr.Opaque(
        result.type(),
        "static member of an object",
        List.of(discarded, result),
        false,
        result.span());
  }
}
