package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a loop begins: the values of variables that are declared before it and never
 * assigned again, the conditions of the {@code if} statements around it, and the bounds of the
 * loops around it. All of it is about local variables that nothing in the method changes; that an
 * array has two names may be over when another method has assigned a field that is one of them.
 */
final class KnownConditions {
  private final Javac javac;
  private final TreePath method;
  private final Map<Element, Boolean> assigned = new HashMap<>();

  /** For the loops of one method. */
  KnownConditions(Javac javac, TreePath method) {
    this.javac = javac;
    this.method = method;
  }

  /**
   * Boolean expressions that are true whenever the loop begins, those that stand nearer to it last.
   *
   * @param statements converts from where the loop stands
   */
  List<Expr> of(TreePath loop, StmtConverter statements) {
    List<Expr> known = new ArrayList<>();
    TreePath path = loop;
    while (path.getParentPath() != null && path.getLeaf() != method.getLeaf()) {
      TreePath parent = path.getParentPath();
      List<Expr> here = new ArrayList<>();
      collect(parent, path.getLeaf(), statements, here);
      known.addAll(0, here);
      path = parent;
    }
    return known;
  }

  private void collect(TreePath parent, Tree child, StmtConverter statements, List<Expr> known) {
    Tree tree = parent.getLeaf();
    if (tree instanceof BlockTree block) {
      declared(block.getStatements(), parent, child, statements, known);
    } else if (tree instanceof CaseTree branch && branch.getStatements() != null) {
      declared(branch.getStatements(), parent, child, statements, known);
    } else if (tree instanceof IfTree branch && child != branch.getCondition()) {
      condition(branch, parent, child == branch.getThenStatement(), statements, known);
    } else if (tree instanceof ForLoopTree loop && isBody(loop, child)) {
      header(loop, parent, statements, known);
    }
  }

  private static boolean isBody(ForLoopTree loop, Tree child) {
    Tree body = loop.getStatement();
    return body == child
        || (body instanceof LabeledStatementTree labeled && labeled.getStatement() == child);
  }

