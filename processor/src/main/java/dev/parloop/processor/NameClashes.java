package dev.parloop.processor;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Types;

/** Finds methods of one class whose variants would have the same name and parameters. */
final class NameClashes {
  private static final List<String> VARIANTS = List.of("", "Serial", "ForkJoin");

  private final Types types;

  NameClashes(Types types) {
    this.types = types;
  }

  /** A problem for each method that clashes with one before it. */
  List<Problem> in(List<AnnotatedMethod> methods) {
    List<Problem> problems = new ArrayList<>();
    Map<String, ExecutableElement> taken = new HashMap<>();
    for (AnnotatedMethod method : methods) {
      ExecutableElement element = method.method();
      String parameters = parameters(element);
      for (String variant : VARIANTS) {
        String name = element.getSimpleName() + variant;
        ExecutableElement other = taken.putIfAbsent(name + parameters, element);
        if (other != null) {
          problems.add(
              Problem.of(
                  Code.PL0116,
                  "the generated class would have two methods '"
                      + name
                      + "', for '"
                      + other
                      + "' and for '"
                      + element
                      + "'; rename one of them.",
                  method.loops().get(0).nest().span()));
          break;
        }
      }
    }
    return problems;
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
