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
   * @param user class in whose name the member is used, a subclass if it is protected
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
      Class<?> user,
      Class<?> declaring,
      String name,
      Class<?> type,
      boolean isStatic)
      throws ReflectiveOperationException {
    return found(
        caller,
        user,
        declaring,
        lookup ->
            isStatic
                ? lookup.findStaticVarHandle(declaring, name, type)
                : lookup.findVarHandle(declaring, name, type));
  }

  /** What finds a member. */
  private interface Search<T> {
    T in(MethodHandles.Lookup lookup) throws ReflectiveOperationException;
  }

  /**
   * Asks in the name of the class that declares the member: only this finds what is private there,
   * and what is protected for all objects. In the name of the user's class, a protected member is
   * one of its own objects, which is all that can be had where the other's module is not open.
   */
  private static <T> T found(
      MethodHandles.Lookup caller, Class<?> user, Class<?> declaring, Search<T> search)
      throws ReflectiveOperationException {
    try {
      return search.in(MethodHandles.privateLookupIn(declaring, caller));
    } catch (IllegalAccessException e) {
      return search.in(MethodHandles.privateLookupIn(user, caller));
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
      MethodType type = MethodType.methodType(result, parameters);
      return found(caller, user, declaring, lookup -> lookup.findVirtual(declaring, name, type))
          .asFixedArity()
          .asType(type.insertParameterTypes(0, declaring));
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
      MethodType type = MethodType.methodType(result, parameters);
      return found(caller, user, declaring, lookup -> lookup.findStatic(declaring, name, type))
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
