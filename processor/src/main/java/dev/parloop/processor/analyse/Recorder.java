package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the symbolic walk comes across. */
final class Recorder {

  /** A reference that was stored in an array. */
  private record Stored(Type.Array into, Origin origin, Type type) {}

  /** What the counters of inner loops run over, by the loops' bodies; compared by identity. */
  final IdentityHashMap<Stmt, Rounds> rounds = new IdentityHashMap<>();

  final List<Touch> touches = new ArrayList<>();
  final Set<Effect> effects = new LinkedHashSet<>();
  final Set<String> classes = new LinkedHashSet<>();
  final Aliases aliases = new Aliases();
  final Set<MethodBody.Source> read = new LinkedHashSet<>();
  final Set<Method> vouched = new LinkedHashSet<>();

  /** What calls of methods that can be overridden run, by the methods' keys. */
  final Map<String, Set<MethodBody>> dispatched = new HashMap<>();

  /** The first of those of each method. */
  final Map<String, MethodBody> chosen = new LinkedHashMap<>();

  /** Fields of objects that others see, that are written. */
  final Set<Field> fields = new LinkedHashSet<>();

  /** Fields of objects that others see and that are reached otherwise than by arrays. */
  final Set<Field> fieldsElsewhere = new LinkedHashSet<>();

  /** Where fields are read or written. */
  final Map<Field, Set<Expr>> fieldPlaces = new HashMap<>();

  /** Fields that are read in the loop's header or in what it calls, and where. */
  final Map<Field, Span> headerFields = new LinkedHashMap<>();

  /** What is asked of objects in front of the loop, so that it is known what calls of them run. */
  final Set<Guard> guards = new LinkedHashSet<>();

  /** Calls on objects in arrays for whose classes a guard asks. */
  final Set<Effect> looks = new LinkedHashSet<>();

  /** Reads of lists that guards in front of the loop's header allow; compared by identity. */
  final Set<Expr> listReads = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<Stored> stored = new ArrayList<>();
  private final Set<Type.Array> rowReads = new LinkedHashSet<>();
  private final Set<Type.Array> objectReads = new LinkedHashSet<>();

  /** Objects in arrays for whose classes a guard asks. */
  private final Set<Origin.Element> asked = new LinkedHashSet<>();

  /** Notes that a field is read or written. */
  void uses(Field field, Expr place) {
    fieldPlaces
        .computeIfAbsent(field, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(place);
  }

  /** Notes what a call of a method that can be overridden runs. */
  void runs(Method method, MethodBody body) {
    chosen.putIfAbsent(method.key(), body);
    dispatched
        .computeIfAbsent(method.key(), key -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(body);
  }

  /** Notes that a guard asks for the class of an object in an array, for a call that it gets. */
  void asksFor(Origin.Element object, Method called, Span span, Span site) {
    asked.add(object);
    looks.add(new Effect(Effect.Kind.CLASS_LOOK, called.toString(), false, span, site));
  }

  /** Notes that an array was read from an array of this type, and taken for an unchanged row. */
  void rowIsRead(Type.Array type) {
    rowReads.add(type);
  }

  /**
   * Notes that an object was read from an array of this type that the iteration has made, and taken
   * for one that the iteration has made, too.
   */
  void objectIsTaken(Type.Array type) {
    objectReads.add(type);
  }

  /** Notes that a reference was stored in an array of this type. */
  void stores(Type.Array into, Origin origin, Type type) {
    stored.add(new Stored(into, origin, type));
  }

  /**
   * Whether an array that was taken for an unchanged row, or anything that was taken for new, may
   * be one that the loop stored there: {@code Box[] own = {shared}; own[0].x++;}.
   */
  boolean rowsMayBeExchanged() {
    for (Stored store : stored) {
      boolean isShared = !store.origin.isDeeplyPrivate();
      boolean isRow = isShared && Types.canBeArray(store.type) && isOneOf(store.into, rowReads);
      if (isRow || (isShared && isOneOf(store.into, objectReads))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(Type.Array array, Set<Type.Array> read) {
    return read.stream().anyMatch(other -> Types.mayBeOneArray(array, other));
  }

  /** Whether an object in an array of this type may be one that the loop stored there. */
  boolean objectsMayBeExchanged(Type.Array array) {
    for (Stored store : stored) {
      if (!store.origin.isDeeplyPrivate() && Types.mayBeOneArray(store.into, array)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object whose class a guard has asked for may be one that the loop stored. */
  boolean classesMayBeExchanged(CalleeSource callees) {
    return asked.stream().anyMatch(object -> storesOnTheWayTo(object, callees));
  }

  /**
   * Whether the loop stores any object, one that it has made too, in an array on the way to another
   * object.
   */
  boolean storesOnTheWayTo(Origin.Element object, CalleeSource callees) {
    Origin at = object;
    while (at instanceof Origin.Element element) {
      for (Touch touch : touches) {
        boolean stores = touch.isWrite() && touch.field() == null;
        if (stores && mayBeOneArray(touch.type(), element.type(), callees)) {
          return true;
        }
      }
      at = element.array();
    }
    return false;
  }

  /** Also whether a class extends the other, as an array of both would have elements of both. */
  private static boolean mayBeOneArray(Type.Array a, Type.Array b, CalleeSource callees) {
    boolean areUnrelated =
        a.element() instanceof Type.Reference one
            && b.element() instanceof Type.Reference other
            && callees.areUnrelated(one.name(), other.name());
    return !areUnrelated && Types.mayBeOneArray(a, b);
  }
}
