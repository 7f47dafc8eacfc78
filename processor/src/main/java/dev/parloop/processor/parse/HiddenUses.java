package dev.parloop.processor.parse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Span;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Uses of members that another class of the package cannot reach. */
final class HiddenUses {
  private final Scope scope;
  private final Javac javac;
  private final TypeElement owner;
  private final Reach reach;
  private final NameCollector names;

  HiddenUses(Scope scope, TypeElement owner, Reach reach, NameCollector names) {
    this.scope = scope;
    this.javac = scope.javac();
    this.owner = owner;
    this.reach = reach;
    this.names = names;
  }

  void refuse(String what, Span span) {
    names.refuse(
        Code.PL0117,
        what + " cannot be used from the generated class. Make it visible in the package.",
        span);
  }

  /** A field named without a receiver. */
  void unqualified(Element member, Span span, TreePath path) {
    if (isReachable(member, path) && member instanceof VariableElement field) {
      names.add(new NameUse.PrivateRead(span, field, null));
    }
  }

  /** A field selected from a receiver. */
  void read(VariableElement field, TreePath path) {
    MemberSelectTree tree = (MemberSelectTree) path.getLeaf();
    Span span = scope.span(tree);
    checkSignature(field, span);
    if (ExprConverter.isStatic(field)) {
      checkDiscarded(tree, path);
      names.add(new NameUse.PrivateRead(span, field, null));
    } else if (!isSuper(tree, path)) {
      names.add(new NameUse.PrivateRead(span, field, scope.span(tree.getExpression())));
      names.scanPart(tree.getExpression());
    }
  }

  private boolean isSuper(MemberSelectTree tree, TreePath path) {
    boolean isSuper =
        tree.getExpression() instanceof IdentifierTree name
            && name.getName().contentEquals("super");
    if (isSuper && owner.equals(scope.thisClass(path))) {
      names.refuseOuter("'super' cannot be reached from the generated class", scope.span(tree));
    }
    return isSuper;
  }

  /** The object through which a static member is named must not do anything. */
  private void checkDiscarded(MemberSelectTree tree, TreePath path) {
    TreePath receiver = new TreePath(path, tree.getExpression());
    if (!(javac.element(receiver) instanceof TypeElement) && !isPlain(tree.getExpression())) {
      refuse("a static member of an expression", scope.span(tree));
    }
  }

  /** Whether an unqualified hidden member is one of this object or of a class; refuses others. */
  private boolean isReachable(Element member, TreePath path) {
    TypeElement type = scope.memberOf(member, path);
    Span span = scope.span(path);
    if (type != null && Reach.isLocal(type)) {
      // Inherited by a class that is copied with the text.
      return false;
    }
    checkSignature(member, span);
    if (!ExprConverter.isStatic(member) && !owner.equals(type)) {
      names.refuseOuter("'" + member.getSimpleName() + "' belongs to an enclosing instance", span);
      return false;
    }
    return true;
  }

  /** The generated class names the types of a hidden member to find it. */
  private void checkSignature(Element member, Span span) {
    TypeElement obstacle = reach.obstacle(ModelTypes.ownerOf(member));
    if (obstacle == null && member instanceof ExecutableElement method) {
      obstacle = reach.obstacleIn(method.getReturnType());
      for (VariableElement parameter : method.getParameters()) {
        obstacle = obstacle == null ? reach.obstacleIn(parameter.asType()) : obstacle;
      }
      for (TypeMirror thrown : method.getThrownTypes()) {
        obstacle = obstacle == null ? reach.obstacleIn(thrown) : obstacle;
      }
    } else if (obstacle == null) {
      obstacle = reach.obstacleIn(member.asType());
    }
    if (obstacle != null) {
      names.refuseType(obstacle, span);
    }
  }

