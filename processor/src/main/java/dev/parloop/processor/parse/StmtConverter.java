package dev.parloop.processor.parse;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Statements of javac's trees as statements of the model. The parameter is the tree's path. */
final class StmtConverter extends SimpleTreeVisitor<Stmt, TreePath> {
  private final Scope scope;
  private final ExprConverter expressions;
  private final LoopHeaders headers;

  /** The type to which {@code return} converts its value, or null inside a lambda: no jump then. */
  private final @Nullable Type result;

  private final boolean isFunction;

  /**
   * A converter for one piece of code.
   *
   * @param result what the method returns
   */
  StmtConverter(Scope scope, Type result) {
    this(scope, result, false);
  }

  private StmtConverter(Scope scope, @Nullable Type result, boolean isFunction) {
    this.scope = scope;
    this.expressions = new ExprConverter(scope, this);
    this.headers = new LoopHeaders(scope, expressions);
    this.result = result;
    this.isFunction = isFunction;
  }

  /** For the body of a lambda that is taken for a method, in the scope where it is called. */
  static StmtConverter ofFunction(Scope scope, Type result) {
    return new StmtConverter(scope, result, true);
  }

  /** For the body of a lambda, whose {@code return} leaves the lambda alone. */
  StmtConverter inLambda() {
    return result == null ? this : new StmtConverter(scope, null, false);
  }

  /** A variable as an expression. */
  Expr.Read read(Variables.Local local, TreePath at) {
    return new Expr.Read(scope.variable(local), scope.span(at));
  }

  ExprConverter expressions() {
    return expressions;
  }

  LoopHeaders headers() {
    return headers;
  }

  Stmt of(TreePath path) {
    return path.getLeaf().accept(this, path);
  }

  Stmt of(Tree tree, TreePath parent) {
    return of(new TreePath(parent, tree));
  }

  List<Stmt> all(List<? extends Tree> trees, TreePath parent) {
    List<Stmt> statements = new ArrayList<>();
    for (Tree tree : trees) {
      statements.add(of(tree, parent));
    }
    return statements;
  }

  Stmt.Block block(BlockTree tree, TreePath path) {
    return new Stmt.Block(all(tree.getStatements(), path), scope.span(tree));
  }

  @Override
  public Stmt visitBlock(BlockTree tree, TreePath path) {
    return block(tree, path);
  }

  @Override
  public Stmt visitEmptyStatement(EmptyStatementTree tree, TreePath path) {
    return new Stmt.Block(List.of(), scope.span(tree));
  }

  @Override
  public Stmt visitVariable(VariableTree tree, TreePath path) {
    Variable variable = variable(path);
    if (variable == null) {
      return unknown("declaration", path);
    }
    ExpressionTree initial = tree.getInitializer();
    return new Stmt.Declare(
        variable,
        initial == null ? null : expressions.of(initial, path, variable.type()),
        scope.span(tree));
  }

  /** A variable whose value comes from elsewhere: a parameter of a lambda, a caught exception. */
  Stmt declaration(TreePath path, String what) {
    Variable variable = variable(path);
    if (variable == null) {
      return unknown(what, path);
    }
    boolean unknown = !(variable.type() instanceof Type.Primitive);
    Expr value = new Expr.Opaque(variable.type(), what, List.of(), unknown, scope.span(path));
    return new Stmt.Declare(variable, value, scope.span(path));
  }

  @Nullable Variable variable(TreePath path) {
    Variables.Local local = scope.javac().variables.find(scope.javac().element(path));
    return local == null ? null : scope.variable(local);
  }

  @Override
  public Stmt visitExpressionStatement(ExpressionStatementTree tree, TreePath path) {
    return new Stmt.Evaluate(expressions.of(tree.getExpression(), path), scope.span(tree));
  }

  private Expr condition(ExpressionTree tree, TreePath path) {
    return expressions.of(tree, path, Type.Primitive.BOOLEAN);
  }

  @Override
  public Stmt visitIf(IfTree tree, TreePath path) {
    StatementTree otherwise = tree.getElseStatement();
    return new Stmt.If(
        condition(tree.getCondition(), path),
        of(tree.getThenStatement(), path),
        otherwise == null ? null : of(otherwise, path),
        scope.span(tree));
  }

  @Override
  public Stmt visitForLoop(ForLoopTree tree, TreePath path) {
    LoopHeaders.Header header = headers.of(tree, path);
    Stmt body = of(tree.getStatement(), path);
    if (header.range() != null && header.seconds().isEmpty() && header.range().limits().isEmpty()) {
      return new Stmt.Counted(header.range(), body, scope.span(tree));
    }
    List<Expr> update = new ArrayList<>();
    for (ExpressionStatementTree step : tree.getUpdate()) {
      update.add(expressions.of(step.getExpression(), new TreePath(path, step)));
    }
    return new Stmt.For(
        all(tree.getInitializer(), path),
        tree.getCondition() == null ? null : condition(tree.getCondition(), path),
        update,
        body,
        scope.span(tree));
  }

