package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises reductions as {@link ReductionPatterns} does, through methods of the user's that
 * combine: {@code s = add(s, x[i])}, {@code if (less(x[i], m)) m = x[i]}. For the recognition alone
 * the value of such a call stands in its place; the code that is generated goes on calling it.
 */
final class CombiningCalls {
  /** How deep methods that combine may call each other. */
  private static final int MAX_DEPTH = 4;

  /** So many calls are looked into for one statement. */
  private static final int MAX_CALLS = 32;

  private final CalleeSource callees;
  private final Purity purity;

  CombiningCalls(CalleeSource callees, Purity purity) {
    this.callees = callees;
    this.purity = purity;
  }

  /** The reduction that a statement is, or null. The caller checks {@link Update#rest}. */
  @Nullable Update match(Stmt statement) {
    if (statement instanceof Stmt.Evaluate evaluate) {
      return matchExpression(evaluate.expression());
    }
    Update update = ReductionPatterns.match(statement);
    return update == null && statement instanceof Stmt.If branch
        ? matchBranch(branch, ChoicePatterns::matchIf)
        : update;
  }

  /** The reduction that an expression is whose value is not used, or null. */
  @Nullable Update matchExpression(Expr expr) {
    Update update = ReductionPatterns.matchExpression(expr);
    if (update != null
        || !(expr instanceof Expr.Assign assign)
        || !(assign.target() instanceof Expr.Read target)
        || !(target.type() instanceof Type.Primitive)) {
      return update;
    }
    // The operands of a method that is called are there before it is.
    Seen seen = new Seen(target.variable(), isCall(assign.value()));
    Expr value = seen.through(assign.value(), 0);
    Update told =
        value == null
            ? null
            : seen.told(
                ReductionPatterns.matchExpression(new Expr.Assign(target, value, assign.span())),
                assign);
    // Where in an iteration a method's operand, as in a && t[0], may fail is not looked at.
    return told == null || told.skippable().stream().anyMatch(Expressions::mayThrow) ? null : told;
  }

  /** As {@link ChoicePatterns#matchWithFollowers}. */
  @Nullable Update matchWithFollowers(Stmt.If branch) {
    Update update = ChoicePatterns.matchWithFollowers(branch);
    return update == null ? matchBranch(branch, ChoicePatterns::matchWithFollowers) : update;
  }

  private interface Pattern {
    @Nullable Update match(Stmt.If branch);
  }

  private @Nullable Update matchBranch(Stmt.If branch, Pattern pattern) {
    for (Variable variable : Nodes.assignedIn(List.of(branch.whenTrue()))) {
      Seen seen = new Seen(variable, false);
      Expr condition = seen.through(branch.condition(), 0);
      Update update =
          condition == null
              ? null
              : pattern.match(
                  new Stmt.If(condition, branch.whenTrue(), branch.whenFalse(), branch.span()));
      if (update != null && update.variable().equals(variable)) {
        return seen.told(update, update.node());
      }
    }
    return null;
  }

  private static boolean isCall(Expr value) {
    Expr at = value;
    while (at instanceof Expr.Convert convert) {
      at = convert.operand();
    }
    return at instanceof Expr.Call;
  }

  /** One look at what a statement makes of a variable. */
  private final class Seen {
    private final Variable variable;

    /** Whether a variable stands for each operand of a call, which is evaluated once. */
    private final boolean holdsOperands;

    /** What is evaluated for the calls, the variable itself left out. */
    private final List<Expr> operands = new ArrayList<>();

    /** The calls, with variables for their operands. */
    private final List<Expr.Call> calls = new ArrayList<>();

    private final Operands held = new Operands();

    /** How many conditions around what is looked at depend on the variable. */
    private int deciding;

    Seen(Variable variable, boolean holdsOperands) {
      this.variable = variable;
      this.holdsOperands = holdsOperands;
    }

    /** The update, as one of the statement itself; null if there is none, or no call in it. */
    @Nullable Update told(@Nullable Update update, Expr node) {
      if (update == null || calls.isEmpty() || !isRepeatable(update)) {
        return null;
      }
      List<Expr> rest = new ArrayList<>();
      for (Expr one : update.rest()) {
        Expr restored = held.restored(one);
        if (restored == null) {
          return null;
        }
        rest.add(restored);
      }
      rest.addAll(operands);
      return new Update(
          update.variable(),
          update.shape(),
          update.operator(),
          rest,
          update.skippable(),
          update.followers(),
          node,
          update.reducer(),
          false);
    }

    private boolean isRepeatable(Update update) {
      return !update.repeats()
          || (update.rest().stream().allMatch(purity::isRepeatable)
              && calls.stream().allMatch(purity::isRepeatable));
    }

    /** An expression with the value of each call in its place that takes the variable, or null. */
    private @Nullable Expr through(Expr expr, int depth) {
      if (!Expressions.mentions(expr, variable) || expr instanceof Expr.Read) {
        return expr;
      } else if (expr instanceof Expr.Call call) {
        return depth > MAX_DEPTH ? null : call(call, depth);
      }
      Expr decides = decidedBy(expr);
      return Rebuilding.withParts(
          expr, part -> part == decides ? through(part, depth) : behind(decides, part, depth));
    }

