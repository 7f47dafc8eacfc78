package dev.parloop.processor.model;

import java.util.List;

/**
 * A called method or constructor (named {@code <init>}).
 *
 * @param owner binary name of the declaring class
 * @param name as written
 * @param descriptor JVM descriptor of its erasure: {@code (D)D}
 * @param result erased result type; for a constructor the constructed type
 * @param isStatic whether it takes no receiver
 * @param isBound whether the body that runs is known from the declaration alone: static, private,
 *     final, a constructor, or a member of a final class, a record or an enum without bodies; or
 *     one of a few, all known: an abstract method of a sealed type
 * @param isPure whether the user vouches for it with {@code @Pure}
 * @param thrown binary names of the declared checked exceptions
 * @param identity for a method that combines accumulators, as {@code @Reducer} says, the name of
 *     its neutral constant in the same class; empty for others
 */
public record Method(
    String owner,
    String name,
    String descriptor,
    Type result,
    boolean isStatic,
    boolean isBound,
    boolean isPure,
    List<String> thrown,
    String identity) {
  public Method {
    thrown = List.copyOf(thrown);
  }

  /** A method that is no reducer. */
  public Method(
      String owner,
      String name,
      String descriptor,
      Type result,
      boolean isStatic,
      boolean isBound,
      boolean isPure,
      List<String> thrown) {
    this(owner, name, descriptor, result, isStatic, isBound, isPure, thrown, "");
  }

  /** The name of a static initialiser. */
  public static final String INITIALISER = "<clinit>";

  /** What the names of functions begin with that are values of local variables. */
  public static final String FUNCTION = "lambda$";

  /** What stands in front of the name of the interface's method at the end of theirs. */
  public static final char FUNCTION_END = '$';

  /**
   * What the name of a method ends with where its own body is meant, and not that of one of those
   * that override it.
   */
  public static final String OWN = "!";

  /** Whether its own body is meant where it is overridden. */
  public boolean isOwn() {
    return name.endsWith(OWN);
  }

  /** Whether it is a lambda or method reference: no method that source text could name. */
  public boolean isFunction() {
    return name.startsWith(FUNCTION);
  }

  /** What the source calls where it runs a function: {@code applyAsInt}. */
  public String functionName() {
    return name.substring(name.lastIndexOf(FUNCTION_END) + 1);
  }

  /** The static initialiser of a class, by its binary name. */
  public static Method initialiser(String className) {
    return new Method(className, INITIALISER, "()V", Type.VOID, true, true, false, List.of());
  }

  /** Whether it is a static initialiser. */
  public boolean isInitialiser() {
    return name.equals(INITIALISER);
  }

  /** Whether the user says that it combines accumulators. */
  public boolean isReducer() {
    return !identity.isEmpty();
  }

  /** {@code java.lang.Math.sqrt(D)D}: the key under which bodies and tables know it. */
  public String key() {
    return owner + "." + name + descriptor;
  }

  @Override
  public String toString() {
    if (isFunction()) {
      String variable = name.substring(FUNCTION.length());
      int end = variable.indexOf(FUNCTION_END);
      return end < 0 ? "lambda" : "function " + variable.substring(0, end);
    }
    return ClassNames.member(owner, isOwn() ? name.substring(0, name.length() - 1) : name);
  }
}
