package dev.parloop.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The text for variables of which each chunk has its own, and whose value after the loop is that of
 * the iteration that decides: the last one, or the one that leaves the loop.
 */
final class PrivateCode {
  private final AnnotatedMethod method;
  private final Verdict verdict;
  private final LoopNest nest;
  private final ModelText modelText;

  /** The text for one loop. */
  PrivateCode(AnnotatedMethod method, Verdict verdict, ModelText modelText) {
    this.modelText = modelText;
    this.method = method;
    this.verdict = verdict;
    this.nest = verdict.nest();
  }

  /** The values after the loop. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Variable variable : verdict.privates()) {
      TypeName type = Captures.typeOf(variable, method);
      fields.add(FieldSpec.builder(type, variable.name() + "\1last", Modifier.PRIVATE).build());
    }
    return fields;
  }

  /**
   * The declarations in front of the iterations.
   *
   * @param inOrder whether all iterations follow, not those of a chunk
   */
  Code declarations(boolean inOrder) {
    Code code = Code.EMPTY;
    Set<Variable> inductions = new HashSet<>();
    for (Induction induction : verdict.inductions()) {
      inductions.add(induction.variable());
      InductionCode text = new InductionCode(induction);
      if (!inOrder) {
        code = code.plus(text.declaration(modelText));
      } else if (nest.second(induction.variable()) == null) {
        code = code.plus(text.declarationInOrder());
      }
    }
    List<Variable> declared = new ArrayList<>(verdict.privates());
    declared.removeAll(inductions);
    for (Kept value : verdict.kept()) {
      if (value.isTemporary()) {
        declared.add(value.variable()); // Nobody can use its value after the loop.
      }
    }
    for (Variable variable : declared) {
      TypeName type = Captures.typeOf(variable, method);
      if (isScanned(variable)) {
        code = code.plus(scanned(variable, inOrder));
        continue;
      }
      boolean found = verdict.found().contains(variable) && !variable.isBlank();
      String first = found ? InductionCode.first(variable) : zero(variable);
      code = code.plus(Code.of("# # = #;\n", type, variable.name(), first));
    }
    return code;
  }

  /** What compares a scan whose rounding depends on the order; null for any other variable. */
  private @Nullable String roundedScan(Variable variable) {
    for (Scan scan : verdict.scans().all()) {
      if (scan.variable().equals(variable)
          && new ReductionCode(new Reduction(variable, scan.operator())).usesLanes()) {
        return variable.type() == Type.Primitive.FLOAT ? "scanOfFloats" : "scan";
      }
    }
    return null;
  }

  private boolean isScanned(Variable variable) {
    return verdict.scans().variables().contains(variable);
  }

  /** A scan starts from what the chunks before have combined. */
  private static Code scanned(Variable variable, boolean inOrder) {
    String name = variable.name();
    return inOrder
        ? Code.of("# # = #;\n", variable.type(), name, InductionCode.first(variable))
        : Code.of("# # = loop\1.#\1from[chunk\1];\n", variable.type(), name, name);
  }

  /** The declarations in the first stage, in which what is not named is left out. */
  Code staged(ScanCode scans) {
    Code code = Code.EMPTY;
    for (Induction induction : verdict.inductions()) {
      if (nest.second(induction.variable()) != null || scans.isNamed(induction.variable())) {
        code = code.plus(new InductionCode(induction).declaration(modelText));
      }
    }
    List<Variable> others = new ArrayList<>(verdict.privates());
    verdict.kept().forEach(kept -> others.add(kept.variable()));
    verdict.inductions().forEach(induction -> others.remove(induction.variable()));
    for (Variable variable : others) {
      if (!isScanned(variable) && scans.isNamed(variable)) {
        TypeName type = Captures.typeOf(variable, method);
        code = code.plus(Code.of("# # = #;\n", type, variable.name(), zero(variable)));
      }
    }
    return code;
  }

  /** The end of a chunk: keeps the values. */
  Code stores() {
    Code stores = Code.EMPTY;
    for (Variable variable : verdict.privates()) {
      stores = stores.plus(Code.of("  loop\1.#\1last = #;\n", variable.name(), variable.name()));
    }
    return stores;
  }

  /** The same where the last chunk decides. */
  Code lastValues() {
    Code stores = stores();
    return stores.isEmpty()
        ? stores
        : Code.of("if (chunk\1 == loop\1.chunks() - 1) {\n#}\n", stores);
  }

  /**
   * In verify mode: what the serial loop left in the variables, and what the parallel one gives.
   */
  Code expect() {
    Code code = Code.EMPTY;
    for (Variable variable : verdict.privates()) {
      String name = variable.name();
      String scan = roundedScan(variable);
      if (scan != null) {
        code =
            code.plus(
                Code.of(
                    "verify\1.#(\"#\", #, () -> loop\1.#\1parts, () -> loop\1.#\1last);\n",
                    scan,
                    name,
                    name,
                    name,
                    name));
        continue;
      }
      code =
          code.plus(Code.of("verify\1.same(\"#\", #, () -> loop\1.#\1last);\n", name, name, name));
    }
    return code;
  }

  private static String zero(Variable variable) {
    if (variable.type() == Type.Primitive.BOOLEAN) {
      return "false";
    }
    return variable.type() instanceof Type.Primitive ? "0" : "null";
  }
}
