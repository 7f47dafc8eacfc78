package dev.parloop.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * How objects of a loop's class are made and used again: one is that of many executions, one after
 * the other, so that an execution allocates nothing.
 */
final class ObjectCode {
  /** For users whose builds check what may be null. */
  static final AnnotationSpec NULL_BETWEEN_EXECUTIONS =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "NullAway").build();

  private final LoopClasses.Named names;
  private final Captures captures;

  ObjectCode(LoopClasses.Named names, Captures captures) {
    this.names = names;
    this.captures = captures;
  }

  /** Used by the factory only. */
  MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(long.class, "tripCount\1")
        .addStatement("super($N, tripCount\1)", names.site())
        .build();
  }

  /** What gives the object of an execution: that of an earlier one, if nobody has it. */
  MethodSpec factory() {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(names.variables())
            .returns(names.type())
            .addParameter(long.class, "tripCount\1");
    Code code =
        Code.of(
            """
            # loop\1 = #.take();
            if (loop\1 == null) {
              loop\1 = new ##(tripCount\1);
            }
            loop\1.begin(tripCount\1);
            """,
            names.type(),
            names.site(),
            names.simpleName(),
            names.variables().isEmpty() ? "" : "<>");
    for (Captures.Capture capture : captures.all()) {
      factory.addParameter(capture.type(), capture.name());
      code = code.plus(Code.of("loop\1.# = #;\n", capture.name(), capture.name()));
    }
    return factory.addCode(code.plus(Code.text("return loop\1;\n")).toCodeBlock()).build();
  }

  /**
   * Lets go of the user's objects. Arrays for partial results of primitive types are kept.
   *
   * @param fields of the loop's class
   * @return no method if there is nothing to let go of
   */
  static List<MethodSpec> clear(List<FieldSpec> fields) {
    MethodSpec.Builder clear =
        MethodSpec.methodBuilder("clear")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED);
    boolean clears = false;
    for (FieldSpec field : fields) {
      if (!isKept(field)) {
        clear.addStatement("$N = null", field.name());
        clears = true;
      }
    }
    return clears ? List.of(clear.build()) : List.of();
  }

  private static boolean isKept(FieldSpec field) {
    TypeName type = field.type();
    boolean isPartial = field.name().endsWith("\1parts") || field.name().endsWith("\1sets");
    return type.isPrimitive()
        || (isPartial
            && type instanceof ArrayTypeName array
            && array.componentType().isPrimitive());
  }

  /**
   * Makes room for one value of each chunk.
   *
   * @param array the field that holds them
   * @param type of a value
   */
  static CodeBlock room(String array, TypeName type) {
    return type.isPrimitive()
        ? CodeBlock.of("$L = $T.of($L, chunks\1)", array, Support.PARTS, array)
        : CodeBlock.of("$L = new $T[chunks\1]", array, type);
  }
}
