package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The inputs of a chunk, besides its borders: fields of the loop's class and parameters of the
 * chunk.
 */
final class Captures {

  /** One input: its name inside the chunk, its type, and the value at the place of the loop. */
  record Capture(String name, TypeName type, Code value) {}

  private final List<Capture> captures = new ArrayList<>();

  void add(String name, TypeName type, Code value) {
    captures.add(new Capture(name, type, value));
  }

  List<Capture> all() {
    return List.copyOf(captures);
  }

  /** Their names after a comma each, as arguments. */
  String arguments() {
    StringBuilder text = new StringBuilder();
    captures.forEach(capture -> text.append(", ").append(capture.name()));
    return text.toString();
  }

  /** Their values after a comma each. */
  Code values() {
    Code code = Code.EMPTY;
    for (Capture capture : captures) {
      code = code.plus(Code.of(", #", capture.value()));
    }
    return code;
  }

  /** The full type of a variable of the user's method. */
  static TypeName typeOf(Variable variable, AnnotatedMethod method) {
    TypeMirror type = method.types().get(variable);
    return type == null ? typeOf(variable.type()) : TypeName.get(type);
  }

  /** An erased type. */
  static TypeName typeOf(Type type) {
    if (type instanceof Type.Array array) {
      return ArrayTypeName.of(typeOf(array.element()));
    } else if (type instanceof Type.Primitive primitive) {
      return switch (primitive) {
        case BOOLEAN -> TypeName.BOOLEAN;
        case BYTE -> TypeName.BYTE;
        case SHORT -> TypeName.SHORT;
        case CHAR -> TypeName.CHAR;
        case INT -> TypeName.INT;
        case LONG -> TypeName.LONG;
        case FLOAT -> TypeName.FLOAT;
        case DOUBLE -> TypeName.DOUBLE;
      };
    }
    return ClassName.bestGuess(type.toString().replace('$', '.'));
  }
}
