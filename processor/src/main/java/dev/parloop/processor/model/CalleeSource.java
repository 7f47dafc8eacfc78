package dev.parloop.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the analysis finds the bodies of called methods. */
public interface CalleeSource {
  /**
   * The body of a method of the same compilation, or of a class file of its class path.
   *
   * @return empty if there is none to be had: abstract, native, of the Java platform
   */
  Optional<MethodBody> body(Method method);

  /**
   * The body that a call of a method runs on an object of exactly a class.
   *
   * @param className binary name of the class
   * @return empty too where there are no objects of just that class
   */
  default Optional<MethodBody> bodyIn(Method method, String className) {
    return Optional.empty();
  }

  /**
   * A body that is a call of any of those that a call of a method of an enum can run, where some of
   * its constants override the method.
   *
   * @return empty if they are not all known
   */
  default Optional<MethodBody> anyBody(Method method) {
    return Optional.empty();
  }

  /**
   * Whether a call of a method on a function runs that: an interface has just one such method.
   *
   * @param interfaceName binary name of the interface that the function was made for
   */
  default boolean isFunctional(Method method, String interfaceName) {
    return false;
  }

  /** Whether no class can extend the one of this binary name. */
  default boolean isFinal(String className) {
    return false;
  }

  /** Whether objects of a class (its binary name) have a field that they inherit, by its name. */
  default boolean inherits(String className, Field field) {
    return false;
  }

  /** Whether no object can be of both of two classes (their binary names), nor extend both. */
  default boolean areUnrelated(String one, String other) {
    return false;
  }

  /**
   * Whether generated code can ask whether an object is of a class.
   *
   * @param className binary name of the class
   * @param from binary name of a class in whose package that code is
   */
  default boolean canAskFor(String className, String from) {
    return false;
  }

  /**
   * Whether generated code can find a field of objects by their class: to look at the field of all
   * objects in an array, whoever else may use it.
   *
   * @param className binary name of the class by which it is found
   * @param from binary name of a class in whose package and module that code is
   */
  default boolean reaches(String className, Field field, String from) {
    return true;
  }

  /**
   * Whether generated code can name a field of an object, to hand it to lanes or to look at it in
   * front of the loop.
   *
   * @param from binary name of a class in whose package and module that code is
   */
  default boolean names(Expr.FieldRead read, String from) {
    return true;
  }

  /**
   * What the first use of a class initialises: itself, and before it the classes and interfaces
   * above it, without those of the Java platform.
   *
   * @param className binary name of the class
   * @return binary names, in the order of initialisation
   */
  default List<String> initialised(String className) {
    return List.of();
  }

  /**
   * The static initialiser of one class, as a method without parameters.
   *
   * @param className binary name of the class
   * @return empty if it has none, or none that can be read
   */
  default Optional<MethodBody> initialiser(String className) {
    return Optional.empty();
  }

  /** Whether a class (its binary name) is compiled from source together with the loop. */
  default boolean isSource(String className) {
    return false;
  }

  /**
   * Bodies of called methods where those of methods that can be overridden are known.
   *
   * @param bodies what calls of such methods run, by the methods' keys
   */
  default CalleeSource choosing(Map<String, MethodBody> bodies) {
    return method -> {
      MethodBody chosen = bodies.get(method.key());
      return chosen == null ? body(method) : Optional.of(chosen);
    };
  }

  /** A source without any bodies. */
  CalleeSource NONE = method -> Optional.empty();
}
