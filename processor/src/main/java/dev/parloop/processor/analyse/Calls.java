package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.JdkMethods.Behaviour;
import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.analyse.Walk.Frame;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.ClassNames;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks into called methods, or knows what they do without looking. */
final class Calls {
  private static final int MAX_DEPTH = 12;
  private static final String CONSTRUCTOR = "<init>";

  /** What records and enums have without anybody having written it, and what takes no mark. */
  private static final Set<String> UNMARKED =
      Set.of("equals", "hashCode", "toString", "values", "valueOf", CONSTRUCTOR);

  private final Walk walk;

  Calls(Walk walk) {
    this.walk = walk;
  }

  /** The value of a call. */
  Value call(Expr.Call call) {
    Method method = call.method();
    if (method.name().equals(CONSTRUCTOR)) {
      return delegate(call);
    }
    Value receiver = call.receiver() == null ? null : walk.evaluate(call.receiver());
    List<Value> arguments = all(call.arguments());
    if (method.isStatic()) {
      walk.recorder.classes.add(method.owner());
      walk.initialisation.use(method.owner(), call);
    }
    Value known = known(call, receiver, arguments);
    if (known != null) {
      return known;
    }
    if (method.isPure()) {
      return vouched(call, receiver, arguments);
    }
    String exactly = walk.receivers.exactClass(call, receiver);
    Optional<MethodBody> body = walk.receivers.body(method, exactly);
    if (body.isPresent()) {
      return enter(body.get(), receiver, exactly, arguments, call);
    }
    Value result = walk.functions.call(call, receiver, arguments);
    if (result != null) {
      return result;
    }
    boolean bound = method.isBound() || exactly != null;
    Optional<MethodBody> any = bound ? Optional.empty() : walk.receivers.any(method);
    if (any.isPresent()) {
      return enter(any.get(), receiver, null, arguments, call);
    }
    Optional<MethodBody> checked =
        bound ? Optional.empty() : walk.receivers.checked(call, receiver);
    if (checked.isPresent()) {
      walk.state.certain = false; // On an object of another class it may run anything.
      return enter(checked.get(), receiver, Receivers.declaredClass(receiver), arguments, call);
    }
    Origin.Shared shared = shared(receiver);
    if (shared != null && JdkMethods.isListRead(method) && !walk.initialisation.isUnderWay()) {
      return listRead(call, shared);
    }
    Effect.Kind named = named(method, receiver);
    if (named != null) {
      return library(named, call, receiver, arguments);
    }
    boolean closed = bound || ClassNames.isLocal(method.owner());
    Effect.Kind kind = closed ? Effect.Kind.UNKNOWN_CALL : Effect.Kind.OVERRIDABLE_CALL;
    return unknown(kind, method.toString(), method, call);
  }

  /** A call of the JDK that is not looked into, told of as what it is. */
  private Value library(
      Effect.Kind kind, Expr.Call call, @Nullable Value receiver, List<Value> arguments) {
    Method method = call.method();
    if (walk.initialisation.isUnderWay()) {
      return unknown(kind, nameOf(call), method, call);
    }
    Effect.Kind told = JdkEffects.told(kind, method);
    // A static method that changes a collection, as Collections.sort, gets it first.
    boolean first = method.isStatic() && told == Effect.Kind.COLLECTION && !arguments.isEmpty();
    Value used = first ? arguments.get(0) : receiver;
    boolean isShared = used == null || shared(used) != null;
    Span span = call.span();
    walk.effect(new Effect(told, nameOf(call), false, false, isShared, span, walk.site(span)));
    walk.state.forgetCells();
    return walk.arithmetic.unknown(call.type());
  }

  /** What a method of the JDK does that is not looked into, or null if that is not known. */
  private static Effect.@Nullable Kind named(Method method, @Nullable Value receiver) {
    Effect.Kind kind = JdkEffects.kindOf(method);
    boolean mine = receiver instanceof Reference reference && reference.origin().isPrivate();
    boolean state =
        kind == Effect.Kind.COLLECTION
            || kind == Effect.Kind.COLLECTION_READ
            || kind == Effect.Kind.GENERATOR
            || kind == Effect.Kind.TEXT
            || kind == Effect.Kind.TEXT_READ
            || kind == Effect.Kind.ATOMIC;
    return mine && state ? Effect.Kind.OWN_OBJECT : kind;
  }

  /** A method as the call has it: {@code System.out.println}, {@code list.add}. */
  private static String nameOf(Expr.Call call) {
    boolean plain =
        call.receiver() instanceof Expr.Read || call.receiver() instanceof Expr.FieldRead;
    if (!plain || call.receiver() == null) {
      return call.method().toString();
    }
    String receiver = ModelPrinter.print(call.receiver());
    String self = "this.";
    return (receiver.startsWith(self) ? receiver.substring(self.length()) : receiver)
        + "."
        + call.method().name();
  }

