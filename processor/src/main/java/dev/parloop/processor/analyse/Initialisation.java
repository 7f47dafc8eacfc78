package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Static initialisers that the loop may be the first to run: each at most once, in any of the
 * iterations, where the class is used first. The static fields of a class that is being initialised
 * are nobody else's yet, like those of an object under construction, and what the initialiser does
 * to anything else matters where the rest of the loop uses it. {@code static { Main.shared[0] = 5;
 * }} does, {@code static { System.out.println("here"); }} does not: a loop that prints is not
 * independent anyway.
 */
final class Initialisation {

  /**
   * A field is written by an initialiser.
   *
   * @param by the class that is initialised
   * @param effect what to tell if something else uses the field
   */
  private record FieldWrite(Field field, String by, Effect effect) {}

  /**
   * The initialiser of a class runs that of another, which needs the first. Two threads that begin
   * with one of them each would wait for each other for ever.
   */
  private record Cycle(String outer, String inner, Effect effect) {}

  private final Walk walk;

  /** Classes whose initialisers have run, or have been walked. */
  private final Set<String> done = new HashSet<>();

  /** Which initialisers use a field that others see: an empty text for the rest of the loop. */
  private final Map<Field, Set<String>> uses = new HashMap<>();

  private final List<FieldWrite> writes = new ArrayList<>();

  /** Which initialisers use a class by its name: an empty text for the rest of the loop. */
  private final Map<String, Set<String>> triggers = new HashMap<>();

  /** Elements that others see that initialisers use, by identity, and what to tell of them. */
  private final IdentityHashMap<Expr, Effect> touches = new IdentityHashMap<>();

  /** What initialisers touch, by identity. */
  private final Set<Touch> walked = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Classes whose initialisers would give something else, or be noticed, at another time. */
  private final Set<String> dated = new HashSet<>();

  /** Classes whose initialisers may throw. */
  private final Set<String> throwing = new HashSet<>();

  /** Uses of classes where what their initialisers throw is caught, by the class. */
  private final Map<String, Effect> caught = new LinkedHashMap<>();

  /** Classes that every iteration uses. */
  private final Set<String> certain = new HashSet<>();

  /** Uses of fields that some iterations do without, by the class. */
  private final Map<String, Effect> uncertain = new LinkedHashMap<>();

  /** Classes that an iteration first uses after something that others may notice, by the use. */
  private final Map<String, Effect> late = new LinkedHashMap<>();

  /** Whether an iteration has come to what may throw. */
  private boolean mayHaveThrown;

  private final List<Cycle> cycles = new ArrayList<>();

  /** The class whose initialiser is being walked, and the object that stands for its fields. */
  private @Nullable String current;

  private final Map<String, Reference> statics = new HashMap<>();

  Initialisation(Walk walk) {
    this.walk = walk;
  }

  /** Notes that a class has been initialised before the loop. */
  void isDone(String className) {
    done.addAll(walk.callees.initialised(className));
  }

  /** Whether an initialiser is being walked. */
  boolean isUnderWay() {
    return current != null;
  }

  /** The object that stands for the fields of a class that is being initialised, or null. */
  @Nullable Value holderOf(Field field) {
    return field.isStatic() ? statics.get(field.owner()) : null;
  }

  /** A use of a class that initialises it if nothing has before. */
  void use(String className, Expr place) {
    if (walk.caughtErrors > 0 && !isUnderWay()) {
      caught.putIfAbsent(className, effect(className, place.span()));
    }
    boolean isFirst = triggers.computeIfAbsent(className, key -> new HashSet<>()).add(user());
    if (isFirst && !isUnderWay() && hasBegun()) {
      late.put(className, effect(className, place.span()));
    }
    if (isFirst && (isUnderWay() || !done.contains(className))) {
      List<String> classes = walk.callees.initialised(className);
      for (String each : classes) {
        noteCycle(each, className, place);
        if (done.add(each)) {
          walk.callees.initialiser(each).ifPresent(body -> run(each, body, place));
        }
      }
      done.add(className);
    }
  }

  /**
   * A use of a static field. Guards and vectors read it in front of the loop, perhaps where the
   * loop would never come to it.
   */
  void useField(Field field, Expr place) {
    String owner = field.owner();
    if (walk.isCertain() && !isUnderWay()) {
      certain.add(owner);
    } else if (!isUnderWay()) {
      uncertain.putIfAbsent(owner, effect(owner, place.span()));
    }
    use(owner, place);
  }

  /** Whether an iteration has done something that others may notice. */
  private boolean hasBegun() {
    return mayHaveThrown
        || !walk.recorder.effects.isEmpty()
        || walk.recorder.touches.stream().anyMatch(touch -> !touch.inHeader());
  }

