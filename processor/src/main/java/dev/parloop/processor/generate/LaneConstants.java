package dev.parloop.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.model.Type.Primitive;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The shuffles and masks that a kernel uses: constants of its class, which C2 knows. */
final class LaneConstants {
  private final LaneTypes types;
  private final Map<String, FieldSpec> fields = new TreeMap<>();

  LaneConstants(LaneTypes types) {
    this.types = types;
  }

  /** The fields of all that was asked for. */
  Collection<FieldSpec> fields() {
    return fields.values();
  }

  /** A shuffle that turns vectors around. */
  String reversed(Primitive type) {
    return shuffle(type, "_REVERSED", "$1L.length() - 1, -1");
  }

  /** A shuffle that moves each value up by so many lanes, and the last ones to the first lanes. */
  String up(Primitive type, int lanes) {
    return shuffle(type, "_UP_" + lanes, "$1L.length() - " + lanes + ", 1");
  }

  /** A shuffle that gives all lanes the value of the last one. */
  String last(Primitive type) {
    return shuffle(type, "_LAST", "$1L.length() - 1, 0");
  }

  /** A mask of the first lane. */
  String first(Primitive type) {
    return mask(type, "_FIRST", "1");
  }

  /** A mask of all lanes but so many at the beginning. */
  String from(Primitive type, int lanes) {
    return mask(type, "_FROM_" + lanes, "-1L << " + lanes);
  }

  /** A vector with its values in other lanes. */
  Code moved(Code vector, LaneValue.Moved value) {
    Primitive type = (Primitive) value.type();
    return Code.of(
        "#.rearrange(#)",
        vector,
        switch (value.movement()) {
          case UP -> up(type, 1);
          case LAST -> last(type);
        });
  }

  private String shuffle(Primitive type, String suffix, String startAndStep) {
    return add(
        type,
        suffix,
        ParameterizedTypeName.get(LaneTypes.SHUFFLE, LaneTypes.box(type)),
        CodeBlock.of(
            "$2T.iota($1L, " + startAndStep + ", true)", types.species(type), LaneTypes.SHUFFLE));
  }

  private String mask(Primitive type, String suffix, String bits) {
    return add(
        type,
        suffix,
        LaneTypes.maskOf(type),
        CodeBlock.of("$2T.fromLong($1L, " + bits + ")", types.species(type), LaneTypes.MASK));
  }

  private String add(Primitive type, String suffix, TypeName of, CodeBlock value) {
    String name = types.species(type) + suffix;
    fields.computeIfAbsent(
        name,
        any ->
            FieldSpec.builder(of, any, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
    return name;
  }
}