  private List<Value> all(List<Expr> arguments) {
    List<Value> values = new ArrayList<>();
    for (Expr argument : arguments) {
      values.add(walk.evaluate(argument));
    }
    return values;
  }

  /** What a variable or field that stays the same refers to; null for any other value. */
  private static Origin.@Nullable Shared shared(@Nullable Value value) {
    return value instanceof Reference reference && reference.origin() instanceof Origin.Shared one
        ? one
        : null;
  }

  /**
   * A read of a list that stays the same, under a guard that asks for its class. That nothing in
   * the loop changes it follows from every method that changes a collection being an effect.
   */
  private Value listRead(Expr.Call call, Origin.Shared list) {
    walk.recorder.guards.addAll(Formulas.safety(list));
    walk.recorder.guards.add(new Guard.PlainList(list.expr()));
    if (list.nonNull().isEmpty()) {
      walk.recorder.listReads.add(call);
    }
    return call.method().name().equals("size")
        ? Whole.of(
            walk.symbols.invariant(
                List.of("size", list.key()), "size", Interval.LENGTH, false, Symbols.Source.NONE))
        : walk.arithmetic.unknown(call.type());
  }

  /** The method as if it could not be overridden. */
  private static Method bound(Method method) {
    return method.isBound()
        ? method
        : new Method(
            method.owner(),
            method.name(),
            method.descriptor(),
            method.result(),
            method.isStatic(),
            true,
            method.isPure(),
            method.thrown(),
            method.identity());
  }

  private Value unknown(Effect.Kind kind, String what, Method method, Expr call) {
    Initialisation initialisation = walk.initialisation;
    if (initialisation.isUnderWay() && initialisation.isHarmless(kind, method)) {
      return walk.arithmetic.unknown(call.type());
    }
    walk.effect(kind, what, canBeMarked(method), call.span());
    walk.state.forgetCells();
    return walk.arithmetic.unknown(call.type());
  }

  /** Whether there is source text of a method that the user could annotate. */
  private boolean canBeMarked(Method method) {
    return walk.callees.isSource(method.owner())
        && !ClassNames.isLocal(method.owner())
        && !UNMARKED.contains(method.name());
  }

  /** The value of a call of a method that is known, or null. */
  private @Nullable Value known(Expr.Call call, @Nullable Value receiver, List<Value> arguments) {
    boolean exact =
        receiver instanceof Reference known
            && known.origin() instanceof Origin.Fresh fresh
            && fresh.className() != null
            && JdkMethods.isSelfContained(fresh.className());
    Behaviour behaviour = JdkMethods.behaviour(call.method(), exact);
    switch (behaviour) {
      case PURE:
      case FRESH:
        return JdkMethods.hasPlainArguments(call) ? plain(call, arguments, behaviour) : null;
      case CHANGES_RECEIVER:
      case RETURNS_RECEIVER:
        boolean mine = receiver instanceof Reference reference && reference.origin().isPrivate();
        if (!mine || receiver == null || !JdkMethods.isPlain(call.arguments())) {
          return null;
        }
        readAll(call.arguments(), arguments, call);
        return behaviour == Behaviour.RETURNS_RECEIVER
            ? receiver
            : walk.arithmetic.unknown(call.type());
      case RETURNS_ARGUMENT:
        return arguments.get(0);
      case WRITES_FIRST:
        if (!(call.arguments().get(0).type() instanceof Type.Array)) {
          return null;
        }
        write(call, arguments);
        storeAll(call, arguments);
        return Value.Other.VALUE;
      case SORTS_FIRST:
        if (!(call.arguments().get(0).type() instanceof Type.Array sorted)
            || Types.holdsReferences(sorted)) {
          return null;
        }
        readAll(call.arguments(), arguments, call);
        write(call, arguments);
        return Value.Other.VALUE;
      case COPIES:
        return copy(call, arguments) ? Value.Other.VALUE : null;
      case THREAD:
        walk.effect(JdkEffects.threadKindOf(call.method()), nameOf(call), call.span());
        return walk.arithmetic.unknown(call.type());
      default:
        return null;
    }
  }

  private Value plain(Expr.Call call, List<Value> arguments, Behaviour behaviour) {
    readAll(call.arguments(), arguments, call);
    if (behaviour == Behaviour.FRESH) {
      boolean shallow = call.type() instanceof Type.Array array && !Types.isValue(array.element());
      return new Reference(walk.fresh(JdkMethods.madeBy(call.method()), shallow));
    }
    if (JdkMethods.isChoice(call, "min") || JdkMethods.isChoice(call, "max")) {
      return walk.arithmetic.choice(call, arguments);
    }
    if (JdkMethods.isModulo(call.method())) {
      return walk.arithmetic.modulo(arguments.get(0), arguments.get(1), call.type());
    }
    return walk.arithmetic.unknown(call.type());
  }