  /** Notes a part of the loop itself; elements are noticed as they are used. */
  void begin(Node node) {
    boolean isInside =
        node instanceof Expr.ArrayRead
            || (node instanceof Expr.Call call && walk.callees.isSource(call.method().owner()));
    mayHaveThrown |= !walk.inHeader && !isInside && Expressions.mayThrowItself(node);
  }

  /** Who uses something: the class that is being initialised, an empty text for the loop itself. */
  private String user() {
    return current == null ? "" : current;
  }

  /** Notes that a class needs another one that is not wholly initialised. */
  private void noteCycle(String needed, String className, Expr place) {
    boolean isOwn = needed.equals(current) && needed.equals(className);
    if (statics.containsKey(needed) && !isOwn) {
      String inner = needed.equals(className) ? user() : className;
      cycles.add(new Cycle(needed, inner, effect(place.span())));
    }
  }

  /** Whether something else than two initialisers is among those that use something. */
  private static boolean isUsedBesides(@Nullable Set<String> users, String one, String other) {
    return users != null
        && users.stream().anyMatch(user -> !user.equals(one) && !user.equals(other));
  }

  /** Whether an initialiser writes a field that others see. */
  boolean writesFields() {
    return !writes.isEmpty();
  }

  private void run(String className, MethodBody body, Expr place) {
    String outer = current;
    boolean asks = walk.asks;
    boolean inHeader = walk.inHeader;
    List<Fact> facts = walk.state.facts;
    boolean dead = walk.state.dead;
    boolean certain = walk.state.certain;
    int first = walk.recorder.touches.size();
    current = className;
    walk.asks = false;
    walk.inHeader = false;
    walk.state = walk.state.branch();
    walk.state.facts.clear();
    walk.state.dead = false;
    Reference holder = new Reference(walk.fresh(className, false));
    statics.put(className, holder);
    Expr.Call call = new Expr.Call(null, body.method(), List.of(), place.span());
    walk.calls.enter(body, holder, className, List.of(), call);
    statics.remove(className);
    walk.state.cells.keySet().removeIf(cell -> cell.object().equals(holder.origin()));
    walk.state.facts.clear();
    walk.state.facts.addAll(facts);
    walk.state.dead = dead;
    walk.state.certain = certain;
    walk.inHeader = inHeader;
    walk.asks = asks;
    current = outer;
    List<Touch> inside = walk.recorder.touches.subList(first, walk.recorder.touches.size());
    inside.replaceAll(Touch::ofAnyElement);
    walked.addAll(inside);
  }

  /**
   * Whether what an initialiser does makes no difference: what the rest of the loop could notice of
   * it would keep the loop serial by itself, as {@code random.nextInt()} in both.
   */
  boolean isHarmless(Effect.Kind kind) {
    switch (kind) {
      case OUTPUT, INPUT, ATOMIC, GENERATOR, VOLATILE, TASK -> dated.addAll(statics.keySet());
      default -> {}
    }
    return switch (kind) {
      case FIELD_WRITE, OBJECT_WRITE, INITIALISER -> false;
      case COLLECTION, FUNCTION, OPAQUE, UNKNOWN_CALL, OVERRIDABLE_CALL, CLASS_LOOK, DEEP_CALL ->
          isOfLibrary();
      default -> true;
    };
  }

  /**
   * Whether the code being walked is that of a class file. Its values are not followed far; what it
   * puts into a map, or into an array that it has from elsewhere, is taken for its own.
   */
  private boolean isOfLibrary() {
    Method method = walk.frame().method;
    return method != null && !walk.callees.isSource(method.owner());
  }

  /** The same of a call whose body is not known: libraries do not come back to the user's state. */
  boolean isHarmless(Effect.Kind kind, Method method) {
    if (method.owner().equals("java.lang.System") && !method.name().startsWith("get")) {
      return false; // System.setProperty, which another one may read.
    }
    boolean unknown =
        kind == Effect.Kind.UNKNOWN_CALL
            || kind == Effect.Kind.OVERRIDABLE_CALL
            || kind == Effect.Kind.DEEP_CALL;
    if (unknown) {
      dated.addAll(statics.keySet());
    }
    return isHarmless(kind) || (unknown && !walk.callees.isSource(method.owner()));
  }

  /** What is told of something that an initialiser does. */
  Effect effect(Span span) {
    return effect(String.valueOf(current), span);
  }

  private Effect effect(String className, Span span) {
    return new Effect(Effect.Kind.INITIALISER, className, false, span, walk.site(span));
  }

