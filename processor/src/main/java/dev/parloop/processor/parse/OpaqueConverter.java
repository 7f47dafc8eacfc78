package dev.parloop.processor.parse;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Expressions that the model cannot say: their parts, and whether they do more. */
final class OpaqueConverter {
  private final Scope scope;
  private final ExprConverter expressions;
  private final StmtConverter statements;

  OpaqueConverter(Scope scope, ExprConverter expressions, StmtConverter statements) {
    this.scope = scope;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Any expression: the largest statements and expressions inside it are its parts. */
  Expr unknown(TreePath path) {
    return new Expr.Opaque(
        expressions.typeOf(path), "expression", parts(path), true, scope.span(path));
  }

  /**
   * The largest statements, expressions and declarations below a tree that is none the model knows.
   */
  List<Node> parts(TreePath path) {
    List<Node> parts = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null) {
          return null;
        }
        TreePath child = new TreePath(getCurrentPath(), tree);
        if (tree instanceof StatementTree) {
          parts.add(statements.of(child));
        } else if (tree instanceof ExpressionTree) {
          if (!expressions.isName(child)) {
            parts.add(expressions.of(child));
          }
        } else {
          super.scan(tree, null);
        }
        return null;
      }

      void below(TreePath start) {
        super.scan(start, null);
      }
    }.below(path);
    return parts;
  }

  /** String concatenation: calls {@code toString} on whatever is neither text nor a number. */
  Expr concatenation(Expr left, Expr right, Span span) {
    List<Node> parts = new ArrayList<>();
    boolean unknown = false;
    for (Expr operand : List.of(left, right)) {
      if (operand instanceof Expr.Opaque inner && inner.what().equals("string concatenation")) {
        parts.addAll(inner.parts());
        unknown |= inner.unknownEffect();
      } else {
        Expr text = text(operand);
        parts.add(text);
        unknown |= !isText(text);
      }
    }
    return new Expr.Opaque(ModelTypes.STRING, "string concatenation", parts, unknown, span);
  }

  /** An operand of a concatenation as text, if which method makes it one is known. */
  private Expr text(Expr value) {
    Expr call = isText(value) ? null : new ImplicitCalls(scope.javac()).text(value);
    return call == null ? value : call;
  }

  private static boolean isText(Expr value) {
    boolean isNull = value instanceof Expr.Literal literal && literal.value() == null;
    return isNull
        || value.type().equals(ModelTypes.STRING)
        || Conversions.unboxed(value.type()) != null;
  }

  /** A compound assignment or step on a box or a string. */
  Expr update(Expr.Place target, String what, List<? extends Expr> operands, Span span) {
    List<Expr> texts = operands.stream().<Expr>map(this::text).toList();
    List<Node> parts = new ArrayList<>();
    parts.add(target);
    parts.addAll(texts);
    boolean unknown = !texts.stream().allMatch(OpaqueConverter::isText);
    Expr value = new Expr.Opaque(target.type(), what, parts, unknown, span);
    return new Expr.Opaque(
        target.type(), what, List.of(new Expr.Assign(target, value, span)), unknown, span);
  }

  Expr instanceOf(InstanceOfTree tree, TreePath path) {
    Expr value = expressions.of(tree.getExpression(), path);
    List<Node> parts = new ArrayList<>(List.of(value));
    boolean unknown = false;
    Tree pattern = tree.getPattern();
    if (pattern != null) {
      unknown = !new Patterns(scope).add(new TreePath(path, pattern), value, parts);
    }
    return new Expr.Opaque(Type.Primitive.BOOLEAN, "instanceof", parts, unknown, scope.span(tree));
  }

  /** A lambda: whoever calls it may run its body; its parameters may be anything. */
  Expr lambda(LambdaExpressionTree tree, TreePath path) {
    List<Node> parts = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      parts.add(statements.declaration(new TreePath(path, parameter), "lambda parameter"));
    }
    TreePath body = new TreePath(path, tree.getBody());
    parts.add(
        tree.getBody() instanceof StatementTree
            ? statements.inLambda().of(body)
            : expressions.of(body));
    return new Expr.Opaque(expressions.typeOf(path), "lambda", parts, false, scope.span(tree));
  }

  /** A reference to a method: as a lambda that calls it, where which one that is is known. */
  Expr methodReference(MemberReferenceTree tree, TreePath path) {
    TreePath qualifier = new TreePath(path, tree.getQualifierExpression());
    boolean isType = expressions.isName(qualifier);
    boolean calls = tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE;
    if (isType
        && calls
        && scope.javac().element(path) instanceof ExecutableElement method
        && !method.isVarArgs()) {
      return reference(method, path);
    }
    List<Node> parts = !isType && calls ? List.of(expressions.of(qualifier)) : List.of();
    return new Expr.Opaque(
        expressions.typeOf(path), "method reference", parts, true, scope.span(tree));
  }

  /** The first parameter is the receiver, where the method has one. */
  private Expr reference(ExecutableElement method, TreePath path) {
    Span span = scope.span(path);
    Method called = scope.javac().model.method(method, false);
    List<Node> parts = new ArrayList<>();
    List<Expr> arguments = new ArrayList<>();
    if (!called.isStatic()) {
      arguments.add(parameter(new Type.Reference(called.owner()), parts, span));
    }
    for (VariableElement parameter : method.getParameters()) {
      arguments.add(parameter(scope.javac().model.of(parameter.asType()), parts, span));
    }
    Expr receiver = called.isStatic() ? null : arguments.remove(0);
    parts.add(new Expr.Call(receiver, called, arguments, span));
    return new Expr.Opaque(expressions.typeOf(path), "method reference", parts, false, span);
  }

  private Expr parameter(Type type, List<Node> parts, Span span) {
    Variable variable =
        scope.javac().variables.fresh("parameter", type, Variable.Kind.CALLEE_LOCAL);
    boolean unknown = !(type instanceof Type.Primitive);
    Expr value = new Expr.Opaque(type, "lambda parameter", List.of(), unknown, span);
    parts.add(new Stmt.Declare(variable, value, span));
    return new Expr.Read(variable, span);
  }

  /**
   * Adds what matching a case's pattern declares and evaluates; nothing where it has none.
   *
   * @return false if it may do more than that
   */
  boolean pattern(TreePath label, Expr selector, List<Node> parts) {
    CaseTree tree = (CaseTree) label.getLeaf();
    boolean known = true;
    for (Tree pattern : CaseLabels.patterns(tree)) {
      known &= new Patterns(scope).add(new TreePath(label, pattern), selector, parts);
    }
    for (ExpressionTree constant : tree.getExpressions()) {
      TreePath path = new TreePath(label, constant);
      Element element = scope.javac().element(path);
      if (constant instanceof MemberSelectTree
          && element != null
          && element.getKind() == ElementKind.ENUM_CONSTANT) {
        // Among patterns it may be of a class that nothing has used before.
        parts.add(expressions.of(path));
      }
    }
    if (CaseLabels.hasPattern(tree)) {
      ExpressionTree guard = CaseLabels.guard(tree);
      if (guard != null) {
        parts.add(expressions.of(guard, label));
      }
    }
    return known;
  }

  Expr switchExpression(SwitchExpressionTree tree, TreePath path) {
    Expr selector = expressions.of(tree.getExpression(), path);
    List<Node> parts = new ArrayList<>(List.of(selector));
    boolean unknown = false;
    for (CaseTree label : tree.getCases()) {
      TreePath labelPath = new TreePath(path, label);
      unknown |= !pattern(labelPath, selector, parts);
      for (Stmt statement : statements.caseBody(label, labelPath)) {
        parts.add(statement);
      }
    }
    return new Expr.Opaque(
        expressions.typeOf(path), "switch expression", parts, unknown, scope.span(tree));
  }
}