  private void readAll(List<Expr> arguments, List<Value> values, Expr call) {
    for (int k = 0; k < arguments.size(); k++) {
      if (arguments.get(k).type() instanceof Type.Array) {
        walk.memory.touchAll(false, values.get(k), arguments.get(k), call);
      }
    }
  }

  /** A method of {@code Arrays} that writes all of its first argument, or a part of it. */
  private void write(Expr.Call call, List<Value> arguments) {
    Expr array = call.arguments().get(0);
    if (JdkMethods.namesPart(call.method())) {
      Value from = arguments.get(1);
      // Where this wraps around, the call throws before it does anything.
      Value count =
          walk.arithmetic.binary(
              BinaryOperator.SUBTRACT, arguments.get(2), from, Type.Primitive.INT);
      walk.memory.touchPart(true, arguments.get(0), array, from, count, call);
    } else {
      walk.memory.touchAll(true, arguments.get(0), array, call);
    }
  }

  /** {@code Arrays.fill}: the last argument gets into the array. */
  private void storeAll(Expr.Call call, List<Value> arguments) {
    if (call.arguments().get(0).type() instanceof Type.Array type && Types.holdsReferences(type)) {
      int last = arguments.size() - 1;
      walk.memory.store(type, arguments.get(last), call.arguments().get(last).type());
    }
  }

  /** {@code System.arraycopy}; false if the types of the arrays are not known. */
  private boolean copy(Expr.Call call, List<Value> arguments) {
    Expr from = call.arguments().get(0);
    Expr to = call.arguments().get(2);
    if (!(from.type() instanceof Type.Array) || !(to.type() instanceof Type.Array target)) {
      return false;
    }
    Value count = arguments.get(4);
    walk.memory.touchPart(false, arguments.get(0), from, arguments.get(1), count, call);
    walk.memory.touchPart(true, arguments.get(2), to, arguments.get(3), count, call);
    if (Types.holdsReferences(target)) {
      walk.memory.store(target, Reference.UNKNOWN, target.element());
    }
    return true;
  }

  /**
   * A call of a method that the user vouches for. Its body, if there is one, tells what it reads;
   * otherwise it reads all of the arrays that it gets.
   */
  private Value vouched(Expr.Call call, @Nullable Value receiver, List<Value> arguments) {
    Method method = call.method();
    walk.recorder.vouched.add(method);
    Optional<MethodBody> body = walk.callees.body(bound(method));
    if (body.isPresent()) {
      List<Effect> effects = List.copyOf(walk.recorder.effects);
      int touches = walk.recorder.touches.size();
      Value result =
          enter(body.get(), receiver, walk.receivers.exactClass(call, receiver), arguments, call);
      walk.recorder.effects.retainAll(effects);
      // The user says that it writes nothing that others see.
      walk.recorder.touches.subList(touches, walk.recorder.touches.size()).removeIf(Touch::isWrite);
      return result;
    }
    readAll(call.arguments(), arguments, call);
    return walk.arithmetic.unknown(call.type());
  }

  /** The value of an object creation. */
  Value create(Expr.NewObject creation) {
    Method constructor = creation.constructor();
    List<Value> arguments = all(creation.arguments());
    walk.recorder.classes.add(constructor.owner());
    walk.initialisation.use(constructor.owner(), creation);
    Reference created = new Reference(walk.fresh(constructor.owner(), false));
    construct(constructor, created, creation.arguments(), arguments, creation);
    return created;
  }

  /** {@code this(...)} or {@code super(...)} at the start of a constructor. */
  private Value delegate(Expr.Call call) {
    List<Value> arguments = all(call.arguments());
    construct(call.method(), walk.frame().self, call.arguments(), arguments, call);
    return Value.Other.VALUE;
  }

  private void construct(
      Method constructor, Value created, List<Expr> arguments, List<Value> values, Expr creation) {
    if (JdkMethods.behaviour(constructor) == Behaviour.FRESH
        && JdkMethods.isPlainConstruction(constructor, arguments)) {
      readAll(arguments, values, creation);
      return;
    }
    Optional<MethodBody> body = walk.callees.body(constructor);
    if (body.isPresent()) {
      String exactly =
          created instanceof Reference made && made.origin() instanceof Origin.Fresh fresh
              ? fresh.className()
              : null;
      enter(body.get(), created, exactly, values, creation);
    } else {
      unknown(constructing(constructor), nameOf(constructor), constructor, creation);
    }
  }

