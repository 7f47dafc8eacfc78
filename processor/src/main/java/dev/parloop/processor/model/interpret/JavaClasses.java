package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the JDK that a run may use: methods of a few classes that neither read nor write
 * anything but their arguments, constructors of exceptions, and element types of arrays.
 */
final class JavaClasses {
  private static final Set<String> PURE =
      Set.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  /** What in these classes depends on more than its arguments. */
  private static final Set<String> IMPURE = Set.of("random", "getInteger", "getLong", "getBoolean");

  /** The methods of strings that loops over text use. */
  private static final Set<String> OF_STRINGS =
      Set.of("length", "charAt", "isEmpty", "equals", "hashCode", "compareTo", "codePointAt");

  private JavaClasses() {}

  /** The method, if it is public in one of the pure classes. */
  static Optional<java.lang.reflect.Method> find(Method method) {
    boolean known =
        method.owner().equals("java.lang.String")
            ? OF_STRINGS.contains(method.name())
            : PURE.contains(method.owner()) && !IMPURE.contains(method.name());
    if (!known) {
      return Optional.empty();
    }
    try {
      MethodType type = MethodType.fromMethodDescriptorString(method.descriptor(), null);
      return Optional.of(
          Class.forName(method.owner()).getMethod(method.name(), type.parameterArray()));
    } catch (ReflectiveOperationException | TypeNotPresentException e) {
      return Optional.empty();
    }
  }

  /** Calls a method of {@link #find}. */
  static @Nullable Object invoke(
      java.lang.reflect.Method method, @Nullable Object receiver, Object[] arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw new ProgramException(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a public method of a public class: " + method, e);
    }
  }

  /**
   * A new exception of a class of the JDK.
   *
   * @throws CannotInterpretException for any other class
   */
  static Object create(Expr.NewObject creation, Object[] arguments) {
    Method constructor = creation.constructor();
    if (constructor.owner().startsWith("java.")) {
      try {
        Class<?> type = Class.forName(constructor.owner());
        if (Throwable.class.isAssignableFrom(type)) {
          MethodType descriptor =
              MethodType.fromMethodDescriptorString(constructor.descriptor(), null);
          return type.getConstructor(descriptor.parameterArray()).newInstance(arguments);
        }
      } catch (InvocationTargetException e) {
        throw new ProgramException(e.getTargetException());
      } catch (ReflectiveOperationException | TypeNotPresentException e) {
        // Not public, abstract, or not of this JDK: refused below like any other class.
      }
    }
    throw new CannotInterpretException("new " + constructor.owner(), creation.span());
  }

  /** The class of an array's elements; objects known from source are all {@link Instance}. */
  static Class<?> of(Type type, Span span) {
    if (type instanceof Type.Array array) {
      return of(array.element(), span).arrayType();
    } else if (type instanceof Type.Primitive primitive) {
      return primitive(primitive);
    } else if (type instanceof Type.Reference reference) {
      if (!reference.name().startsWith("java.")) {
        return Instance.class;
      }
      try {
        return Class.forName(reference.name(), false, null);
      } catch (ClassNotFoundException e) {
        throw new CannotInterpretException("class " + reference, span);
      }
    }
    throw new CannotInterpretException("elements of type " + type, span);
  }

  private static Class<?> primitive(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
    };
  }
}
