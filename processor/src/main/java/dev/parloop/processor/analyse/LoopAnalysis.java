package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.analyse.Walk.Frame;
import dev.parloop.processor.analyse.Walk.Target;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out everything about a loop that a verdict needs. Stateless, safe for any thread. */
public final class LoopAnalysis {
  private final LoopNest nest;
  private final CalleeSource callees;
  private final Set<Variable> inside;
  private final Set<Variable> assigned;
  private final Set<Variable> named = new HashSet<>();

  /** Whether chunks may do something in another way than the loop as written. */
  private final boolean rewrites;

  private LoopAnalysis(LoopNest nest, CalleeSource callees, boolean rewrites) {
    this.nest = nest;
    this.rewrites = rewrites;
    this.callees = callees;
    this.inside = Nodes.declaredIn(nest.body());
    this.inside.add(nest.space().variable());
    List<Node> all = new ArrayList<>(Nodes.children(nest.space()));
    for (SecondCounter second : nest.seconds()) {
      this.inside.add(second.variable());
      all.add(second.start());
      all.add(second.step());
    }
    // A switch in the header may declare some, too.
    all.forEach(part -> inside.addAll(Nodes.declaredIn(part)));
    all.add(nest.body());
    this.assigned = Nodes.assignedIn(all);
    for (Node part : all) {
      for (Node node : Nodes.all(part)) {
        if (node instanceof Expr.Read read) {
          named.add(read.variable());
        }
      }
    }
  }

  /**
   * The facts about a loop. Takes time in proportion to the square of its accesses, within fixed
   * limits.
   *
   * @param callees where the bodies of called methods are found
   * @throws IllegalArgumentException if the loop's iteration space is unknown
   */
  public static LoopFacts analyse(LoopNest nest, CalleeSource callees) {
    if (!(nest.space() instanceof IterationSpace.Range
        || nest.space() instanceof IterationSpace.Elements)) {
      throw new IllegalArgumentException("no counted loop: " + nest.id());
    }
    LoopFacts facts = new LoopAnalysis(nest, callees, true).analyse();
    // Stages and copies have edits of their own. And what a loop changes that it looks at is better
    // told as the loop has it.
    boolean isPlain =
        facts.scans().isEmpty() && facts.copies().isEmpty() && facts.dependences().isEmpty();
    return !facts.scalars().rewriting().isEmpty() && !isPlain
        ? new LoopAnalysis(nest, callees, false).analyse()
        : facts;
  }

  private LoopFacts analyse() {
    Scalars scalars = ScalarAnalysis.of(nest, callees, rewrites);
    try {
      List<Induction> inductions = inductions(scalars);
      Unchanged taken = taken();
      Iteration iteration = walk(taken, inductions);
      Unchanged left = taken.after(iteration.recorder(), callees);
      while (!left.equals(taken)) {
        taken = left;
        iteration = walk(taken, inductions);
        left = taken.after(iteration.recorder(), callees);
      }
      return facts(Inductions.closed(scalars, inductions), inductions, iteration);
    } catch (Walk.LimitException | Polynomial.TooLargeException e) {
      return incomplete(scalars);
    }
  }

  /** Where the user vouches for the loop, that holds for objects of all classes. */
  private Unchanged taken() {
    return new Unchanged(true, !nest.directive().assumeIndependent());
  }

  /** The inductions, those of the body found by a walk of their own. */
  private List<Induction> inductions(Scalars scalars) {
    Inductions inductions = new Inductions(nest);
    List<Induction> found =
        inductions.needWalk(scalars)
            ? inductions.found(scalars, prepare(taken()).walk(), this::execute)
            : inductions.ofHeader();
    return Turns.added(found, scalars, nest, inside, assigned);
  }

  private LoopFacts incomplete(Scalars scalars) {
    return new LoopFacts(
        Jumps.leaving(nest),
        true,
        List.of(),
        List.of(),
        scalars,
        List.of(),
        Scans.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Dispatched.NONE,
        null,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        true,
        true,
        false,
        0);
  }