  private static Effect.Kind constructing(Method constructor) {
    Effect.Kind kind = JdkEffects.kindOf(constructor);
    if (kind == Effect.Kind.GENERATOR) {
      return Effect.Kind.UNSEEDED;
    }
    boolean shared =
        kind == Effect.Kind.OUTPUT || kind == Effect.Kind.TASK || kind == Effect.Kind.STREAM;
    if (kind == null) {
      return Effect.Kind.UNKNOWN_CALL;
    }
    return shared ? kind : Effect.Kind.OWN_OBJECT;
  }

  /** {@code new ArrayList}. */
  private static String nameOf(Method constructor) {
    return "new " + ClassNames.of(constructor.owner());
  }

  /** Walks through the body of a called method. */
  Value enter(
      MethodBody body,
      @Nullable Value receiver,
      @Nullable String exactly,
      List<Value> arguments,
      Expr call) {
    Method method = body.method();
    if (call instanceof Expr.Call one && !one.method().isBound()) {
      walk.recorder.runs(one.method(), body);
    }
    if (body.source() != null) {
      walk.recorder.read.add(body.source());
    }
    for (Frame frame : walk.frames) {
      if (frame.method != null && frame.method.key().equals(method.key())) {
        return again(frame, receiver, arguments, call);
      }
    }
    if (walk.frames.size() > MAX_DEPTH || body.parameters().size() != arguments.size()) {
      return unknown(Effect.Kind.DEEP_CALL, method.toString(), method, call);
    }
    Span site = walk.site(call.span());
    Value self = receiver == null ? Reference.UNKNOWN : receiver;
    String selfExactly = exactly;
    if (method.isFunction()) {
      self = walk.frame().self;
      selfExactly = walk.frame().exactly;
      walk.inside.addAll(Nodes.declaredIn(body.body()));
      walk.inside.addAll(body.parameters());
    }
    CallerTerms terms = new CallerTerms(walk.frame().terms, body, call);
    Frame frame = new Frame(method, self, selfExactly, arguments, site, terms);
    int firstTouch = walk.recorder.touches.size();
    boolean certain = walk.isCertain();
    int jumps = walk.jumps;
    walk.frames.push(frame);
    walk.freshVariables.add(body.body());
    for (int k = 0; k < arguments.size(); k++) {
      walk.state.variables.put(body.parameters().get(k), arguments.get(k));
    }
    walk.execute(body.body());
    walk.frames.pop();
    if (frame.recursive) {
      List<Touch> inside = walk.recorder.touches.subList(firstTouch, walk.recorder.touches.size());
      inside.replaceAll(Touch::ofAnyElement);
    }
    Value result = leave(frame, call);
    for (Variable variable : Nodes.declaredIn(body.body())) {
      walk.state.variables.remove(variable);
    }
    for (Variable variable : body.parameters()) {
      walk.state.variables.remove(variable);
    }
    walk.jumps = jumps;
    walk.state.certain = certain;
    return result;
  }

  /** Goes on where the method's ends and returns come together. */
  private Value leave(Frame frame, Expr call) {
    State end = walk.state;
    Value result = end.dead || call.type() == Type.VOID ? null : Value.Other.VALUE;
    for (int k = 0; k < frame.returns.size(); k++) {
      end = State.join(end, frame.returns.get(k), walk.arithmetic);
      Value value = frame.results.get(k);
      result = result == null ? value : walk.arithmetic.either(result, value);
    }
    walk.state = end.copy();
    boolean fits = result != null && isOf(result, call.type()) && !frame.recursive;
    return fits && result != null ? result : walk.arithmetic.unknown(call.type());
  }

  private static boolean isOf(Value value, Type type) {
    if (Value.isWhole(type)) {
      return value instanceof Value.Whole;
    }
    return type instanceof Type.Primitive ? value.isPlain() : value instanceof Reference;
  }

  /**
   * A method that calls itself, directly or not: with the same objects and arrays it touches the
   * same arrays again, at other subscripts.
   */
  private Value again(Frame frame, @Nullable Value receiver, List<Value> arguments, Expr call) {
    frame.recursive = true;
    boolean same = receiver == null || receiver.equals(frame.self);
    for (int k = 0; k < arguments.size(); k++) {
      Value before = frame.arguments.get(k);
      boolean followed = before instanceof Reference;
      same &= !followed || before.equals(arguments.get(k));
    }
    if (!same) {
      Method method = walkedMethod(frame, call);
      return unknown(Effect.Kind.DEEP_CALL, method.toString(), method, call);
    }
    walk.state.forgetCells();
    return walk.arithmetic.unknown(call.type());
  }

  private static Method walkedMethod(Frame frame, Node call) {
    if (frame.method == null) {
      throw new IllegalArgumentException("no method at " + call.span());
    }
    return frame.method;
  }
}
