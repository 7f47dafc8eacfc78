package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneTile;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Collects the kernels of one generated class, in a class of their own. */
final class VectorClass {
  /** A vector has at most so many lanes: 512 bits of 32 each. */
  private static final int MOST_LANES = 16;

  private static final Map<TypeName, String> PRIMITIVES =
      Map.of(
          TypeName.BOOLEAN, "Z",
          TypeName.BYTE, "B",
          TypeName.SHORT, "S",
          TypeName.CHAR, "C",
          TypeName.INT, "I",
          TypeName.LONG, "J",
          TypeName.FLOAT, "F",
          TypeName.DOUBLE, "D");

  private final ClassName name;
  private final Map<String, LaneKernel> kernels;
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Set<Primitive> iotas = new TreeSet<>();

  /** Species by their names. */
  private final Map<String, FieldSpec> species = new TreeMap<>();

  private final Set<String> lanes = new TreeSet<>();

  /** Shuffles and masks by their names. */
  private final Map<String, FieldSpec> constants = new TreeMap<>();

  /**
   * The kernels of a generated class.
   *
   * @param name of the class
   * @param kernels by loop id
   */
  VectorClass(ClassName name, Map<String, LaneKernel> kernels) {
    this.name = name;
    this.kernels = kernels;
  }

  /** The name of the class. */
  ClassName name() {
    return name;
  }

  /** The vector form of a loop, or null if it has none. */
  @Nullable LaneKernel kernel(String loopId) {
    return kernels.get(loopId);
  }

  /** Writes the kernel of a loop as a method of this name. */
  void add(LaneKernel kernel, String method, AnnotatedMethod around) {
    add(kernel, method, around, null);
    if (kernel.tile() != null) {
      add(kernel, InnerKernelCall.tileName(method), around, kernel.tile());
    }
  }

  private void add(
      LaneKernel kernel, String method, AnnotatedMethod around, @Nullable LaneTile tile) {
    KernelWriter writer = new KernelWriter(kernel, method, around.source(), tile);
    methods.add(writer.write());
    iotas.addAll(writer.iotas());
    LaneTypes types = writer.types();
    lanes.add(types.lanes());
    Set<Primitive> all = new TreeSet<>(kernel.types());
    all.add(types.element());
    all.addAll(writer.more());
    for (Primitive type : all) {
      String constant = types.species(type);
      species.put(constant, species(constant, type, types.bits(type)));
    }
    writer.constants().fields().forEach(field -> constants.put(field.name(), field));
  }

  private static FieldSpec species(String constant, Primitive type, CodeBlock bits) {
    TypeName species = ParameterizedTypeName.get(LaneTypes.SPECIES, LaneTypes.box(type));
    return constant(species, constant)
        .initializer(
            "$T.of($L.class, $T.forBitSize($L))", LaneTypes.SPECIES, type, LaneTypes.SHAPE, bits)
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String constant) {
    return FieldSpec.builder(type, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /**
   * The class, or null if there are no kernels.
   *
   * @param files writes it
   */
  @Nullable VectorHolder holder(String companion, FileText files) {
    if (methods.isEmpty()) {
      return null;
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The loops of $L in lanes.\n", companion)
            .addModifiers(Modifier.FINAL)
            .addField(constant(TypeName.INT, "BITS").initializer("bits()").build());
    if (lanes.contains("LANES_32")) {
      type.addField(constant(TypeName.INT, "LANES_32").initializer("BITS / 32").build());
    }
    if (lanes.contains("LANES_64")) {
      type.addField(constant(TypeName.INT, "LANES_64").initializer("BITS / 64").build());
    }
    species.values().forEach(type::addField);
    for (Primitive primitive : iotas) {
      String values =
          IntStream.range(0, MOST_LANES)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(", ", "{", "}"));
      type.addField(
          constant(ArrayTypeName.of(Captures.typeOf(primitive)), LaneTypes.iota(primitive))
              .initializer(values)
              .build());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    Map<String, String> descriptors = new TreeMap<>();
    for (MethodSpec method : methods) {
      type.addMethod(method);
      descriptors.put(method.name(), descriptor(method));
    }
    constants.values().forEach(type::addField);
    type.addMethod(inside()).addMethod(bits());
    boolean compresses = kernels.values().stream().anyMatch(LaneKernel::compresses);
    return new VectorHolder(name.reflectionName(), files.text(name, type), descriptors, compresses);
  }

  private static String descriptor(MethodSpec method) {
    return method.parameters().stream()
        .map(parameter -> descriptor(parameter.type()))
        .collect(Collectors.joining("", "(", ")" + descriptor(method.returnType())));
  }

  private static String descriptor(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return "[" + descriptor(array.componentType());
    } else if (type instanceof ClassName name) {
      return "L" + name.reflectionName().replace('.', '/') + ";";
    }
    return Objects.requireNonNull(PRIMITIVES.get(type), type::toString);
  }

  private static MethodSpec inside() {
    return MethodSpec.methodBuilder("inside")
        .addJavadoc("Whether both indices, and with them all between, are those of elements.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(int.class, "length")
        .addParameter(long.class, "first")
        .addParameter(long.class, "last")
        .addStatement(
            "return $1T.min(first, last) >= 0 && $1T.max(first, last) < length", Math.class)
        .build();
  }

  private MethodSpec bits() {
    return MethodSpec.methodBuilder("bits")
        .addJavadoc(
            "How wide vectors are; before that, lets the module of this class see that of vectors.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(int.class)
        .addStatement(
            "$T module = $T.boot().findModule($S).orElseThrow()",
            Module.class,
            ModuleLayer.class,
            "jdk.incubator.vector")
        .addStatement("$T.class.getModule().addReads(module)", name)
        .addStatement("int preferred = $T.preferredShape().vectorBitSize()", LaneTypes.SHAPE)
        .addStatement(
            "return $T.getInteger($S, $T.max(128, $T.min(512, preferred)))",
            Integer.class,
            "parloop.vectorBits",
            Math.class,
            Math.class)
        .build();
  }
}
