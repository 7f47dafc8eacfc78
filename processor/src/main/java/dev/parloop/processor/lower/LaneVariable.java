package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type;

/**
 * A variable of a kernel. Each is an object of its own, whatever its name.
 *
 * @param id unique in its kernel
 * @param name unique in its kernel, a Java identifier
 * @param type of a varying one a primitive type; boolean is a mask
 * @param varying whether every lane has a value of its own
 */
public record LaneVariable(int id, String name, Type type, boolean varying) {
  @Override
  public boolean equals(Object other) {
    return other instanceof LaneVariable variable && variable.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