  private LoopFacts facts(Scalars scalars, List<Induction> inductions, Iteration iteration) {
    Recorder recorder = iteration.recorder();
    List<WrittenField> fields = FieldTouches.settle(recorder, callees);
    Scans scans = Scanning.of(nest, scalars, recorder, callees);
    Formulas formulas = new Formulas(iteration.walk().symbols);
    CollisionTest test =
        new CollisionTest(
            iteration.walk.symbols, iteration.counter, iteration.stride, iteration.known, formulas);
    CopiedArrays copied = new CopiedArrays(nest, inside, callees, recorder, formulas);
    Dependences dependences = copied.test(test, packed(scans));
    if (!dependences.found().isEmpty()
        && !nest.directive().assumeIndependent()
        && Residues.areUsed(recorder.touches)) {
      Dependences again = copied.testAgain(test.askingForResidues(), packed(scans));
      dependences = again == null || !again.found().isEmpty() ? dependences : again;
    }
    List<Dependence> found = iteration.walk().initialisation.settle(dependences.found());
    boolean complete =
        copied.isComplete() && (dependences.found().isEmpty() || !test.isExhausted());
    List<Access> accesses = new ArrayList<>();
    Set<Origin.Shared> roots = new LinkedHashSet<>();
    boolean writes = false;
    for (Touch touch : recorder.touches) {
      accesses.add(Accesses.of(touch));
      Origin.Shared root = touch.root();
      writes |= touch.isWrite();
      boolean isElement = touch.field() == null && touch.held() == null;
      if (touch.isWrite() && isElement && root != null) {
        roots.add(root);
      }
    }
    List<Expr> written = new ArrayList<>();
    for (Origin.Shared root : roots) {
      written.add(root.expr());
    }
    List<Guard> guards = guards(recorder, dependences, copied.guards());
    guards.addAll(scalars.rewriting().guards());
    IndexCheck check =
        !complete || !scans.isEmpty()
            ? null
            : indexCheck(copied, dependences, test, recorder, formulas, scalars);
    List<Guard> staged = StageCheck.guards(nest, scans, recorder, guards);
    if (staged == null) {
      scans = Scans.NONE;
    } else {
      guards.addAll(staged);
    }
    iteration.walk().initialisation.settleInFront(guards, copied.found());
    List<Stmt> jumps = Jumps.leaving(nest);
    return new LoopFacts(
        jumps,
        AssignmentFlow.of(nest, Set.of()).mayGoOn(),
        jumps.isEmpty()
            ? List.of()
            : Termination.endless(nest.body(), callees, recorder.dispatched),
        new HeaderCheck(nest, callees, assigned, recorder).changes(),
        scans.settled(scalars),
        inductions,
        scans,
        accesses,
        List.copyOf(recorder.effects),
        found,
        guards,
        dispatched(recorder),
        check,
        copied.found(),
        written,
        fields,
        recorder.classes,
        List.copyOf(recorder.vouched),
        List.copyOf(recorder.read),
        writes || !recorder.effects.isEmpty() || !copied.found().isEmpty(),
        Expressions.mayThrow(nest.body()),
        complete,
        test.work());
  }

  private Dispatched dispatched(Recorder recorder) {
    CostModel costs = new CostModel(callees.choosing(recorder.chosen));
    double nanos = recorder.looks.isEmpty() ? 0 : costs.nanos(nest.body());
    return new Dispatched(recorder.chosen, List.copyOf(recorder.looks), nanos);
  }

  /**
   * What would make the loop independent, or so without copies, if that is something about arrays
   * of indices; null if it is nothing, or nothing is needed.
   */
  private @Nullable IndexCheck indexCheck(
      CopiedArrays copied,
      Dependences dependences,
      CollisionTest test,
      Recorder recorder,
      Formulas formulas,
      Scalars scalars) {
    boolean isOpen = !dependences.found().isEmpty();
    IndexArrays arrays = new IndexArrays(recorder.touches, recorder.aliases, formulas);
    if (nest.directive().assumeIndependent()
        || (!isOpen && copied.found().isEmpty())
        || !arrays.areUsed()) {
      return null;
    }
    double nanos = new CostModel(callees).nanos(nest.body());
    AscendingIndexes ascending = new AscendingIndexes(arrays);
    if (!copied.found().isEmpty()) {
      // Parts that do not meet need no copies.
      Dependences apart = copied.testPlain(test.assuming(new AssumedIndexes(null, ascending)));
      if (apart != null && apart.found().isEmpty()) {
        List<Guard> guards = guards(recorder, apart, scalars.rewriting().guards());
        return new IndexCheck(guards, List.of(), nanos);
      }
    }
    if (!isOpen) {
      return null;
    }
    AssumedIndexes assumed = new AssumedIndexes(new DistinctIndexes(arrays), ascending);
    Dependences again = copied.testAgain(test.assuming(assumed), new Scans.Packed());
    if (again == null || !again.found().isEmpty()) {
      return null;
    }
    List<Guard> guards = guards(recorder, again, copied.guards());
    guards.addAll(scalars.rewriting().guards());
    return new IndexCheck(guards, copied.found(), nanos);
  }

