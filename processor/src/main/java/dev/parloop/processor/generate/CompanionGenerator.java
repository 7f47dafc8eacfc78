package dev.parloop.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the generated class of one user class: {@code ParallelSeries} for {@code Series}. */
public final class CompanionGenerator {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final KnownTypes known;
  private final Elements elements;
  private final Types types;
  private final String generator;
  private final Set<String> classes;

  /**
   * A generator.
   *
   * @param classes the qualified names of the top-level classes of the compilation
   * @param generator name of the processor, for {@code @Generated}; empty where the user's module
   *     does not see that annotation
   */
  public CompanionGenerator(KnownTypes known, Types types, Set<String> classes, String generator) {
    this.classes = Set.copyOf(classes);
    this.known = known;
    this.elements = known.elements();
    this.types = types;
    this.generator = generator;
  }

  /** The name of the class that is generated for {@code owner}. */
  public static ClassName nameFor(TypeElement owner) {
    ClassName name = ClassName.get(owner);
    return ClassName.get(name.packageName(), "Parallel" + String.join("_", name.simpleNames()));
  }

  /** The name of the class of its vector forms. */
  private ClassName vectorsFor(TypeElement owner) {
    String inPackage = nameFor(owner).packageName();
    String prefix = inPackage.isEmpty() ? "" : inPackage + ".";
    String type = String.join("_", ClassName.get(owner).simpleNames());
    String last = "Vectors";
    for (int i = 2; isTaken(owner, prefix, type, last); i++) {
      last = "Vectors" + i;
    }
    return ClassName.get(inPackage, "Parallel" + type + "_" + last);
  }

  /** Whether there is such a class, or one whose generated class may have the name. */
  private boolean isTaken(TypeElement owner, String prefix, String type, String last) {
    return classes.contains(prefix + "Parallel" + type + "_" + last)
        || classes.contains(prefix + type + "_" + last)
        || ElementFilter.typesIn(owner.getEnclosedElements()).stream()
            .anyMatch(nested -> nested.getSimpleName().contentEquals(last));
  }

