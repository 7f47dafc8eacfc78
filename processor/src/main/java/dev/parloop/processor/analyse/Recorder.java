package dev.parloop.processor.analyse;

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

  /** Fields of objects that others see, that are written. */
  final Set<Field> fields = new LinkedHashSet<>();

  /** Fields of objects that others see and that are reached otherwise than by arrays. */
  final Set<Field> fieldsElsewhere = new LinkedHashSet<>();

  /** Fields that are read in the loop's header or in what it calls, and where. */
  final Map<Field, Span> headerFields = new LinkedHashMap<>();

  /** What is asked of objects in front of the loop, so that it is known what calls of them run. */
  final Set<Guard> guards = new LinkedHashSet<>();

  /** Reads of lists that guards in front of the loop's header allow; compared by identity. */
  final Set<Expr> listReads = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<Stored> stored = new ArrayList<>();
  private final Set<Type.Array> rowReads = new LinkedHashSet<>();

  /** Notes what a call of a method that can be overridden runs. */
  void runs(Method method, MethodBody body) {
    dispatched
        .computeIfAbsent(method.key(), key -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(body);
  }

  /** Notes that an array was read from an array of this type, and taken for an unchanged row. */
  void rowIsRead(Type.Array type) {
    rowReads.add(type);
  }

  /** Notes that a reference was stored in an array of this type. */
  void stores(Type.Array into, Origin origin, Type type) {
    stored.add(new Stored(into, origin, type));
  }

  /**
   * Whether an array that was taken for an unchanged row or a new array may be one that the loop
   * stored there.
   */
  boolean rowsMayBeExchanged() {
    for (Stored store : stored) {
      if (!store.origin.isDeeplyPrivate() && Types.canBeArray(store.type)) {
        for (Type.Array row : rowReads) {
          if (Types.mayBeOneArray(store.into, row)) {
            return true;
          }
        }
      }
    }
    return false;
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
}
