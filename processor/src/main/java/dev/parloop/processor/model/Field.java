package dev.parloop.processor.model;

/**
 * A field of a class. Compile-time constants never appear as fields: they are literals.
 *
 * @param owner binary name of the declaring class
 * @param name as written
 * @param type erased type
 * @param isStatic whether it belongs to the class
 * @param isFinal whether it cannot be assigned outside initialisation
 * @param isVolatile whether it is declared volatile
 */
public record Field(
    String owner, String name, Type type, boolean isStatic, boolean isFinal, boolean isVolatile) {
  @Override
  public String toString() {
    return ClassNames.member(owner, name);
  }
}
