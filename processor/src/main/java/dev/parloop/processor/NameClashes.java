package dev.parloop.processor;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.generate.CompanionGenerator;
import dev.parloop.processor.model.AnnotatedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds generated names that are taken: the class's own, and those of the variants in it. */
final class NameClashes {
  private static final List<String> VARIANTS =
      List.of("", "Serial", "Simd", "ForkJoin", "ForkJoinSimd");

  private final Types types;
  private final Set<String> classes;

  /**
   * A check.
   *
   * @param classes the qualified names of the top-level classes of the compilation
   */
  NameClashes(Types types, Set<String> classes) {
    this.types = types;
    this.classes = classes;
  }

  /** The generated class has the name of another one. */
  static Problem taken(TypeElement owner, AnnotatedMethod first) {
    return Problem.of(
        Code.PL0116,
        "there is a class "
            + CompanionGenerator.nameFor(owner).canonicalName()
            + " already, and the generated class needs this name; rename one of the two.",
        first.loops().get(0).nest().span());
  }

  /** A class of the user's hides a package of which the generated class names a class. */
  static Problem hidden(String type, AnnotatedMethod first) {
    return Problem.of(
        Code.PL0116,
        "the class '"
            + type
            + "' hides the package of that name, and the generated class needs one of its classes by"
            + " its full name; rename the class.",
        first.loops().get(0).nest().span());
  }

  /** A problem if the class's name is taken, and for each method that clashes with one before. */
  List<Problem> in(TypeElement owner, List<AnnotatedMethod> methods) {
    List<Problem> problems = new ArrayList<>();
    if (classes.contains(CompanionGenerator.nameFor(owner).canonicalName())) {
      problems.add(taken(owner, methods.get(0)));
    }
    Map<String, String> taken = new HashMap<>();
    for (AnnotatedMethod method : methods) {
      Problem problem = clash(method, method.method(), taken);
      AnnotatedMethod.Allocation allocation = method.allocation();
      if (problem == null && allocation != null) {
        problem = clash(method, allocation.method().method(), taken);
      }
      if (problem != null) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private @Nullable Problem clash(
      AnnotatedMethod method, ExecutableElement element, Map<String, String> taken) {
    String parameters = parameters(element);
    String description = method.name() + parameters;
    for (String variant : VARIANTS) {
      String name = method.name() + variant;
      String other = taken.putIfAbsent(name + parameters, description);
      if (other != null) {
        return Problem.of(
            Code.PL0116,
            "the generated class would have two methods '"
                + name
                + "', for '"
                + other
                + "' and for '"
                + description
                + "'; rename one of them.",
            method.loops().get(0).nest().span());
      }
    }
    return null;
  }

  /** The erased parameters of the variants: the receiver comes first. */
  private String parameters(ExecutableElement method) {
    String receiver =
        method.getModifiers().contains(Modifier.STATIC)
            ? ""
            : types.erasure(Objects.requireNonNull(method.getEnclosingElement()).asType()) + ",";
    return method.getParameters().stream()
        .map(parameter -> types.erasure(parameter.asType()).toString())
        .collect(Collectors.joining(",", "(" + receiver, ")"));
  }
}
