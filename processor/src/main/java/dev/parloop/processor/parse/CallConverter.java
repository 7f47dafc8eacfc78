package dev.parloop.processor.parse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Calls and object creations. */
final class CallConverter {
  private final Scope scope;
  private final Javac javac;
  private final ExprConverter expressions;

  CallConverter(Scope scope, ExprConverter expressions) {
    this.scope = scope;
    this.javac = scope.javac();
    this.expressions = expressions;
  }

  Expr invocation(MethodInvocationTree tree, TreePath path) {
    TreePath select = new TreePath(path, tree.getMethodSelect());
    Span span = scope.span(tree);
    if (!(javac.element(select) instanceof ExecutableElement method)) {
      return unknown(path, tree.getArguments(), "unresolved call", true);
    }
    if (isArrayClone(select)) {
      TreePath array =
          new TreePath(select, ((MemberSelectTree) tree.getMethodSelect()).getExpression());
      return new Expr.Opaque(
          expressions.typeOf(path),
          "clone of an array",
          List.<Node>of(expressions.of(array)),
          true,
          span);
    }
    List<Expr> arguments = arguments(method, javac.type(select), tree.getArguments(), path);
    Expr function = new LocalFunctions(scope).call(method, tree, select, arguments);
    if (function != null) {
      return function;
    }
    if (ExprConverter.isStatic(method)) {
      Method called = javac.model.method(method, true);
      Expr forwarded = new ImplicitCalls(javac).forwarded(called, arguments, span);
      Expr call = forwarded == null ? new Expr.Call(null, called, arguments, span) : forwarded;
      return new Places(scope, expressions).withDiscarded(call, select);
    }
    Expr receiver = receiver(method, tree, select);
    return new Expr.Call(receiver, called(method, tree, select), arguments, span);
  }

  private boolean isArrayClone(TreePath select) {
    return select.getLeaf() instanceof MemberSelectTree tree
        && tree.getIdentifier().contentEquals("clone")
        && javac.isArray(new TreePath(select, tree.getExpression()));
  }

  private Expr receiver(ExecutableElement method, MethodInvocationTree tree, TreePath select) {
    if (tree.getMethodSelect() instanceof MemberSelectTree member) {
      return expressions.of(member.getExpression(), select);
    }
    return new Places(scope, expressions).implicitReceiver(method, select);
  }

  private Method called(ExecutableElement method, MethodInvocationTree tree, TreePath select) {
    boolean bound = isBoundBy(tree, select);
    if (tree.getMethodSelect() instanceof MemberSelectTree member
        && javac.type(new TreePath(select, member.getExpression())) instanceof DeclaredType type
        && type.asElement() instanceof TypeElement receiver) {
      return javac.model.methodOn(receiver, method, bound);
    }
    return javac.model.method(method, bound);
  }

  /** Whether a call of an overridable method can reach one body only: by super, or a final type. */
  private boolean isBoundBy(MethodInvocationTree tree, TreePath select) {
    if (tree.getMethodSelect() instanceof IdentifierTree name) {
      return name.getName().contentEquals("super") || name.getName().contentEquals("this");
    }
    if (!(tree.getMethodSelect() instanceof MemberSelectTree member)) {
      return false;
    }
    ExpressionTree receiver = member.getExpression();
    boolean isSuper =
        (receiver instanceof IdentifierTree name && name.getName().contentEquals("super"))
            || (receiver instanceof MemberSelectTree qualified
                && qualified.getIdentifier().contentEquals("super"));
    TypeMirror type = javac.type(new TreePath(select, receiver));
    return isSuper
        || (type instanceof DeclaredType declared && ModelTypes.isFinal(declared.asElement()));
  }

