package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/**
 * Names of types in front of a dot. There a simple name means a variable before it means a type,
 * and a type before it means a package. Types of other packages are left to JavaPoet, which
 * qualifies those that have a variable's name.
 */
final class Qualifiers {
  private Qualifiers() {}

  /**
   * The name of a type of which a static member follows.
   *
   * @param variables names of variables that may be in scope
   */
  static Code ofMember(ClassName type, Set<String> variables) {
    return isOutOfReach(type, variables)
        ? Code.of("((#) null)", type) // A cast takes types only.
        : of(type, variables);
  }

  /**
   * The name of a type that is followed by a dot.
   *
   * @param variables names of variables that may be in scope
   */
  static Code of(ClassName type, Set<String> variables) {
    return isHidden(type, variables) && !isHiddenPackage(type, variables)
        ? Code.text(type.canonicalName())
        : Code.of("#", type);
  }

  /** Whether {@link #of} does not help, so that only {@link #ofMember} does. */
  static boolean isOutOfReach(ClassName type, Set<String> variables) {
    return isHidden(type, variables) && isHiddenPackage(type, variables);
  }

  private static boolean isHidden(ClassName type, Set<String> variables) {
    return type.simpleNames().stream().anyMatch(variables::contains);
  }

  private static boolean isHiddenPackage(ClassName type, Set<String> variables) {
    String name = type.packageName();
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    // One that begins like a type's name may be one.
    return first.isEmpty() || !Character.isLowerCase(first.charAt(0)) || variables.contains(first);
  }
}