  private static List<Guard> guards(
      Recorder recorder, Dependences dependences, List<Guard> ofCopies) {
    Set<Guard> guards = new LinkedHashSet<>(recorder.guards);
    guards.addAll(dependences.guards());
    guards.addAll(ofCopies);
    return new ArrayList<>(guards);
  }

  /** The places that are written where a scan's variable points. */
  private Scans.Packed packed(Scans scans) {
    Scans.Packed packed = new Scans.Packed();
    for (Scan scan : scans.all()) {
      if (scan.packs()) {
        for (Expr place : Packing.placesOf(scan.variable(), nest.body())) {
          packed.add(place, scan);
        }
      }
    }
    return packed;
  }

  /**
   * One walk over the loop.
   *
   * @param stride what two values of the counter differ by at least, and by a multiple of
   * @param known what holds where the loop begins
   * @param rounds the number of the iteration, from 0; null if it is not known
   */
  private record Iteration(
      Walk walk, Symbol counter, Stride stride, List<Fact> known, @Nullable Polynomial rounds) {
    Recorder recorder() {
      return walk().recorder;
    }
  }

  private Iteration walk(Unchanged taken, List<Induction> inductions) {
    Iteration iteration = prepare(taken);
    new Inductions(nest).start(iteration.walk(), iteration.rounds(), inductions);
    execute(iteration.walk());
    return iteration;
  }

  /** Walks over the body; returns what is known where an iteration ends. */
  private State execute(Walk walk) {
    Target target = new Target(nest.label(), true, true);
    target.isMarked = true;
    walk.frame().targets.push(target);
    if (nest.space() instanceof IterationSpace.Range range) {
      walk.state.facts.addAll(condition(walk, range));
    }
    walk.execute(nest.body());
    State end = walk.state;
    for (State exit : target.exits) {
      end = State.join(end, exit, walk.arithmetic);
    }
    return end;
  }

  /** What the condition says of two counters that meet. */
  private static List<Fact> condition(Walk walk, IterationSpace.Range range) {
    List<Fact> facts = new ArrayList<>();
    for (IterationSpace.Limit limit : range.limits()) {
      if (limit.other() != null) {
        Expr counter = new Expr.Read(range.variable(), range.span());
        BinaryOperator relation = BinaryOperator.valueOf(limit.relation().name());
        Expr holds =
            new Expr.Binary(
                relation, counter, limit.bound(), Type.Primitive.BOOLEAN, limit.bound().span());
        facts.addAll(Value.facts(walk.evaluate(holds), true));
      }
    }
    return facts;
  }

  /** A walk that has evaluated the header. */
  private Iteration prepare(Unchanged taken) {
    Symbols symbols = new Symbols();
    Walk walk = newWalk(symbols, taken);
    walk.freshVariables.add(nest.body());
    return nest.space() instanceof IterationSpace.Range range
        ? range(walk, range, taken)
        : elements(walk, (IterationSpace.Elements) nest.space(), taken);
  }

  private Walk newWalk(Symbols symbols, Unchanged taken) {
    Walk walk = new Walk(symbols, callees, nest.owner(), assigned, inside, named, taken);
    Type.Reference owner = new Type.Reference(nest.owner());
    Origin self = new Origin.Shared("this", new Expr.This(owner, Span.NONE), List.of());
    walk.frames.push(new Frame(null, new Value.Reference(self), null, List.of(), null, null));
    return walk;
  }

  /**
   * A walk through what is evaluated once, before the loop and its guards: of which class an object
   * is they could only tell afterwards.
   */
  private Walk beforeLoop(Walk walk, Unchanged taken) {
    Walk before = newWalk(walk.symbols, taken);
    before.asks = false;
    return before;
  }

  /**
   * Whether what was walked through may change fields, so that what it gives may be made of others
   * than those that the loop sees: a method that returns {@code n} as it was and adds one to it.
   */
  private static boolean mayChange(Walk before) {
    return !before.recorder.effects.isEmpty()
        || !before.recorder.fields.isEmpty()
        || before.initialisation.writesFields();
  }

  /** What holds where the loop begins; variables that are constants get their values. */
  private List<Fact> known(Walk walk, Unchanged taken) {
    Walk before = beforeLoop(walk, taken);
    List<Fact> facts = new ArrayList<>();
    for (Expr condition : nest.known()) {
      List<Fact> told = Value.facts(before.evaluate(condition), true);
      told.forEach(Fact::narrow);
      facts.addAll(told);
      if (condition instanceof Expr.Binary equation
          && equation.operator() == BinaryOperator.EQUAL
          && equation.left() instanceof Expr.Read read) {
        Value right = before.evaluate(equation.right());
        if (right instanceof Whole value && value.isConstant()) {
          before.state.variables.put(read.variable(), value);
          walk.state.variables.put(read.variable(), value);
        } else {
          walk.recorder.aliases.add(before.evaluate(read), right);
        }
      }
    }
    return facts;
  }