  Expr creation(NewClassTree tree, TreePath path) {
    if (!(javac.element(path) instanceof ExecutableElement constructor)) {
      return unknown(path, tree.getArguments(), "unresolved constructor", true);
    }
    Expr constant = tree.getClassBody() == null ? null : constantWithBody(tree, path);
    if (constant != null) {
      return constant;
    }
    List<Expr> arguments = arguments(constructor, constructor.asType(), tree.getArguments(), path);
    Method called = javac.model.method(constructor, true);
    Expr created = new Expr.NewObject(called, arguments, scope.span(tree));
    if (tree.getClassBody() != null) {
      List<Node> parts = new ArrayList<>(arguments);
      parts.addAll(new Captures(scope).of(new TreePath(path, tree.getClassBody())));
      return new Expr.Opaque(
          expressions.typeOf(path), "anonymous class", parts, true, scope.span(tree));
    }
    TypeElement type = ModelTypes.ownerOf(constructor);
    if (type.getNestingKind() == NestingKind.LOCAL) {
      return new Expr.Opaque(
          created.type(), "local class", List.<Node>of(created), true, scope.span(tree));
    }
    if (tree.getEnclosingExpression() != null) {
      Expr outer = expressions.of(tree.getEnclosingExpression(), path);
      return new Expr.Opaque(
          created.type(), "inner class", List.of(outer, created), false, scope.span(tree));
    }
    return created;
  }

  /**
   * A constant of an enum that has a body: made by a constructor of the enum.
   *
   * @return null if it is none, or making it may run a method of the body
   */
  private @Nullable Expr constantWithBody(NewClassTree tree, TreePath path) {
    ExecutableElement constructor = EnumConstants.constructor(javac, path);
    if (constructor == null) {
      return null;
    }
    List<Expr> arguments = arguments(constructor, constructor.asType(), tree.getArguments(), path);
    Expr created =
        new Expr.NewObject(javac.model.method(constructor, true), arguments, scope.span(tree));
    // Not an object of just the enum's class.
    return Conversions.opaque(created.type(), "constant with a body", created);
  }

  private Expr unknown(
      TreePath path, List<? extends ExpressionTree> arguments, String what, boolean effect) {
    List<Node> parts = new ArrayList<>(expressions.all(arguments, path));
    return new Expr.Opaque(expressions.typeOf(path), what, parts, effect, scope.span(path));
  }

  /** The arguments as the method gets them. */
  private List<Expr> arguments(
      ExecutableElement method,
      @Nullable TypeMirror called,
      List<? extends ExpressionTree> trees,
      TreePath path) {
    List<Type> parameters = new ArrayList<>();
    method.getParameters().forEach(p -> parameters.add(javac.model.of(p.asType())));
    int fixed = parameters.size();
    boolean packed = method.isVarArgs() && isPacked(method, called, trees, path);
    if (packed) {
      fixed--;
    }
    List<Expr> result = new ArrayList<>();
    for (int i = 0; i < fixed && i < trees.size(); i++) {
      result.add(expressions.of(trees.get(i), path, parameters.get(i)));
    }
    if (packed && parameters.get(fixed) instanceof Type.Array array) {
      List<Expr> elements = new ArrayList<>();
      for (ExpressionTree tree : trees.subList(fixed, trees.size())) {
        elements.add(expressions.of(tree, path, array.element()));
      }
      Span span = elements.isEmpty() ? scope.span(path) : elements.get(0).span();
      result.add(new Expr.NewArray(array, List.of(), elements, span));
    }
    return result;
  }

  /** Whether javac packs the last arguments into an array: an array given as such is passed on. */
  private boolean isPacked(
      ExecutableElement method,
      @Nullable TypeMirror called,
      List<? extends ExpressionTree> trees,
      TreePath path) {
    int count = method.getParameters().size();
    if (trees.size() != count) {
      return true;
    }
    TypeMirror last = javac.type(new TreePath(path, trees.get(count - 1)));
    if (last == null || last.getKind() == TypeKind.NULL) {
      return false;
    }
    TypeMirror wanted =
        called instanceof ExecutableType type && type.getParameterTypes().size() == count
            ? type.getParameterTypes().get(count - 1)
            : method.getParameters().get(count - 1).asType();
    return !javac.types.isAssignable(javac.types.erasure(last), javac.types.erasure(wanted));
  }
}