  @Override
  public Stmt visitEnhancedForLoop(EnhancedForLoopTree tree, TreePath path) {
    TreePath declaration = new TreePath(path, tree.getVariable());
    Variable variable = variable(declaration);
    TreePath sequence = new TreePath(path, tree.getExpression());
    if (variable == null) {
      return unknown("for-each loop", path);
    }
    if (!scope.javac().isArray(sequence)) {
      return overIterable(tree, path);
    }
    Stmt body = of(tree.getStatement(), path);
    Element element = scope.javac().element(declaration);
    if (element != null
        && headers.assignment(element, new TreePath(path, tree.getStatement())) != null) {
      // The model's loop variable is never assigned: the body works on a copy.
      Span span = scope.span(tree.getVariable());
      Variable fresh =
          scope.javac().variables.fresh(variable.name(), variable.type(), variable.kind());
      Stmt copy = new Stmt.Declare(variable, new Expr.Read(fresh, span), span);
      variable = fresh;
      body = new Stmt.Block(List.of(copy, body), body.span());
    }
    IterationSpace space =
        new IterationSpace.Elements(
            variable, expressions.array(sequence), headers.span(tree, tree.getExpression()));
    return new Stmt.Counted(space, body, scope.span(tree));
  }

  /** A while loop, so that jumps in the body mean what they say. */
  private Stmt overIterable(EnhancedForLoopTree tree, TreePath path) {
    Expr sequence = expressions.of(tree.getExpression(), path);
    Expr next =
        new Expr.Opaque(
            Type.Primitive.BOOLEAN, "iterator", List.of(sequence), true, sequence.span());
    Stmt element = declaration(new TreePath(path, tree.getVariable()), "iterator");
    Stmt body = of(tree.getStatement(), path);
    return new Stmt.While(
        next, new Stmt.Block(List.of(element, body), body.span()), scope.span(tree));
  }

  @Override
  public Stmt visitWhileLoop(WhileLoopTree tree, TreePath path) {
    return new Stmt.While(
        condition(tree.getCondition(), path), of(tree.getStatement(), path), scope.span(tree));
  }

  @Override
  public Stmt visitDoWhileLoop(DoWhileLoopTree tree, TreePath path) {
    return new Stmt.DoWhile(
        of(tree.getStatement(), path), condition(tree.getCondition(), path), scope.span(tree));
  }

  @Override
  public Stmt visitLabeledStatement(LabeledStatementTree tree, TreePath path) {
    return new Stmt.Labeled(
        tree.getLabel().toString(), of(tree.getStatement(), path), scope.span(tree));
  }

  @Override
  public Stmt visitBreak(BreakTree tree, TreePath path) {
    return new Stmt.Break(
        tree.getLabel() == null ? null : tree.getLabel().toString(), scope.span(tree));
  }

  @Override
  public Stmt visitContinue(ContinueTree tree, TreePath path) {
    return new Stmt.Continue(
        tree.getLabel() == null ? null : tree.getLabel().toString(), scope.span(tree));
  }

  @Override
  public Stmt visitReturn(ReturnTree tree, TreePath path) {
    ExpressionTree value = tree.getExpression();
    if (result == null) {
      return value == null
          ? new Stmt.Block(List.of(), scope.span(tree))
          : new Stmt.Evaluate(expressions.of(value, path), scope.span(tree));
    }
    // What was combined up to the match is only known behind the loop, where the jump is taken.
    return new Stmt.Return(
        value == null || (!isFunction && isOfVariablesAround(value, path))
            ? null
            : expressions.of(value, path, result),
        scope.span(tree));
  }

  /** Whether a value only needs variables from around the marked loop that have one throughout. */
  private boolean isOfVariablesAround(ExpressionTree value, TreePath parent) {
    TreePath path = new TreePath(parent, value);
    if (value instanceof ParenthesizedTree around) {
      return isOfVariablesAround(around.getExpression(), path);
    } else if (value instanceof BinaryTree binary) {
      return isOfVariablesAround(binary.getLeftOperand(), path)
          && isOfVariablesAround(binary.getRightOperand(), path);
    } else if (value instanceof UnaryTree unary) {
      return unary.getKind() == Tree.Kind.UNARY_MINUS
          && isOfVariablesAround(unary.getExpression(), path);
    } else if (value instanceof LiteralTree) {
      return parent.getLeaf() instanceof BinaryTree; // By itself it needs no variable.
    }
    return value instanceof IdentifierTree && scope.isAround(path);
  }

  @Override
  public Stmt visitYield(YieldTree tree, TreePath path) {
    Expr value = expressions.of(tree.getValue(), path);
    // Out of a switch expression around the marked loop, it leaves the loop as a return does.
    return leavesLoop(path)
        ? new Stmt.Return(value, true, scope.span(tree))
        : new Stmt.Evaluate(value, scope.span(tree));
  }