  private Iteration range(Walk walk, IterationSpace.Range range, Unchanged taken) {
    List<Fact> known = known(walk, taken);
    // The start is evaluated once, before the loop: what it does is no part of any iteration.
    Walk before = beforeLoop(walk, taken);
    before.state.variables.putAll(walk.state.variables);
    Value start = before.evaluate(range.start());
    Map<Variable, Value> firsts = new LinkedHashMap<>();
    for (SecondCounter second : nest.seconds()) {
      firsts.put(second.variable(), before.evaluate(second.start()));
    }
    if (mayChange(before)) {
      start = walk.arithmetic.unknown(range.start().type());
      firsts.replaceAll((variable, value) -> walk.arithmetic.unknown(variable.type()));
    }
    start = walk.symbols.settled("start", start);
    boolean meets = range.limits().stream().anyMatch(limit -> limit.other() != null);
    if (meets && start instanceof Whole first && first.fit() != Fit.EXACT) {
      // Wherever it starts, the other one moves with it, and neither wraps around.
      start = walk.symbols.named("start", first.range());
    }
    firsts.forEach(
        (variable, first) ->
            walk.state.variables.put(variable, walk.symbols.settled(variable.name(), first)));
    walk.recorder.classes.addAll(before.recorder.classes);
    walk.inHeader = true;
    Value bound = walk.symbols.settled("bound", walk.evaluate(range.bound()));
    List<Value> others = new ArrayList<>();
    for (IterationSpace.Limit limit : range.limits()) {
      others.add(walk.symbols.settled("bound", walk.evaluate(limit.reached())));
    }
    Value step = walk.symbols.settled("step", walk.evaluate(range.step()));
    walk.inHeader = false;
    Counters limits = Counters.ofMarked(range, start, bound, step);
    Variable variable = range.variable();
    Symbol counter =
        walk.symbols.counter(
            variable.name(), limits.range(), variable.type() == Type.Primitive.LONG);
    limits.applyTo(counter);
    for (int k = 0; k < others.size(); k++) {
      IterationSpace.Limit limit = range.limits().get(k);
      Counters.ofMarked(limit.relation(), variable.type(), start, others.get(k), step)
          .applyTo(counter);
    }
    walk.state.variables.put(variable, Whole.of(counter));
    Stride stride = Stride.of(step, range.relation());
    Polynomial rounds = null;
    if (step instanceof Whole whole && whole.isConstant()) {
      Symbol symbol = limits.addRounds(counter, start, whole, range.relation(), walk.symbols);
      rounds = symbol == null ? rounds(counter, start, whole.range().low()) : Polynomial.of(symbol);
    }
    return new Iteration(walk, counter, stride, known, rounds);
  }

  /** The number of the iteration where the counter steps by one, or null. */
  private static @Nullable Polynomial rounds(Symbol counter, Value start, long step) {
    if (Math.abs(step) != 1 || !(start instanceof Whole first) || first.fit() != Fit.EXACT) {
      return null;
    }
    try {
      return Polynomial.of(counter).minus(first.form()).times(step);
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  private Iteration elements(Walk walk, IterationSpace.Elements elements, Unchanged taken) {
    List<Fact> known = known(walk, taken);
    // The array is evaluated once, before the loop.
    Walk before = beforeLoop(walk, taken);
    Value array = before.evaluate(elements.array());
    boolean isNew = array instanceof Value.Reference reference && reference.origin().isPrivate();
    if (isNew || mayChange(before)) {
      array = Value.Reference.UNKNOWN;
    }
    walk.recorder.classes.addAll(before.recorder.classes);
    Symbol ordinal = walk.symbols.counter("element", Interval.SUBSCRIPT, false);
    ordinal.isAtLeast(new Bound(Polynomial.ZERO, List.of()));
    Value value =
        walk.memory.readElement(
            array,
            Whole.of(ordinal),
            ElementReads.of(elements),
            (Type.Array) elements.array().type());
    walk.state.variables.put(
        elements.variable(), ElementReads.converted(value, elements, walk.arithmetic));
    return new Iteration(walk, ordinal, Stride.ONE, known, Polynomial.of(ordinal));
  }
}