  /**
   * An assignment.
   *
   * @param value the right-hand side, or null for {@code ++} and {@code --}
   * @return whether it assigns a hidden field, and has been dealt with
   */
  boolean write(
      ExpressionTree target,
      String operator,
      boolean prefix,
      @Nullable ExpressionTree value,
      TreePath path) {
    TreePath place = Uses.inner(new TreePath(path, target));
    if (!(javac.element(place) instanceof VariableElement field)
        || !field.getKind().isField()
        || place.getLeaf() instanceof ArrayAccessTree
        || !reach.isHidden(field)) {
      return false;
    }
    ExpressionTree receiver = null;
    if (place.getLeaf() instanceof MemberSelectTree select) {
      checkSignature(field, scope.span(select));
      if (ExprConverter.isStatic(field)) {
        checkDiscarded(select, place);
      } else if (!isSuper(select, place)) {
        receiver = select.getExpression();
      }
    } else if (!isReachable(field, place)) {
      return false;
    }
    if (receiver != null && !operator.equals("=") && !isPlain(receiver)) {
      refuse("updating '" + field.getSimpleName() + "' of an expression", scope.span(path));
    }
    names.add(
        new NameUse.PrivateWrite(
            scope.span(path),
            field,
            receiver == null ? null : scope.span(receiver),
            operator,
            prefix,
            value == null ? null : scope.span(value),
            path.getParentPath().getLeaf() instanceof ExpressionStatementTree));
    names.scanPart(receiver);
    names.scanPart(value);
    return true;
  }

  /** Whether an expression can be evaluated twice without harm. */
  private static boolean isPlain(Tree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return isPlain(inner.getExpression());
    }
    if (tree instanceof MemberSelectTree select) {
      return isPlain(select.getExpression());
    }
    if (tree instanceof ArrayAccessTree access) {
      return isPlain(access.getExpression()) && isPlain(access.getIndex());
    }
    if (tree instanceof BinaryTree binary) {
      return isPlain(binary.getLeftOperand()) && isPlain(binary.getRightOperand());
    }
    return tree instanceof IdentifierTree || tree instanceof LiteralTree;
  }

  /** An assertion, which the generated class would turn on and off by its own name. */
  void assertion(AssertTree tree) {
    ExpressionTree detail = tree.getDetail();
    names.add(
        new NameUse.AssertUse(
            scope.span(tree),
            scope.span(tree.getCondition()),
            detail == null ? null : scope.span(detail)));
  }

  /** A call; returns whether the method is hidden and the call has been dealt with. */
  boolean call(MethodInvocationTree tree, TreePath path) {
    TreePath select = new TreePath(path, tree.getMethodSelect());
    if (!(javac.element(select) instanceof ExecutableElement method)
        || !reach.isHidden(method)
        || isConstructorCall(tree)
        || isArrayMember(select)) {
      return false;
    }
    Span receiver = null;
    Tree receiverTree = null;
    if (tree.getMethodSelect() instanceof MemberSelectTree qualified) {
      TypeElement here = scope.thisClass(path);
      if (here != null && Reach.isLocal(here) && isSuperName(qualified.getExpression())) {
        return false;
      }
      checkSignature(method, scope.span(tree));
      if (ExprConverter.isStatic(method)) {
        checkDiscarded(qualified, select);
      } else if (!isSuper(qualified, select)) {
        receiverTree = qualified.getExpression();
        receiver = scope.span(receiverTree);
      }
    } else if (!isReachable(method, select)) {
      return false;
    }
    if (!tree.getTypeArguments().isEmpty()) {
      refuse("a call with type arguments", scope.span(tree));
    }
    List<Span> arguments = tree.getArguments().stream().map(scope::span).toList();
    names.add(new NameUse.PrivateCall(scope.span(tree), method, receiver, arguments));
    names.scanPart(receiverTree);
    tree.getArguments().forEach(names::scanPart);
    return true;
  }

  private static boolean isSuperName(Tree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("super");
  }

  private static boolean isConstructorCall(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
  }

  /** {@code clone} is public on arrays. */
  private boolean isArrayMember(TreePath select) {
    return select.getLeaf() instanceof MemberSelectTree tree
        && javac.isArray(new TreePath(select, tree.getExpression()));
  }
}