  private void declared(
      List<? extends StatementTree> block,
      TreePath parent,
      Tree child,
      StmtConverter statements,
      List<Expr> known) {
    for (StatementTree statement : block) {
      if (statement == child) {
        return;
      }
      if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
        Expr value = value(new TreePath(parent, variable), statements);
        if (value != null) {
          known.add(value);
        }
      }
    }
  }

  /** {@code variable == initial value}, or null. */
  private @Nullable Expr value(TreePath declaration, StmtConverter statements) {
    VariableTree tree = (VariableTree) declaration.getLeaf();
    Variables.Local local = javac.variables.find(javac.element(declaration));
    ExpressionTree initial = tree.getInitializer();
    if (local == null || initial == null || !isFixed(javac.element(declaration))) {
      return null;
    }
    if (local.type() instanceof Type.Array) {
      return alias(local, declaration, initial, statements);
    }
    if (!(local.type() instanceof Type.Primitive type) || !type.isIntegral()) {
      return null;
    }
    Expr read = statements.read(local, declaration);
    Expr value = statements.expressions().of(initial, declaration, local.type());
    return isFixed(value, new TreePath(declaration, initial))
        ? equation(BinaryOperator.EQUAL, read, value)
        : null;
  }

  /** {@code variable == other name of the array}, or null. */
  private @Nullable Expr alias(
      Variables.Local local,
      TreePath declaration,
      ExpressionTree initial,
      StmtConverter statements) {
    TreePath path = new TreePath(declaration, initial);
    Expr value = statements.expressions().of(path);
    boolean fixed =
        value instanceof Expr.Read
            ? isFixed(javac.element(Uses.inner(path)))
            : value instanceof Expr.FieldRead read
                && (read.receiver() == null || read.receiver() instanceof Expr.This)
                && Uses.assignment(javac, javac.element(Uses.inner(path)), method) == null;
    return fixed
        ? equation(BinaryOperator.EQUAL, statements.read(local, declaration), value)
        : null;
  }

  private static Expr equation(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, Type.Primitive.BOOLEAN, left.span());
  }

  private void condition(
      IfTree branch, TreePath parent, boolean holds, StmtConverter statements, List<Expr> known) {
    TreePath path = new TreePath(parent, branch.getCondition());
    Expr condition = statements.expressions().of(path);
    if (isFixed(condition, path)) {
      known.add(holds ? condition : new Expr.Unary(UnaryOperator.NOT, condition, condition.span()));
    }
  }

  /** Between which values the counter of a loop around the marked one lies. */
  private void header(
      ForLoopTree loop, TreePath parent, StmtConverter statements, List<Expr> known) {
    LoopHeaders.Header header = statements.headers().of(loop, parent);
    if (header.range() == null || !(loop.getInitializer().get(0) instanceof VariableTree tree)) {
      return;
    }
    TreePath declaration = new TreePath(parent, tree);
    Variables.Local local = javac.variables.find(javac.element(declaration));
    if (local == null || loop.getCondition() == null || tree.getInitializer() == null) {
      return;
    }
    Expr read = statements.read(local, declaration);
    TreePath bound = new TreePath(parent, loop.getCondition());
    Expr condition = statements.expressions().of(bound);
    if (isFixed(condition, bound, javac.element(declaration))) {
      known.add(condition);
    }
    Expr start = header.range().start();
    boolean stepsByOne =
        header.range().step() instanceof Expr.Literal step
            && step.value() instanceof Number number
            && number.longValue() == 1
            && isBelow(header.range());
    if (stepsByOne && isFixed(start, new TreePath(declaration, tree.getInitializer()))) {
      known.add(equation(BinaryOperator.GREATER_OR_EQUAL, read, start));
    }
  }

  /** Whether one more than the counter never wraps around: it is less than something itself. */
  private static boolean isBelow(IterationSpace.Range range) {
    return range.limits().isEmpty()
        ? range.relation() == Relation.LESS
        : range.limits().stream()
            .anyMatch(limit -> limit.offset() == null && limit.relation() == Relation.LESS);
  }

  /** Whether a variable has one value from its declaration on. */
  private boolean isFixed(@Nullable Element element) {
    if (element == null
        || (element.getKind() != ElementKind.LOCAL_VARIABLE
            && element.getKind() != ElementKind.PARAMETER)) {
      return false;
    }
    Boolean known = assigned.get(element);
    if (known == null) {
      known = Uses.assignment(javac, element, method) != null;
      assigned.put(element, known);
    }
    return !known;
  }

  private boolean isFixed(Expr expr, TreePath path) {
    return isFixed(expr, path, null);
  }

  /**
   * Whether an expression has one value from here on.
   *
   * @param counter taken for fixed: the marked loop stands in one round of its loop
   */
  private boolean isFixed(Expr expr, TreePath path, @Nullable Element counter) {
    return isArithmetic(expr)
        && Uses.any(
                javac,
                element -> element == null || !(element.equals(counter) || isHarmless(element)),
                path)
            == null;
  }

  /** Whether a name stands for a fixed variable, or for none: a constant, a class. */
  private boolean isHarmless(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER -> isFixed(element);
      default -> true;
    };
  }

  /** Whether an expression consists of operations on numbers in local variables. */
  private static boolean isArithmetic(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return isArithmetic(binary.left()) && isArithmetic(binary.right());
    } else if (expr instanceof Expr.Logical logical) {
      return isArithmetic(logical.left()) && isArithmetic(logical.right());
    } else if (expr instanceof Expr.Unary unary) {
      return isArithmetic(unary.operand());
    } else if (expr instanceof Expr.Convert convert) {
      return isArithmetic(convert.operand());
    } else if (expr instanceof Expr.Length length) {
      return length.array() instanceof Expr.Read;
    } else if (expr instanceof Expr.Call call) {
      return call.method().owner().equals("java.lang.Math")
          && call.arguments().stream().allMatch(KnownConditions::isArithmetic);
    }
    return expr instanceof Expr.Literal || expr instanceof Expr.Read;
  }
}
