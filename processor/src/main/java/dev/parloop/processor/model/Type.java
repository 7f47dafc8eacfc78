package dev.parloop.processor.model;

import org.jspecify.annotations.Nullable;

/** The type of a value, erased. */
public sealed interface Type permits Type.Primitive, Type.Array, Type.Reference, Type.Void {

  /** The eight primitive types. */
  enum Primitive implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    /** Whether this is one of byte, short, char, int and long. */
    public boolean isIntegral() {
      return this != BOOLEAN && this != FLOAT && this != DOUBLE;
    }

    /** Whether this is float or double. */
    public boolean isFloating() {
      return this == FLOAT || this == DOUBLE;
    }

    /** The keyword: {@code int}. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An array type.
   *
   * @param element the type of one element: {@code double[]} for {@code double[][]}
   */
  record Array(Type element) implements Type {
    /** The type left when every dimension is taken off: {@code double} for {@code double[][]}. */
    public Type leaf() {
      return element instanceof Array inner ? inner.leaf() : element;
    }

    /** Number of dimensions: 2 for {@code double[][]}. */
    public int dimensions() {
      return element instanceof Array inner ? 1 + inner.dimensions() : 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Array array && element.equals(array.element);
    }

    @Override
    public int hashCode() {
      return 31 + element.hashCode();
    }

    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /**
   * A class or interface type, erased.
   *
   * @param name its binary name: {@code java.util.Map$Entry}
   */
  record Reference(String name) implements Type {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Reference reference && name.equals(reference.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The result of a method that returns nothing. */
  record Void() implements Type {
    @Override
    public String toString() {
      return "void";
    }
  }

  /** The only value of {@link Void}. */
  Type VOID = new Void();
}
