package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneTile;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import org.jspecify.annotations.Nullable;

/** The loop classes of one generated class, and the descriptions of their loops. */
final class LoopClasses {

  /**
   * The names that belong to one loop.
   *
   * @param ordinal number of the loop within the generated class
   * @param simpleName of its class
   * @param type its class, with the type variables of the user's method
   * @param variables those type variables
   * @param site the constant that describes it
   */
  record Named(
      int ordinal,
      String simpleName,
      TypeName type,
      List<TypeVariableName> variables,
      String site) {

    /** The variable that holds the first value of the counter in front of the loop. */
    String start() {
      return "start" + ordinal + "\1";
    }

    /** The variable that holds the first value of a second counter in front of the loop. */
    String first(Variable second) {
      return second.name() + "First" + ordinal + "\1";
    }

    /** The variable that holds the number of iterations. */
    String trips() {
      return "trips" + ordinal + "\1";
    }

    /** The variable that holds the array of a for-each loop in front of it. */
    String array() {
      return "array" + ordinal + "\1";
    }
  }

  private final ClassName companion;
  private final Function<Expr, TypeName> expressionTypes;
  private final LoopNames names;
  private final List<FieldSpec> sites = new ArrayList<>();
  private final List<TypeSpec> types = new ArrayList<>();
  private final VectorClass vectors;
  private int ordinal;

  /**
   * Loop classes inside {@code companion}.
   *
   * @param visible names that are declared where the classes are used
   * @param vectors takes the loops' vector forms
   * @param expressionTypes full types of expressions whose erasure does not say enough
   */
  LoopClasses(
      ClassName companion,
      Set<String> visible,
      VectorClass vectors,
      Function<Expr, TypeName> expressionTypes) {
    this.companion = companion;
    this.names = new LoopNames(visible);
    this.vectors = vectors;
    this.expressionTypes = expressionTypes;
  }

  Named named(AnnotatedMethod method, LoopNest nest, LoopPlan plan) {
    String base = method.name();
    String simple =
        names.unique(base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1) + "Loop");
    String site = names.unique(MemberAccess.constantName(base) + "_LOOP");
    List<TypeVariableName> variables = usedTypeVariables(method, nest, plan);
    ClassName raw = companion.nestedClass(simple);
    TypeName type =
        variables.isEmpty()
            ? raw
            : ParameterizedTypeName.get(raw, variables.toArray(new TypeName[0]));
    sites.add(site(site, nest, plan, vectors.kernel(nest.id())));
    return new Named(++ordinal, simple, type, variables, site);
  }

  /**
   * Those type variables of a method that a loop's text or inputs name, and those in their bounds.
   */
  private static List<TypeVariableName> usedTypeVariables(
      AnnotatedMethod method, LoopNest nest, LoopPlan plan) {
    List<TypeVariableName> all = typeVariables(method);
    String result = String.valueOf(method.method().getReturnType());
    boolean returns = !plan.verdict().exits().isEmpty();
    boolean used =
        all.stream()
            .anyMatch(
                variable ->
                    method.mentions(nest.span(), variable.name())
                        || (returns && AnnotatedMethod.isIn(result, variable.name()))
                        || plan.verdict().captured().stream()
                            .map(input -> Captures.typeOf(input, method))
                            .anyMatch(
                                type -> AnnotatedMethod.isIn(type.toString(), variable.name())));
    boolean mayNeedSelf =
        !MemberAccess.isStatic(method.method()) && !method.owner().getTypeParameters().isEmpty();
    return used || mayNeedSelf ? all : List.of();
  }

  /** Type variables in scope of a method, those of its class included. */
  static List<TypeVariableName> typeVariables(AnnotatedMethod method) {
    List<TypeVariableName> variables = new ArrayList<>();
    if (!MemberAccess.isStatic(method.method())) {
      for (TypeParameterElement parameter : method.owner().getTypeParameters()) {
        variables.add(TypeVariableName.get(parameter));
      }
    }
    for (TypeParameterElement parameter : method.method().getTypeParameters()) {
      variables.add(TypeVariableName.get(parameter));
    }
    return variables;
  }

  private static FieldSpec site(
      String name, LoopNest nest, LoopPlan plan, @Nullable LaneKernel kernel) {
    Directive directive = nest.directive();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($S)", Support.LOOP_SITE, nest.id())
            .add("\n    .at($S, $L)", nest.span().file(), nest.span().line())
            .add("\n    .serialBelow($LL)", plan.serialBelow())
            .add("\n    .nanosPerIteration($L)", rounded(plan.nanosPerIteration()));
    if (!plan.verdict().copies().isEmpty() && plan.leastNanos() < plan.nanosPerIteration()) {
      code.add("\n    .leastNanosPerIteration($L)", rounded(plan.leastNanos()));
    }
    if (directive.serialBelow() > 0) {
      code.add("\n    .settled(true)");
    }
    if (plan.exact()) {
      code.add("\n    .exact(true)");
    }
    if (plan.firstStage() > 0) {
      code.add("\n    .firstStage($L)", Math.round(plan.firstStage() * 100) / 100.0);
    }
    if (plan.inOrder()) {
      code.add("\n    .inOrder(true)");
    }
    if (directive.chunks() > 0) {
      code.add("\n    .chunks($L)", directive.chunks());
    }
    if (directive.chunkSize() > 0) {
      code.add("\n    .chunkSize($LL)", directive.chunkSize());
    }
    if (directive.threads() != 0) {
      code.add("\n    .threads($L)", directive.threads());
    }
    if (!directive.schedule().equals("AUTO")) {
      code.add("\n    .schedule($S)", directive.schedule());
    }
    if (directive.blocking()) {
      code.add("\n    .blocking(true)");
    }
    if (kernel != null) {
      code.add("\n    .vectors($S)", need(kernel));
      if (kernel.fused()) {
        code.add("\n    .fused(true)");
      }
      if (kernel.compresses()) {
        code.add("\n    .compressed(true)");
      }
      if (kernel.tile() != null) {
        code.add("\n    .together($L)", LaneTile.ITERATIONS);
      }
    }
    return FieldSpec.builder(
            Support.LOOP_SITE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", code.add("\n    .build()").build())
        .build();
  }

  /** When the vector form pays, as the runtime names it. */
  private static String need(LaneKernel kernel) {
    return !kernel.pays()
        ? "ON_REQUEST"
        : kernel.entry() != null || kernel.completesLanes() || kernel.compresses()
            ? "MASKED"
            : "PLAIN";
  }

  private static double rounded(double nanos) {
    return Math.round(nanos * 10) / 10.0;
  }

  void add(TypeSpec type) {
    types.add(type);
  }

  /** Where the loops' vector forms are. */
  VectorClass vectors() {
    return vectors;
  }

  /** The variant of a region inside a chunk. */
  Code automatic() {
    return Code.of("#.AUTO", Support.VARIANT);
  }

  TypeName arrayType(AnnotatedMethod method, Expr array) {
    if (array instanceof Expr.Read read) {
      return Captures.typeOf(read.variable(), method);
    }
    return expressionTypes.apply(array);
  }

  void addTo(TypeSpec.Builder type) {
    sites.forEach(type::addField);
    types.forEach(type::addType);
  }

  /** Binary names of the loop classes. */
  List<String> binaryNames() {
    List<String> binary = new ArrayList<>();
    types.forEach(type -> binary.add(companion.reflectionName() + "$" + type.name()));
    return binary;
  }
}
