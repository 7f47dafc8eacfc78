package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Limit;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Recognises counted loops. */
final class LoopHeaders {
  /** The end of what is said about a loop that cannot be counted; advice may follow. */
  static final String SERIAL = "; the loop stays serial.";

  private final Scope scope;
  private final Javac javac;
  private final ExprConverter expressions;

  LoopHeaders(Scope scope, ExprConverter expressions) {
    this.scope = scope;
    this.javac = scope.javac();
    this.expressions = expressions;
  }

  /**
   * A loop's range, or why it has none: exactly one of the two.
   *
   * @param seconds what the header declares after the counter
   */
  record Header(
      IterationSpace.@Nullable Range range,
      List<SecondCounter> seconds,
      @Nullable Problem problem) {}

  /** Why a header or body does not fit; never leaves this package's headers. */
  static final class NotCounted extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    NotCounted(Code code, String message, Span span) {
      super(message, null, false, false);
      this.problem = Problem.of(code, message, span);
    }
  }

  /** The counter while its loop is being read. */
  record Counter(Element element, Variable variable, Primitive type) {
    boolean is(@Nullable Element other) {
      return element.equals(other);
    }
  }

  Header of(ForLoopTree tree, TreePath path) {
    try {
      return header(tree, path);
    } catch (NotCounted e) {
      return new Header(null, List.of(), e.problem);
    }
  }

  /** The header of a loop, from {@code for} to the closing parenthesis after {@code last}. */
  Span span(StatementTree loop, @Nullable Tree last) {
    SourceText source = scope.source();
    int start = source.span(loop).start();
    int from = last == null ? source.after('(', start) : source.span(last).end();
    return source.span(start, source.after(')', from));
  }

  /** The header of a basic loop. */
  Span span(ForLoopTree tree) {
    Tree last = null;
    for (Tree initial : tree.getInitializer()) {
      last = initial;
    }
    last = tree.getCondition() == null ? last : tree.getCondition();
    for (Tree update : tree.getUpdate()) {
      last = update;
    }
    return span(tree, last);
  }

  private Header header(ForLoopTree tree, TreePath path) throws NotCounted {
    VariableTree declaration = declaration(tree);
    Counter counter = counter(declaration, path);
    ExpressionTree initial = declaration.getInitializer();
    if (initial == null) {
      throw not(Code.PL0101, "the counter has no start value", scope.span(declaration));
    }
    TreePath declared = new TreePath(path, declaration);
    Expr start = expressions.of(initial, declared, counter.type);
    List<Limit> limits = new LoopConditions(scope, expressions, this, counter).of(tree, path);
    List<@Nullable Element> updates = updated(tree, path);
    List<SecondCounter> seconds =
        tree.getCondition() == null || !updates.contains(counter.element)
            ? List.of()
            : new SecondCounters(scope, expressions, this, tree, path, counter).all(updates);
    Expr step = step(tree, path, counter, updates, seconds);
    limits = SecondCounters.meeting(limits, step, seconds);
    for (Limit limit : limits) {
      checkDirection(limit.relation(), step, counter, tree);
    }
    checkRange(limits, step, counter, declaration);
    Tree assigned = assignment(counter.element, new TreePath(path, tree.getStatement()));
    if (assigned != null) {
      throw not(
          Code.PL0102,
          "the body assigns the counter '" + counter.variable.name() + "'",
          "Assign another variable.",
          scope.span(assigned));
    }
    Limit first = limits.get(0);
    return new Header(
        new IterationSpace.Range(
            counter.variable,
            start,
            first.relation(),
            first.reached(),
            step,
            isPlain(limits) ? List.of() : limits,
            span(tree)),
        seconds,
        null);
  }

  private static boolean isPlain(List<Limit> limits) {
    return limits.size() == 1 && limits.get(0).offset() == null && limits.get(0).other() == null;
  }

  /** What the header's updates assign; null for what is no variable. */
  private List<@Nullable Element> updated(ForLoopTree tree, TreePath path) {
    List<@Nullable Element> updated = new ArrayList<>();
    for (int k = 0; k < tree.getUpdate().size(); k++) {
      TreePath update = update(tree, path, k);
      Tree target = SecondCounters.target(update.getLeaf());
      updated.add(target == null ? null : javac.element(Uses.inner(new TreePath(update, target))));
    }
    return updated;
  }

  /** One of the header's updates. */
  TreePath update(ForLoopTree tree, TreePath path, int number) {
    ExpressionStatementTree statement = tree.getUpdate().get(number);
    return Uses.inner(new TreePath(new TreePath(path, statement), statement.getExpression()));
  }

  /** Whether a condition compares something with exactly this variable. */
  boolean isBound(TreePath condition, Counter variable) {
    return condition.getLeaf() instanceof BinaryTree binary
        && (isCounter(Uses.inner(new TreePath(condition, binary.getLeftOperand())), variable)
            || isCounter(Uses.inner(new TreePath(condition, binary.getRightOperand())), variable));
  }

  private VariableTree declaration(ForLoopTree tree) throws NotCounted {
    List<? extends StatementTree> initial = tree.getInitializer();
    if (initial.isEmpty() || !(initial.get(0) instanceof VariableTree declaration)) {
      throw not(Code.PL0101, "the loop's header declares no counter", scope.span(tree));
    }
    return declaration;
  }

  /** A declared variable's name. */
  Span nameSpan(VariableTree tree) {
    SourceText source = scope.source();
    ExpressionTree initial = tree.getInitializer();
    Span whole = source.span(tree);
    int limit = initial == null ? whole.end() : source.span(initial).start();
    String name = tree.getName().toString();
    int at = source.text().lastIndexOf(name, limit - name.length());
    return at < whole.start() ? whole : source.span(at, at + name.length());
  }

  private Counter counter(VariableTree tree, TreePath path) throws NotCounted {
    TreePath declared = new TreePath(path, tree);
    Element element = javac.element(declared);
    Variables.Local local = javac.variables.find(element);
    if (element == null
        || local == null
        || !(local.type() instanceof Primitive type)
        || !type.isIntegral()) {
      throw not(
          Code.PL0101,
          "'" + tree.getName() + "' cannot count: a counter is a whole number",
          nameSpan(tree));
    }
    return new Counter(element, scope.variable(local), type);
  }

  /** Refuses a byte, short or char of which it is not plain that it never wraps around. */
  private void checkRange(List<Limit> limits, Expr step, Counter counter, VariableTree tree)
      throws NotCounted {
    boolean isNarrow = Conversions.promoted(counter.type) != counter.type;
    Limit first = limits.get(0);
    if (isNarrow
        && !(isPlain(limits)
            && NarrowCounters.staysInRange(counter.type, first.relation(), first.bound(), step))) {
      throw not(
          Code.PL0101,
          "'"
              + tree.getName()
              + "' may wrap around: as a "
              + counter.type
              + " it counts to a constant, or to a value of its own type",
          "Count with an int.",
          nameSpan(tree));
    }
  }

  /** Refuses an expression that uses the counter, or that does something each time. */
  void requireFixed(TreePath path, Counter counter, String what) throws NotCounted {
    Tree use = Uses.use(javac, counter.element, path);
    if (use != null) {
      throw not(
          Code.PL0105,
          "the " + what + " depends on the counter, and so changes while the loop runs",
          scope.span(use));
    }
    Tree effect = Uses.assignment(javac, null, path);
    if (effect != null) {
      throw not(
          Code.PL0105,
          "the " + what + " changes a variable each time",
          "Compute it before the loop.",
          scope.span(effect));
    }
  }

  private Expr step(
      ForLoopTree tree,
      TreePath path,
      Counter counter,
      List<@Nullable Element> updates,
      List<SecondCounter> seconds)
      throws NotCounted {
    if (updates.isEmpty()) {
      throw not(
          Code.PL0101,
          "the header has no update of the counter",
          "Add one, as i++ or i += 2.",
          scope.span(tree));
    }
    int own = Math.max(0, updates.indexOf(counter.element));
    for (int k = 0; k < updates.size(); k++) {
      Element other = updates.get(k);
      if (k != own
          && seconds.stream().noneMatch(second -> scope.isVariable(other, second.variable()))) {
        throw not(
            Code.PL0101,
            "the header has several updates",
            "Leave that of the counter alone there, and move the others into the body.",
            scope.span(tree.getUpdate().get(k)));
      }
    }
    TreePath update = update(tree, path, own);
    Expr step = step(update, counter);
    if (step == null) {
      throw not(
          Code.PL0101,
          "the update does not add a fixed step to '" + counter.variable.name() + "'",
          "Count by i++, i += 2 or the like.",
          scope.span(update));
    }
    return step;
  }

  /** What an update adds to a counter, or null if that is not known. */
  @Nullable Expr step(TreePath update, Counter counter) throws NotCounted {
    Span span = scope.span(update);
    Tree tree = update.getLeaf();
    if (tree instanceof UnaryTree unary
        && isCounter(new TreePath(update, unary.getExpression()), counter)) {
      return switch (tree.getKind()) {
        case PREFIX_INCREMENT, POSTFIX_INCREMENT ->
            one(Conversions.promoted(counter.type), 1, span);
        case PREFIX_DECREMENT, POSTFIX_DECREMENT ->
            one(Conversions.promoted(counter.type), -1, span);
        default -> null;
      };
    }
    if (tree instanceof CompoundAssignmentTree compound
        && isCounter(new TreePath(update, compound.getVariable()), counter)) {
      TreePath operand = new TreePath(update, compound.getExpression());
      return switch (tree.getKind()) {
        case PLUS_ASSIGNMENT -> stepOf(operand, counter, false);
        case MINUS_ASSIGNMENT -> stepOf(operand, counter, true);
        default -> null;
      };
    }
    if (tree instanceof AssignmentTree assignment
        && isCounter(new TreePath(update, assignment.getVariable()), counter)) {
      return sum(Uses.inner(new TreePath(update, assignment.getExpression())), counter);
    }
    return null;
  }

  /** The step of {@code i = i + e}, {@code i = e + i} or {@code i = i - e}. */
  private @Nullable Expr sum(TreePath path, Counter counter) throws NotCounted {
    if (!(path.getLeaf() instanceof BinaryTree tree)) {
      return null;
    }
    TreePath left = Uses.inner(new TreePath(path, tree.getLeftOperand()));
    TreePath right = Uses.inner(new TreePath(path, tree.getRightOperand()));
    boolean plus = tree.getKind() == Tree.Kind.PLUS;
    if (isCounter(left, counter) && (plus || tree.getKind() == Tree.Kind.MINUS)) {
      return stepOf(right, counter, !plus);
    }
    return plus && isCounter(right, counter) ? stepOf(left, counter, false) : null;
  }

  private @Nullable Expr stepOf(TreePath path, Counter counter, boolean negative)
      throws NotCounted {
    Expr value = expressions.of(path);
    Primitive type = Conversions.unboxed(value.type());
    if (type == null || !type.isIntegral()) {
      return null;
    }
    requireFixed(path, counter, "step");
    Expr step = Conversions.convert(value, Conversions.promoted(counter.type));
    return negative ? Conversions.negated(step, step.span()) : step;
  }

  private static Expr one(Type type, int value, Span span) {
    Object boxed = type == Primitive.LONG ? (Object) (long) value : (Object) value;
    return new Expr.Literal(type, boxed, span);
  }

  private void checkDirection(Relation relation, Expr step, Counter counter, ForLoopTree tree)
      throws NotCounted {
    if (!(step instanceof Expr.Literal literal && literal.value() instanceof Number number)) {
      return;
    }
    long value = number.longValue();
    String name = counter.variable.name();
    if (value == 0) {
      throw not(Code.PL0101, "the step of '" + name + "' is 0", updateSpan(tree));
    }
    boolean up = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    if (relation != Relation.NOT_EQUAL && up != value > 0) {
      throw not(Code.PL0101, "'" + name + "' moves away from its bound", updateSpan(tree));
    }
  }

  private Span updateSpan(ForLoopTree tree) {
    return scope.span(tree.getUpdate().get(0));
  }

  boolean isCounter(TreePath path, Counter counter) {
    return path.getLeaf() instanceof IdentifierTree && counter.is(javac.element(path));
  }

  /** The first assignment of a variable, or null. */
  @Nullable Tree assignment(Element variable, TreePath in) {
    return Uses.assignment(javac, variable, in);
  }

  static NotCounted not(Code code, String what, Span span) {
    return new NotCounted(code, what + SERIAL, span);
  }

  static NotCounted not(Code code, String what, String advice, Span span) {
    return new NotCounted(code, what + SERIAL + " " + advice, span);
  }
}
