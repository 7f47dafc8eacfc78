package dev.parloop.processor.classfile;

import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Types of the model from descriptors of class files. */
final class Descriptor {
  private final String text;
  private int at;

  private Descriptor(String text) {
    this.text = text;
  }

  /** The type of a field's descriptor. */
  static Type type(String descriptor) {
    return new Descriptor(descriptor).next();
  }

  /** The types of a method's parameters, without the receiver. */
  static List<Type> parameters(String descriptor) {
    Descriptor reader = new Descriptor(descriptor);
    List<Type> types = new ArrayList<>();
    reader.at = 1;
    while (descriptor.charAt(reader.at) != ')') {
      types.add(reader.next());
    }
    return types;
  }

  /** The type of a method's result. */
  static Type result(String descriptor) {
    return type(descriptor.substring(descriptor.indexOf(')') + 1));
  }

  /** A class, or an array type, by the name that instructions give it. */
  static Type ofInternalName(String name) {
    return name.startsWith("[") ? type(name) : new Type.Reference(name.replace('/', '.'));
  }

  private Type next() {
    char letter = text.charAt(at++);
    return switch (letter) {
      case 'Z' -> Type.Primitive.BOOLEAN;
      case 'B' -> Type.Primitive.BYTE;
      case 'S' -> Type.Primitive.SHORT;
      case 'C' -> Type.Primitive.CHAR;
      case 'I' -> Type.Primitive.INT;
      case 'J' -> Type.Primitive.LONG;
      case 'F' -> Type.Primitive.FLOAT;
      case 'D' -> Type.Primitive.DOUBLE;
      case '[' -> new Type.Array(next());
      case 'L' -> {
        int end = text.indexOf(';', at);
        String name = text.substring(at, end).replace('/', '.');
        at = end + 1;
        yield new Type.Reference(name);
      }
      default -> Type.VOID;
    };
  }
}
