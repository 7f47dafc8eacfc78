package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which class the object of a call is, and what the call runs therefore. */
final class Receivers {
  private final Walk walk;

  Receivers(Walk walk) {
    this.walk = walk;
  }

  /**
   * The class that the object of a call is exactly of, by binary name: one that the iteration has
   * made, one of a final class, and {@code this} of a method that was called on such a one.
   *
   * @return null if that is not known
   */
  @Nullable String exactClass(Expr.Call call, @Nullable Value receiver) {
    if (receiver instanceof Reference reference
        && reference.origin() instanceof Origin.Fresh fresh
        && fresh.className() != null) {
      return fresh.className();
    }
    if (call.receiver() instanceof Expr.This && walk.frame().exactly != null) {
      return walk.frame().exactly;
    }
    if (call.receiver() == null) {
      return null;
    }
    if (call.receiver().type() instanceof Type.Reference type
        && walk.callees.isFinal(type.name())) {
      return type.name();
    }
    // A variable of a class above may hold it: Task t = twices[i], where Twice is final.
    String held = declaredClass(receiver);
    return held != null && walk.callees.isFinal(held) ? held : null;
  }

  /** The body that a call runs, if that is known without a guard. */
  Optional<MethodBody> body(Method method, @Nullable String exactly) {
    if (method.isBound()) {
      return walk.callees.body(method);
    }
    return exactly == null ? Optional.empty() : walk.callees.bodyIn(method, exactly);
  }

  /** A call of any body that a method of an enum has, if all of them only give a value. */
  Optional<MethodBody> any(Method method) {
    return walk.callees.anyBody(method).filter(body -> new Purity(walk.callees).isPure(body));
  }

  /**
   * The body of a method that can be overridden, if a guard can tell the class of its object: one
   * that stays the same, or any of those in an array. Its class is then {@link #declaredClass}.
   */
  Optional<MethodBody> checked(Expr.Call call, @Nullable Value receiver) {
    String type = declaredClass(receiver);
    if (type == null
        || !walk.asks
        || !(receiver instanceof Reference held)
        || !walk.callees.canAskFor(type, walk.owner)) {
      return Optional.empty();
    }
    Optional<MethodBody> body = walk.callees.bodyIn(call.method(), type);
    return body.isPresent() && asks(held, type, call) ? body : Optional.empty();
  }

  /**
   * The class that an object has as declared where it is held throughout the loop: by a variable or
   * field that stays the same, or in an array. Null where it is not held so.
   */
  static @Nullable String declaredClass(@Nullable Value value) {
    Type type = Type.VOID;
    if (value instanceof Reference reference) {
      if (reference.origin() instanceof Origin.Shared shared) {
        type = shared.expr().type();
      } else if (reference.origin() instanceof Origin.Element element) {
        type = element.type().element();
      }
    }
    return type instanceof Type.Reference held ? held.name() : null;
  }

  /** Adds the guard; false if there can be none. */
  private boolean asks(Reference receiver, String type, Expr.Call call) {
    if (receiver.origin() instanceof Origin.Shared shared) {
      ask(shared, type, !(shared.expr() instanceof Expr.This));
      return true;
    }
    Origin.Element object = (Origin.Element) receiver.origin();
    Origin.Shared array = walk.taken.objects() ? arrayOf(object) : null;
    if (array == null) {
      return false;
    }
    ask(array, type, false);
    walk.recorder.asksFor(object, call.method(), call.span(), walk.site(call.span()));
    return true;
  }

  /** Adds the guard, but not for a second place that names the same. */
  private void ask(Origin.Shared value, String type, boolean mayBeNull) {
    Set<Guard> guards = walk.recorder.guards;
    Guard.ExactClass guard = new Guard.ExactClass(value.expr(), type);
    if (guards.stream().anyMatch(other -> isSame(other, guard))) {
      return;
    }
    guards.addAll(Formulas.safety(value));
    if (mayBeNull) {
      guards.add(new Guard.NotSame(value.expr(), Formulas.NULL));
    }
    guards.add(guard);
  }

  private static boolean isSame(Guard other, Guard.ExactClass guard) {
    return other instanceof Guard.ExactClass one
        && one.className().equals(guard.className())
        && Expressions.same(one.value(), guard.value());
  }

  /**
   * The array in front of the loop that leads to an object, if its type says on which level it has
   * objects: not so where {@code (Body[]) any[i]} is an element of an {@code Object[]}.
   */
  private static Origin.@Nullable Shared arrayOf(Origin.Element object) {
    Origin.Element at = object;
    while (at.array() instanceof Origin.Element outer) {
      if (!outer.type().element().equals(at.type())) {
        return null;
      }
      at = outer;
    }
    return at.array() instanceof Origin.Shared shared && shared.expr().type().equals(at.type())
        ? shared
        : null;
  }
}