  /**
   * The generated class of {@code owner}.
   *
   * @param root the top-level class around it, as the processing environment knows it
   * @param methods its annotated methods, in source order
   * @param plans by loop id, of the loops that are to run in parallel
   * @param kernels by loop id, of those that have a vector form
   */
  public Companion generate(
      TypeElement root,
      TypeElement owner,
      List<AnnotatedMethod> methods,
      Map<String, LoopPlan> plans,
      Map<String, LaneKernel> kernels) {
    ClassName companion = nameFor(owner);
    MemberAccess access = new MemberAccess(owner, types);
    VectorClass vectors = new VectorClass(vectorsFor(owner), kernels);
    Set<String> visible = visible(methods);
    LoopClasses classes = new LoopClasses(companion, visible, vectors, this::typeOf);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(companion)
            .addJavadoc(
                "Variants of the annotated methods of {@link $T}, generated from $L.\n",
                ClassName.get(owner),
                methods.get(0).file())
            .addModifiers(Modifier.FINAL);
    if (!generator.isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", generator).build());
    }
    if (isPublic(owner)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    // In front of a dot they would be taken for the types of their names.
    type.alwaysQualify(visible.toArray(new String[0]));
    List<AnnotatedMethod> redirected = new ArrayList<>();
    FunctionCopies functions = new FunctionCopies(access, plans);
    for (AnnotatedMethod method : methods) {
      boolean parallel = hasAny(method, plans);
      addVariants(type, method, parallel, new Emission(access, functions, classes, plans, kernels));
      if (parallel && method.kind() == AnnotatedMethod.Kind.LOOPS) {
        redirected.add(method);
      }
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    functions.addTo(type);
    classes.addTo(type);
    access.addTo(type);
    new Silenced(owner, methods).addTo(type, visible, access.hasCasts());
    FileText files = new FileText(known, visible);
    List<String> parts = new ArrayList<>(List.of(companion.reflectionName()));
    parts.addAll(classes.binaryNames());
    String text = files.text(companion, type);
    VectorHolder holder = vectors.holder(companion.simpleName(), files.withoutVariables());
    return new Companion(
        companion.reflectionName(),
        text,
        redirects(owner, companion, redirected, parts),
        holder,
        files.inTheWay());
  }

  /** What the texts of methods declare, of which a generated name may hide nothing. */
  private static Set<String> visible(List<AnnotatedMethod> methods) {
    Set<String> names = new TreeSet<>();
    for (AnnotatedMethod method : methods) {
      names.addAll(method.variables());
      method.copied().forEach(copied -> names.addAll(copied.text().variables()));
      if (method.allocation() != null) {
        names.addAll(method.allocation().method().variables());
      }
    }
    return names;
  }

  /** What the variants of all methods of one class share. */
  private record Emission(
      MemberAccess access,
      FunctionCopies functions,
      LoopClasses classes,
      Map<String, LoopPlan> plans,
      Map<String, LaneKernel> kernels) {}

  private static boolean hasAny(AnnotatedMethod method, Map<String, ?> byLoop) {
    return method.loops().stream().anyMatch(loop -> hasAny(loop, byLoop));
  }

  private static boolean hasAny(MarkedLoop loop, Map<String, ?> byLoop) {
    return byLoop.containsKey(loop.nest().id())
        || loop.inner().stream().anyMatch(inner -> hasAny(inner, byLoop));
  }

  private void addVariants(
      TypeSpec.Builder type, AnnotatedMethod method, boolean parallel, Emission emission) {
    String self = nameOfSelf(method);
    SourceEdits edits = new SourceEdits(method, emission.access(), self);
    ModelText text = new ModelText(elements, types, emission.access(), self, method.variables());
    SourceEdits inLoops = emission.functions().in(method, edits);
    LoopEmitter emitter =
        new LoopEmitter(method, emission.plans(), inLoops, text, self, emission.classes());
    Signature signature = new Signature(method, self);
    String name = method.name();
    type.addMethod(
        signature
            .spec(name)
            .addJavadoc("{@code $L}: the best choice for this size, machine and setting.\n", name)
            .addCode(
                parallel
                    ? signature.call(name, Code.of("#.AUTO", Support.VARIANT)).toCodeBlock()
                    : signature.call(name + "Serial", Code.EMPTY).toCodeBlock())
            .build());
    type.addMethod(
        signature
            .spec(name + "Serial")
            .addJavadoc("{@code $L} as written.\n", name)
            .addCode(text(method, edits, List.of()))
            .build());
    List<String> variants = new ArrayList<>(List.of(name, name + "Serial"));
    if (parallel) {
      boolean vectors = hasAny(method, emission.kernels());
      if (vectors) {
        type.addMethod(
            variant(signature, name, "Simd", "in vectors on the calling thread", "SIMD"));
        variants.add(name + "Simd");
        variants.add(name + "ForkJoinSimd");
      }
      variants.add(name + "ForkJoin");
      type.addMethod(variant(signature, name, "ForkJoin", "in chunks over threads", "FORK_JOIN"));
      if (vectors) {
        type.addMethod(
            variant(
                signature,
                name,
                "ForkJoinSimd",
                "in chunks over threads, in vectors",
                "FORK_JOIN_SIMD"));
      }
      type.addMethod(
          signature
              .privateSpec(name)
              .addCode(asWritten(method, signature, emission.functions()).toCodeBlock())
              .addCode(
                  text(
                      method,
                      inLoops,
                      emitter.replacements(method.loops(), Code.text("variant\1"))))
              .build());
    }
    AnnotatedMethod.Allocation allocation = method.allocation();
    if (allocation != null) {
      variants.forEach(
          variant -> type.addMethod(allocating(allocation, variant, emission.access())));
      if (method.kind() == AnnotatedMethod.Kind.ELEMENTWISE) {
        new ElementwiseOverloads(method, signature, self).all().forEach(type::addMethod);
      }
    }
  }

  /**
   * Where loops call other functions than their text does, that text has to run instead in mode
   * serial.
   */
  private static Code asWritten(
      AnnotatedMethod method, Signature signature, FunctionCopies functions) {
    if (!functions.anyIn(method)) {
      return Code.EMPTY;
    }
    boolean isVoid = method.method().getReturnType().getKind() == TypeKind.VOID;
    return Code.of(
        "if (!#.enabled()) {\n  ##}\n",
        Support.DISPATCH,
        signature.call(method.name() + "Serial", Code.EMPTY),
        isVoid ? "  return;\n" : "");
  }

  /** The overload of a kernel's variant that makes the array itself. */
  private static MethodSpec allocating(
      AnnotatedMethod.Allocation allocation, String variant, MemberAccess access) {
    AnnotatedMethod method = allocation.method();
    String self = nameOfSelf(method);
    Signature signature = new Signature(method, self);
    SourceEdits.Replacement fill =
        new SourceEdits.Replacement(
            allocation.fill().start(),
            allocation.fill().end(),
            () -> signature.callWith(variant, allocation.array()));
    return signature
        .spec(variant)
        .addJavadoc("The same, into a new array.\n")
        .addCode(text(method, new SourceEdits(method, access, self), List.of(fill)))
        .build();
  }

  private static MethodSpec variant(
      Signature signature, String name, String suffix, String how, String variant) {
    return signature
        .spec(name + suffix)
        .addJavadoc("{@code $L} $L.\n", name, how)
        .addCode(signature.call(name, Code.of("#.#", Support.VARIANT, variant)).toCodeBlock())
        .build();
  }

  private static String nameOfSelf(AnnotatedMethod method) {
    boolean taken =
        method.mentions(method.body(), "self")
            || method.method().getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals("self"));
    return taken ? "self\1" : "self";
  }

  private static CodeBlock text(
      AnnotatedMethod method, SourceEdits edits, List<SourceEdits.Replacement> replacements) {
    return Code.of("#\n", edits.inside(method.body(), replacements)).toCodeBlock();
  }

  private TypeName typeOf(Expr expr) {
    return Captures.typeOf(expr.type());
  }

  private List<WeavePlan.Redirect> redirects(
      TypeElement owner, ClassName companion, List<AnnotatedMethod> methods, List<String> parts) {
    List<WeavePlan.Redirect> redirects = new ArrayList<>();
    for (AnnotatedMethod method : methods) {
      redirects.add(
          new WeavePlan.Redirect(
              elements.getBinaryName(owner).toString(),
              method.name(),
              new Descriptors(elements, types).of(method.method()),
              companion.reflectionName(),
              parts));
    }
    return redirects;
  }

  private static boolean isPublic(TypeElement owner) {
    for (Element element = owner;
        element instanceof TypeElement;
        element = element.getEnclosingElement()) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** How the variants of one method are declared. */
  static final class Signature {
    private final AnnotatedMethod method;
    private final String self;

    Signature(AnnotatedMethod method, String self) {
      this.method = method;
      this.self = self;
    }

    MethodSpec.Builder spec(String name) {
      MethodSpec.Builder spec = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
      if (method.method().getModifiers().contains(Modifier.PUBLIC)
          || method.owner().getKind().isInterface()) {
        spec.addModifiers(Modifier.PUBLIC);
      }
      return declared(spec).varargs(isReifiableVarargs());
    }

    MethodSpec.Builder privateSpec(String name) {
      return declared(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(Support.VARIANT, "variant\1"));
    }

    /** A private method with the same parameters and result. */
    MethodSpec.Builder copy(String name) {
      return declared(
          MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC));
    }

    /** {@code T...} of a type variable would warn of heap pollution; it becomes an array. */
    private boolean isReifiableVarargs() {
      List<? extends VariableElement> parameters = method.method().getParameters();
      if (!method.method().isVarArgs()) {
        return false;
      }
      TypeName last = TypeName.get(parameters.get(parameters.size() - 1).asType());
      return !last.toString().contains("<")
          && method.method().getTypeParameters().isEmpty()
          && method.owner().getTypeParameters().isEmpty();
    }

    /** A variant of this name without its parameters and result. */
    MethodSpec.Builder bare(String name) {
      MethodSpec.Builder spec = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
      if (method.method().getModifiers().contains(Modifier.PUBLIC)
          || method.owner().getKind().isInterface()) {
        spec.addModifiers(Modifier.PUBLIC);
      }
      spec.addTypeVariables(LoopClasses.typeVariables(method));
      method.method().getThrownTypes().forEach(thrown -> spec.addException(TypeName.get(thrown)));
      return spec;
    }

    private MethodSpec.Builder declared(MethodSpec.Builder spec) {
      spec.addTypeVariables(LoopClasses.typeVariables(method));
      spec.returns(TypeName.get(method.method().getReturnType()));
      if (!MemberAccess.isStatic(method.method())) {
        spec.addParameter(TypeName.get(method.owner().asType()), self);
      }
      for (VariableElement parameter : method.method().getParameters()) {
        spec.addParameter(
            ParameterSpec.builder(
                    TypeName.get(parameter.asType()), parameter.getSimpleName().toString())
                .build());
      }
      method.method().getThrownTypes().forEach(thrown -> spec.addException(TypeName.get(thrown)));
      return spec;
    }

    /** A call of another variant with the same arguments. */
    Code call(String name, Code variant) {
      boolean isVoid = method.method().getReturnType().getKind() == TypeKind.VOID;
      List<Code> arguments = arguments();
      if (!variant.isEmpty()) {
        arguments.add(0, variant);
      }
      return Code.of("##(#);\n", isVoid ? "" : "return ", name, Code.join(", ", arguments));
    }

    /** A call of another method with the same arguments and one more. */
    Code callWith(String name, String last) {
      List<Code> arguments = arguments();
      arguments.add(Code.text(last));
      return Code.of("#(#);", name, Code.join(", ", arguments));
    }

    private List<Code> arguments() {
      List<Code> arguments = new ArrayList<>();
      if (!MemberAccess.isStatic(method.method())) {
        arguments.add(Code.text(self));
      }
      for (VariableElement parameter : method.method().getParameters()) {
        arguments.add(Code.text(parameter.getSimpleName().toString()));
      }
      return arguments;
    }
  }
}
