package dev.parloop.runtime.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/**
 * Finds members that only the user's class may use, for the generated class beside it. Held in
 * {@code static final} fields they cost the same as direct access once compiled. Thread-safe.
 */
public final class Handles {
  private Handles() {}

  /**
   * An instance field.
   *
   * @param caller lookup of the generated class, which is in the same package and module as {@code
   *     user}
   * @param user class in whose name the member is used
   * @param declaring class that declares it
   * @throws ExceptionInInitializerError if the class has no such field
   */
  public static VarHandle field(
      MethodHandles.Lookup caller, Class<?> user, Class<?> declaring, String name, Class<?> type) {
    try {
      return find(caller, user, declaring, name, type, false);
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  private static VarHandle find(
      MethodHandles.Lookup caller,
      Class<?> in,
      Class<?> declaring,
      String name,
      Class<?> type,
      boolean isStatic)
      throws ReflectiveOperationException {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(in, caller);
      return isStatic
          ? lookup.findStaticVarHandle(declaring, name, type)
          : lookup.findVarHandle(declaring, name, type);
    } catch (IllegalAccessException e) {
      if (in == declaring) {
        throw e;
      }
      // Private in another class, of which the user calls a method.
      return find(caller, declaring, declaring, name, type, isStatic);
    }
  }

  /** A static field; parameters as for {@link #field}. */
  public static VarHandle staticField(
      MethodHandles.Lookup caller, Class<?> user, Class<?> declaring, String name, Class<?> type) {
    try {
      return find(caller, user, declaring, name, type, true);
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  /** An instance method, its receiver the first argument; parameters as for {@link #field}. */
  public static MethodHandle method(
      MethodHandles.Lookup caller,
      Class<?> user,
      Class<?> declaring,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      return MethodHandles.privateLookupIn(user, caller)
          .findVirtual(declaring, name, MethodType.methodType(result, parameters))
          .asFixedArity();
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  /** A static method; parameters as for {@link #field}. */
  public static MethodHandle staticMethod(
      MethodHandles.Lookup caller,
      Class<?> user,
      Class<?> declaring,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      return MethodHandles.privateLookupIn(user, caller)
          .findStatic(declaring, name, MethodType.methodType(result, parameters))
          .asFixedArity();
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  /**
   * Lets a called method's exception pass as it is, checked or not.
   *
   * @param exception what a handle threw
   * @return never
   */
  public static RuntimeException rethrown(Throwable exception) {
    Handles.<RuntimeException>throwAs(exception);
    throw new AssertionError("unreachable");
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void throwAs(Throwable exception) throws X {
    throw (X) exception; // Unchecked: X is erased, so what was thrown passes as it is.
  }

  private static ExceptionInInitializerError unreachable(ReflectiveOperationException e) {
    return new ExceptionInInitializerError(e);
  }
}
