package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A symbolic walk over one iteration of a loop: everything that its parts share. Called methods are
 * walked where they are called; loops are walked once, for any of their iterations.
 */
final class Walk {

  /** The walk takes too long to be worth it. */
  static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LimitException() {
      super("the loop is too large to analyse", null, false, false);
    }
  }

  /** A statement that jumps can leave or continue. */
  static final class Target {
    final @Nullable String label;
    final boolean isLoop;
    final boolean takesPlainBreak;

    /** Whether it is the marked loop itself, which a break ends, so that no iteration follows. */
    boolean isMarked;

    /** States of the jumps that leave it; of the marked loop, of those that end an iteration. */
    final List<State> exits = new ArrayList<>();

    /** How many jumps end here. */
    int jumps;

    Target(@Nullable String label, boolean isLoop, boolean takesPlainBreak) {
      this.label = label;
      this.isLoop = isLoop;
      this.takesPlainBreak = takesPlainBreak;
    }
  }

  /** A method whose body is being walked. */
  static final class Frame {
    final @Nullable Method method;
    final Value self;

    /** The class that {@code this} is exactly of, by binary name; null if that is not known. */
    final @Nullable String exactly;

    final List<Value> arguments;

    /** Where the outermost call stands in the loop; null in the loop itself. */
    final @Nullable Span site;

    /** How its places are told of; null in the loop itself. */
    final @Nullable CallerTerms terms;

    final Deque<Target> targets = new ArrayDeque<>();

    /** States at the returns, and what they return. */
    final List<State> returns = new ArrayList<>();

    final List<Value> results = new ArrayList<>();

    /** Whether the method calls itself. */
    boolean recursive;

    Frame(
        @Nullable Method method,
        Value self,
        @Nullable String exactly,
        List<Value> arguments,
        @Nullable Span site,
        @Nullable CallerTerms terms) {
      this.method = method;
      this.self = self;
      this.exactly = exactly;
      this.arguments = arguments;
      this.site = site;
      this.terms = terms;
    }
  }

  private static final int MAX_STEPS = 60_000;

  final Symbols symbols;
  final Arithmetic arithmetic;
  final CalleeSource callees;
  final Recorder recorder = new Recorder();
  final FreshVariables freshVariables = new FreshVariables();
  final Deque<Frame> frames = new ArrayDeque<>();
  final Deque<Symbol> loops = new ArrayDeque<>();
  final Memory memory;
  final Evaluator expressions;
  final Executor statements;
  final Calls calls;
  final Receivers receivers;
  final Functions functions;
  final Initialisation initialisation;

  /** Binary name of the class in which the loop stands. */
  final String owner;

  /** Outer variables that the loop assigns. */
  final Set<Variable> assigned;

  /** Variables declared in the loop, its counter included. */
  final Set<Variable> inside;

  /** Outer variables that the loop names. */
  final Set<Variable> named;

  /** What arrays are taken to hold throughout the loop. */
  final Unchanged taken;

  State state = new State();
  boolean inHeader;

  /** Whether guards come before it, which can ask of which classes objects are. */
  boolean asks = true;

  /** How many of the statements around it catch what the initialiser of a class throws. */
  int caughtErrors;

  /** Jumps under way: code that follows may be skipped. */
  int jumps;

  /** How many conditions decide whether an iteration comes here, those of inner loops aside. */
  int conditions;

  private int freshCount;
  private int steps;

  Walk(
      Symbols symbols,
      CalleeSource callees,
      String owner,
      Set<Variable> assigned,
      Set<Variable> inside,
      Set<Variable> named,
      Unchanged taken) {
    this.symbols = symbols;
    this.arithmetic = new Arithmetic(symbols);
    this.callees = callees;
    this.owner = owner;
    this.assigned = assigned;
    this.inside = inside;
    this.named = named;
    this.taken = taken;
    this.memory = new Memory(this);
    this.expressions = new Evaluator(this);
    this.statements = new Executor(this);
    this.calls = new Calls(this);
    this.receivers = new Receivers(this);
    this.functions = new Functions(this);
    this.initialisation = new Initialisation(this);
    initialisation.isDone(owner);
  }

  /** Whether every iteration comes to this point. */
  boolean isCertain() {
    return state.certain;
  }

  /** The method being walked, or the loop itself. */
  Frame frame() {
    return frames.getFirst();
  }

  /** Where {@code span} stands in the loop: itself, or the call that leads to it. */
  Span site(Span span) {
    Span site = frame().site;
    return site == null ? span : site;
  }

  /**
   * Where an access stands that the walk has come to.
   *
   * @param many the array of which it touches many elements; null for one element
   */
  Touch.Where where(Span span, @Nullable Expr many) {
    boolean isConditional = conditions > 0 || jumps > 0;
    return new Touch.Where(site(span), frame().terms, isConditional, many);
  }

  /** Notes an effect. */
  void effect(Effect.Kind kind, String what, Span span) {
    effect(kind, what, false, span);
  }

  /** Notes an effect; {@code canBeMarked} of a method that the user can annotate. */
  void effect(Effect.Kind kind, String what, boolean canBeMarked, Span span) {
    effect(new Effect(kind, what, canBeMarked, false, span, site(span)));
  }

  void effect(Effect effect) {
    if (!initialisation.isUnderWay()) {
      recorder.effects.add(effect);
    } else if (!initialisation.isHarmless(effect.kind())) {
      recorder.effects.add(initialisation.effect(effect.span()));
    }
  }

  /** Notes that a field of an object that others see is written. */
  void fieldWrite(Field field, boolean isOneObject, Span span) {
    if (initialisation.isUnderWay()) {
      initialisation.writes(field, span);
      return;
    }
    boolean certain = isOneObject && state.certain && !state.dead;
    recorder.fields.add(field);
    Effect.Kind kind = isOneObject ? Effect.Kind.FIELD_WRITE : Effect.Kind.OBJECT_WRITE;
    recorder.effects.add(new Effect(kind, field.toString(), certain, span, site(span)));
  }

  Value evaluate(Expr expr) {
    step(expr);
    return expressions.evaluate(expr);
  }

  void execute(Stmt stmt) {
    step(stmt);
    statements.execute(stmt);
  }

  private void step(Node node) {
    if (initialisation.isUnderWay()) {
      initialisation.look(node);
    } else {
      initialisation.begin(node);
    }
    steps++;
    if (steps > MAX_STEPS) {
      throw new LimitException();
    }
  }

  /** A new object of this class, or a new array. */
  Origin.Fresh fresh(@Nullable String className, boolean shallow) {
    return new Origin.Fresh(freshCount++, className, shallow);
  }

  /** The value of a local variable at this point. */
  Value valueOf(Expr.Read read) {
    Variable variable = read.variable();
    Value known = state.variables.get(variable);
    if (known != null) {
      return known;
    }
    boolean isOuter = isInMethod() && !inside.contains(variable) && !assigned.contains(variable);
    return isOuter ? outer(read) : arithmetic.unknown(variable.type());
  }

  /** Whether variables are those of the method around the loop: in the loop, and in its lambdas. */
  private boolean isInMethod() {
    for (Frame frame : frames) {
      if (frame.method == null || !frame.method.isFunction()) {
        return frame.method == null;
      }
    }
    return false;
  }

  /** The value of a variable that the loop does not assign. */
  private Value outer(Expr.Read read) {
    Variable variable = read.variable();
    if (Value.isWhole(variable.type())) {
      // Where the loop does not name a variable, a guard in front of it may not see it either.
      Symbols.Source source =
          named.contains(variable) ? new Symbols.Source(read, List.of()) : Symbols.Source.NONE;
      return Value.Whole.of(
          symbols.invariant(
              variable,
              variable.name(),
              Value.rangeOf(variable.type()),
              variable.type() == Type.Primitive.LONG,
              source));
    }
    if (variable.type() instanceof Type.Primitive) {
      return Value.Other.VALUE;
    }
    return frame().method == null || named.contains(variable)
        ? new Value.Reference(new Origin.Shared(variable, read, List.of()))
        : Value.Reference.UNKNOWN;
  }

  /** Forgets the values of variables, as after an unknown number of assignments. */
  void forget(Iterable<Variable> variables) {
    for (Variable variable : variables) {
      if (state.variables.containsKey(variable)) {
        state.variables.put(
            variable,
            freshVariables.contains(variable)
                ? new Value.Reference(new Origin.SomeFresh(false))
                : arithmetic.unknown(variable.type()));
      }
    }
  }
}