  /**
   * Looks at a part of an initialiser: one that may throw must not run where the loop would never
   * come to it. That of the initialiser's own arrays some index is wrong is left out.
   */
  void look(Node node) {
    boolean divides =
        node instanceof Expr.Binary binary
            && (binary.operator() == BinaryOperator.DIVIDE
                || binary.operator() == BinaryOperator.REMAINDER)
            && Value.isWhole(binary.type())
            && Expressions.constant(binary.right()) == null;
    boolean parses =
        node instanceof Expr.Call call
            && (call.method().name().startsWith("parse")
                || call.method().name().equals("decode")
                || call.method().key().matches(".*\\.valueOf\\(Ljava/lang/String;.*"));
    if (divides || parses || node instanceof Stmt.Throw) {
      dated.addAll(statics.keySet());
      throwing.addAll(statics.keySet());
    }
  }

  /** Notes that a field that others see is used. */
  void uses(Field field) {
    if (!field.isFinal()) {
      dated.addAll(statics.keySet());
    }
    uses.computeIfAbsent(field, key -> new HashSet<>()).add(user());
  }

  /** Notes that an initialiser writes a field that others see. */
  void writes(Field field, Span span) {
    writes.add(new FieldWrite(field, String.valueOf(current), effect(span)));
  }

  /**
   * Notes that an initialiser uses an element that others see.
   *
   * @return false if it is taken for one of the initialiser's own arrays
   */
  boolean touches(boolean isWrite, Origin origin, Expr place) {
    if (origin instanceof Origin.Unknown && isOfLibrary()) {
      return false;
    }
    dated.addAll(statics.keySet());
    Effect effect = effect(place.span());
    touches.putIfAbsent(place, effect);
    if (isWrite) {
      walk.recorder.effects.add(effect);
    }
    return true;
  }

  /**
   * Adds what initialisers do that something else in the loop uses, or waits for, to the effects of
   * the loop.
   *
   * @return the dependences that are not among those
   */
  List<Dependence> settle(List<Dependence> found) {
    for (FieldWrite write : writes) {
      if (isUsedBesides(uses.get(write.field), write.by, write.by)) {
        walk.recorder.effects.add(write.effect);
      }
    }
    uncertain.keySet().removeAll(certain);
    uncertain.forEach((className, effect) -> addIf(dated, className, effect));
    caught.forEach((className, effect) -> addIf(throwing, className, effect));
    for (Cycle cycle : cycles) {
      if (isUsedBesides(triggers.get(cycle.inner), cycle.inner, cycle.outer)
          && isUsedBesides(triggers.get(cycle.outer), cycle.inner, cycle.outer)) {
        walk.recorder.effects.add(cycle.effect);
      }
    }
    List<Dependence> others = new ArrayList<>();
    for (Dependence dependence : found) {
      Effect effect = effectOf(dependence.first());
      effect = effect == null ? effectOf(dependence.second()) : effect;
      if (effect == null) {
        others.add(dependence);
      } else {
        walk.recorder.effects.add(effect);
      }
    }
    return others;
  }

  /**
   * Adds those initialisers to the effects of the loop that would run too early: parallel loops
   * read the static fields that guards ask for, or that are copied, in front of the first
   * iteration. That of {@code Stats} may not throw before {@code a[0]} is written in {@code a[i] =
   * 5; Stats.total += x[i];}.
   */
  void settleInFront(List<Guard> guards, List<PrivateArray> copied) {
    Set<String> owners = new HashSet<>();
    Stream.concat(
            guards.stream().flatMap(guard -> guard.operands().stream()),
            copied.stream().map(PrivateArray::array))
        .flatMap(expr -> Nodes.all(expr).stream())
        .forEach(
            node -> {
              if (node instanceof Expr.FieldRead read && read.field().isStatic()) {
                owners.add(read.field().owner());
              }
            });
    late.forEach(
        (owner, effect) -> {
          if (owners.contains(owner)) {
            addIf(dated, owner, effect);
          }
        });
  }

  /** Adds the effect of an initialiser that runs one of those that are asked for. */
  private void addIf(Set<String> asked, String className, Effect effect) {
    if (!Collections.disjoint(walk.callees.initialised(className), asked)) {
      walk.recorder.effects.add(effect);
    }
  }

  /** What an initialiser does at a place; null if the loop itself comes there, too. */
  private @Nullable Effect effectOf(Access access) {
    Effect effect = touches.get(access.place());
    boolean isLoop =
        walk.recorder.touches.stream()
            .anyMatch(touch -> touch.place() == access.place() && !walked.contains(touch));
    return isLoop ? null : effect;
  }
}