  private boolean leavesLoop(TreePath yield) {
    TreePath path = yield;
    while (!(path.getLeaf() instanceof SwitchExpressionTree)) {
      path = path.getParentPath();
    }
    Span loop = scope.loop();
    return !isFunction && loop != null && !loop.contains(scope.span(path));
  }

  @Override
  public Stmt visitThrow(ThrowTree tree, TreePath path) {
    return new Stmt.Throw(expressions.of(tree.getExpression(), path), scope.span(tree));
  }

  @Override
  public Stmt visitSynchronized(SynchronizedTree tree, TreePath path) {
    return new Stmt.Opaque(
        "synchronized block",
        List.of(expressions.of(tree.getExpression(), path), of(tree.getBlock(), path)),
        true,
        scope.span(tree));
  }

  @Override
  public Stmt visitAssert(AssertTree tree, TreePath path) {
    List<Node> parts = new ArrayList<>(List.of(condition(tree.getCondition(), path)));
    if (tree.getDetail() != null) {
      parts.add(expressions.of(tree.getDetail(), path));
    }
    return new Stmt.Opaque("assertion", parts, false, scope.span(tree));
  }

  @Override
  public Stmt visitTry(TryTree tree, TreePath path) {
    List<Node> parts = new ArrayList<>();
    parts.add(new Resources(scope, this).around(tree, path));
    for (CatchTree handler : tree.getCatches()) {
      TreePath handlerPath = new TreePath(path, handler);
      parts.add(declaration(new TreePath(handlerPath, handler.getParameter()), "exception"));
      parts.add(of(handler.getBlock(), handlerPath));
    }
    if (tree.getFinallyBlock() != null) {
      parts.add(of(tree.getFinallyBlock(), path));
    }
    return new Stmt.Opaque("try", parts, false, scope.span(tree));
  }

  @Override
  public Stmt visitClass(ClassTree tree, TreePath path) {
    List<Node> parts = new ArrayList<>(new Captures(scope).of(path));
    return new Stmt.Opaque("local class", parts, false, scope.span(tree));
  }

  @Override
  public Stmt visitSwitch(SwitchTree tree, TreePath path) {
    Expr selector = expressions.of(tree.getExpression(), path);
    TypeMirror mirror = scope.javac().type(new TreePath(path, tree.getExpression()));
    Type.Primitive type = Conversions.unboxed(scope.javac().model.of(mirror));
    List<Node> extra = new ArrayList<>();
    List<Stmt.Case> cases = new ArrayList<>();
    int unnamed = 0;
    boolean known = true;
    for (CaseTree label : tree.getCases()) {
      TreePath labelPath = new TreePath(path, label);
      known &= expressions.opaques().pattern(labelPath, selector, extra);
      List<Integer> labels = new ArrayList<>();
      for (ExpressionTree constant : label.getExpressions()) {
        Integer value = type == null ? null : constant(new TreePath(labelPath, constant));
        labels.add(value == null ? unnamed++ : value);
      }
      boolean pattern = labels.isEmpty() && CaseLabels.hasPattern(label);
      if (pattern) {
        labels.add(unnamed++);
      }
      cases.add(new Stmt.Case(labels, CaseLabels.isDefault(label), caseBody(label, labelPath)));
    }
    boolean arrows =
        tree.getCases().stream().anyMatch(c -> c.getCaseKind() == CaseTree.CaseKind.RULE);
    Expr value =
        type == null || !extra.isEmpty()
            ? choice(selector, extra, known)
            : Conversions.convert(selector, Type.Primitive.INT);
    return new Stmt.Switch(value, cases, arrows, scope.span(tree));
  }

  /** Which case an enum constant, a string or a pattern selects. */
  private static Expr choice(Expr selector, List<Node> bindings, boolean known) {
    List<Node> parts = new ArrayList<>(List.of(selector));
    parts.addAll(bindings);
    return new Expr.Opaque(Type.Primitive.INT, "case selection", parts, !known, selector.span());
  }

  private @Nullable Integer constant(TreePath path) {
    Expr value = Conversions.convert(expressions.of(path), Type.Primitive.INT);
    return value instanceof Expr.Literal literal && literal.value() instanceof Integer i ? i : null;
  }

  /** What a case runs. */
  List<Stmt> caseBody(CaseTree tree, TreePath path) {
    if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return all(tree.getStatements(), path);
    }
    Tree body = tree.getBody();
    if (body instanceof StatementTree) {
      return List.of(of(body, path));
    }
    return List.of(new Stmt.Evaluate(expressions.of(body, path), scope.span(body)));
  }

  @Override
  protected Stmt defaultAction(Tree tree, TreePath path) {
    return unknown("statement", path);
  }

  private Stmt unknown(String what, TreePath path) {
    return new Stmt.Opaque(what, expressions.opaques().parts(path), true, scope.span(path));
  }
}