    /** What decides by the variable whether the other parts of an expression are evaluated. */
    private @Nullable Expr decidedBy(Expr expr) {
      Expr first =
          expr instanceof Expr.Conditional choice
              ? choice.condition()
              : expr instanceof Expr.Logical logical ? logical.left() : null;
      return first != null && Expressions.mentions(first, variable) ? first : null;
    }

    private @Nullable Expr behind(@Nullable Expr decides, Expr part, int depth) {
      deciding += decides == null ? 0 : 1;
      Expr seen = through(part, depth);
      deciding -= decides == null ? 0 : 1;
      return seen;
    }

    private @Nullable Expr call(Expr.Call call, int depth) {
      BinaryOperator operator = JdkMethods.operator(call.method());
      boolean chooses = JdkMethods.isChoice(call, "min") || JdkMethods.isChoice(call, "max");
      if (operator != null || chooses) {
        Expr whole = Rebuilding.withParts(call, part -> through(part, depth));
        if (operator == null || !(whole instanceof Expr.Call known)) {
          return whole;
        }
        calls.add(call);
        List<Expr> both = known.arguments();
        return new Expr.Binary(operator, both.get(0), both.get(1), call.type(), call.span());
      }
      MethodBody body = body(call.method());
      return body == null ? null : value(call, body, depth);
    }

    private @Nullable MethodBody body(Method method) {
      MethodBody body =
          method.isBound() && !method.isPure() && !method.isReducer()
              ? callees.body(method).orElse(null)
              : null;
      // What a class file does is known only as far as effects go.
      return body == null || body.source() != null ? null : body;
    }

    private @Nullable Expr value(Expr.Call call, MethodBody body, int depth) {
      if (call.arguments().size() != body.parameters().size() || calls.size() >= MAX_CALLS) {
        return null;
      }
      BodyValue value = new BodyValue((one, after) -> kept(one, after, depth + 1));
      List<Expr> arguments = new ArrayList<>();
      for (int k = 0; k < body.parameters().size(); k++) {
        Expr given = call.arguments().get(k);
        Expr argument = argument(given, depth);
        if (argument == null) {
          return null;
        }
        arguments.add(argument);
        value.set(body.parameters().get(k), argument);
      }
      Expr receiver = call.receiver();
      boolean isOwn = receiver == null || receiver instanceof Expr.This;
      if (receiver != null) {
        operands.add(receiver);
      }
      if (!isOwn && deciding > 0) {
        return null; // There may be no object.
      }
      calls.add(new Expr.Call(isOwn ? receiver : null, call.method(), arguments, call.span()));
      Expr found = value.of(body.body());
      if (found == null
          || (!isOwn && Nodes.all(found).stream().anyMatch(Expr.This.class::isInstance))) {
        return null;
      }
      return through(found, depth + 1);
    }

    private @Nullable Expr argument(Expr given, int depth) {
      if (Expressions.mentions(given, variable)) {
        addOthers(given);
        return kept(given, List.of(), depth);
      } else if (deciding > 0 && Expressions.mayThrow(given)) {
        return null;
      }
      if (!holds(given)) {
        operands.add(given);
        return holdsOperands || !purity.isRepeatable(given) ? holding(given) : given;
      }
      return given;
    }

    /** The value of an operand; what converts it shows, as it may give a maximum its type. */
    private Expr holding(Expr given) {
      return given instanceof Expr.Convert convert
          ? new Expr.Convert(convert.to(), holding(convert.operand()), convert.span())
          : held.holding(given);
    }

    /**
     * What stands beside the variable in an operand that the method may leave unused: the {@code t}
     * of {@code add(s + told(t), x)} is read, whatever becomes of the sum.
     */
    private void addOthers(Expr given) {
      for (Node part : Nodes.children(given)) {
        if (part instanceof Expr inner && Expressions.mentions(inner, variable)) {
          addOthers(inner);
        } else if (part instanceof Expr other && !holds(other)) {
          operands.add(other);
        }
      }
    }

    /**
     * A value that the method may leave unused, with the values of calls in their places; null if
     * it may fail where the variable has one value and not where it has another: in {@code int t =
     * 1 / a; return a + b;} a chunk, which starts with another {@code a}, would fail elsewhere.
     */
    private @Nullable Expr kept(Expr value, Iterable<Expr> conditions, int depth) {
      int before = deciding;
      for (Expr condition : conditions) {
        deciding += Expressions.mentions(condition, variable) ? 1 : 0;
      }
      Expr seen = through(value, depth);
      boolean fails =
          seen != null
              && (deciding > 0
                  ? Expressions.mayThrow(seen)
                  : Nodes.all(seen).stream().anyMatch(this::mayFailByIt));
      deciding = before;
      return fails ? null : seen;
    }

    private boolean mayFailByIt(Node node) {
      boolean chooses = node instanceof Expr.Conditional || node instanceof Expr.Logical;
      return Expressions.mentions(node, variable)
          && (chooses ? Expressions.mayThrow(node) : Expressions.mayThrowItself(node));
    }

    /** Whether it is made of operands that are known already: those of a call in a body. */
    private boolean holds(Expr given) {
      return Nodes.all(given).stream().anyMatch(held::isOne);
    }
  }
}
