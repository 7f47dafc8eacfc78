package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.model.AnnotatedMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * Overloads of an element-wise method for operands of fewer dimensions than the result: one value
 * for all elements, one row for all rows. Each wraps its operands and calls the method on arrays.
 */
final class ElementwiseOverloads {
  /** For more operands there are too many ways to mix them. */
  private static final int MOST_OPERANDS = 3;

  private final AnnotatedMethod method;
  private final CompanionGenerator.Signature signature;
  private final String self;
  private final List<? extends VariableElement> operands;
  private final VariableElement result;
  private final int dimensions;

  /**
   * Overloads of one method.
   *
   * @param method the loops over arrays: its last parameter is the result, all have as many
   *     dimensions
   * @param self what stands for {@code this}
   */
  ElementwiseOverloads(
      AnnotatedMethod method, CompanionGenerator.Signature signature, String self) {
    this.method = method;
    this.signature = signature;
    this.self = self;
    List<? extends VariableElement> parameters = method.method().getParameters();
    this.operands = parameters.subList(0, parameters.size() - 1);
    this.result = parameters.get(parameters.size() - 1);
    this.dimensions = dimensions(TypeName.get(result.asType()));
  }

  private static int dimensions(TypeName type) {
    return type instanceof ArrayTypeName array ? 1 + dimensions(array.componentType()) : 0;
  }

  /** All of them: into a given array, and into a new one. */
  List<MethodSpec> all() {
    List<MethodSpec> overloads = new ArrayList<>();
    if (operands.size() <= MOST_OPERANDS) {
      add(new ArrayList<>(), overloads);
    }
    return overloads;
  }

  /** Adds the overloads whose first operands lack so many dimensions each. */
  private void add(List<Integer> missing, List<MethodSpec> overloads) {
    if (missing.size() < operands.size()) {
      for (int some = 0; some <= dimensions; some++) {
        missing.add(some);
        add(missing, overloads);
        missing.remove(missing.size() - 1);
      }
    } else if (missing.contains(0) && missing.stream().anyMatch(some -> some > 0)) {
      overloads.add(overload(missing, true));
      overloads.add(overload(missing, false));
    }
  }

  private MethodSpec overload(List<Integer> missing, boolean intoGiven) {
    MethodSpec.Builder spec = signature.bare(method.name());
    List<Code> arguments = new ArrayList<>();
    if (!MemberAccess.isStatic(method.method())) {
      spec.addParameter(TypeName.get(method.owner().asType()), self);
      arguments.add(Code.text(self));
    }
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      VariableElement operand = operands.get(i);
      String name = operand.getSimpleName().toString();
      TypeName whole = TypeName.get(operand.asType());
      TypeName given = whole;
      for (int k = 0; k < missing.get(i); k++) {
        given = ((ArrayTypeName) given).componentType();
      }
      spec.addParameter(given, name);
      arguments.add(
          missing.get(i) == 0
              ? Code.text(name)
              : Code.of(
                  "new # ###",
                  whole,
                  "{".repeat(missing.get(i)),
                  name,
                  "}".repeat(missing.get(i))));
      if (missing.get(i) > 0) {
        repeated.add(missing.get(i) < dimensions ? "one row " + name : "one value " + name);
      }
    }
    TypeName type = TypeName.get(result.asType());
    if (intoGiven) {
      String name = result.getSimpleName().toString();
      spec.addParameter(type, name);
      arguments.add(Code.text(name));
    } else {
      spec.returns(type);
    }
    return spec.addJavadoc("The same with $L for all.\n", String.join(", ", repeated))
        .addCode(
            Code.of(
                    "##(#);\n",
                    intoGiven ? "" : "return ",
                    method.name(),
                    Code.join(", ", arguments))
                .toCodeBlock())
        .build();
  }
}
