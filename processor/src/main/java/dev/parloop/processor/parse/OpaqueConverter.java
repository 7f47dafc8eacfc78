package dev.parloop.processor.parse;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
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
        parts.add(operand);
        unknown |= !isText(operand);
      }
    }
    return new Expr.Opaque(ModelTypes.STRING, "string concatenation", parts, unknown, span);
  }

  private static boolean isText(Expr value) {
    boolean isNull = value instanceof Expr.Literal literal && literal.value() == null;
    return isNull
        || value.type().equals(ModelTypes.STRING)
        || Conversions.unboxed(value.type()) != null;
  }

  /** A compound assignment or step on a box or a string. */
  Expr update(Expr.Place target, String what, List<? extends Expr> operands, Span span) {
    List<Node> parts = new ArrayList<>();
    parts.add(target);
    parts.addAll(operands);
    boolean unknown = !operands.stream().allMatch(OpaqueConverter::isText);
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
      // A record pattern calls accessors.
      unknown = !(pattern instanceof BindingPatternTree);
      parts.addAll(bindings(new TreePath(path, pattern), value));
    }
    return new Expr.Opaque(Type.Primitive.BOOLEAN, "instanceof", parts, unknown, scope.span(tree));
  }

  /** The variables that a pattern declares, each with a value taken from what is matched. */
  List<Node> bindings(TreePath pattern, Expr matched) {
    List<Node> result = new ArrayList<>();
    for (Variables.Local local : scope.javac().variables.declare(pattern)) {
      Variable variable = scope.variable(local);
      Expr value =
          new Expr.Opaque(variable.type(), "pattern", List.of(matched), false, matched.span());
      result.add(new Stmt.Declare(variable, value, scope.span(local.tree())));
    }
    return result;
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

  Expr methodReference(MemberReferenceTree tree, TreePath path) {
    TreePath qualifier = new TreePath(path, tree.getQualifierExpression());
    boolean value =
        !expressions.isName(qualifier)
            && tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE;
    List<Node> parts = value ? List.of(expressions.of(qualifier)) : List.of();
    return new Expr.Opaque(
        expressions.typeOf(path), "method reference", parts, true, scope.span(tree));
  }

  /** What matching a case's pattern declares and evaluates; nothing where it has none. */
  List<Node> pattern(TreePath label, Expr selector) {
    CaseTree tree = (CaseTree) label.getLeaf();
    List<Node> parts = new ArrayList<>();
    for (Tree pattern : CaseLabels.patterns(tree)) {
      parts.addAll(bindings(new TreePath(label, pattern), selector));
    }
    if (CaseLabels.hasPattern(tree)) {
      ExpressionTree guard = CaseLabels.guard(tree);
      if (guard != null) {
        parts.add(expressions.of(guard, label));
      }
    }
    return parts;
  }

  Expr switchExpression(SwitchExpressionTree tree, TreePath path) {
    Expr selector = expressions.of(tree.getExpression(), path);
    List<Node> parts = new ArrayList<>(List.of(selector));
    boolean unknown = false;
    for (CaseTree label : tree.getCases()) {
      TreePath labelPath = new TreePath(path, label);
      unknown |= CaseLabels.hasPattern(label);
      parts.addAll(pattern(labelPath, selector));
      for (Stmt statement : statements.caseBody(label, labelPath)) {
        parts.add(statement);
      }
    }
    return new Expr.Opaque(
        expressions.typeOf(path), "switch expression", parts, unknown, scope.span(tree));
  }
}
