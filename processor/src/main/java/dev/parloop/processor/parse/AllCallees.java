package dev.parloop.processor.parse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Bodies of methods of the compilations that have been made, and of the runtime's functions. */
final class AllCallees implements CalleeSource {
  private final FunctionBodies functions;
  private final Supplier<List<CalleeBodies>> compilations;

  /**
   * All there are.
   *
   * @param compilations those so far: one with all bodies may be added when a body is asked for
   */
  AllCallees(FunctionBodies functions, Supplier<List<CalleeBodies>> compilations) {
    this.functions = functions;
    this.compilations = compilations;
  }

  @Override
  public Optional<MethodBody> body(Method method) {
    return FunctionBodies.knows(method)
        ? functions.body(method)
        : first(callees -> callees.body(method));
  }

  @Override
  public Optional<MethodBody> bodyIn(Method method, String className) {
    return first(callees -> callees.bodyIn(method, className));
  }

  @Override
  public Optional<MethodBody> anyBody(Method method) {
    return first(callees -> callees.anyBody(method));
  }

  @Override
  public boolean isFunctional(Method method, String interfaceName) {
    return compilations.get().stream().anyMatch(each -> each.isFunctional(method, interfaceName));
  }

  @Override
  public boolean isFinal(String className) {
    return compilations.get().stream().anyMatch(each -> each.isFinal(className));
  }

  @Override
  public boolean inherits(String className, Field field) {
    return compilations.get().stream().anyMatch(each -> each.inherits(className, field));
  }

  @Override
  public boolean areUnrelated(String one, String other) {
    return compilations.get().stream().anyMatch(each -> each.areUnrelated(one, other));
  }

  @Override
  public boolean canAskFor(String className, String from) {
    return compilations.get().stream().anyMatch(each -> each.canAskFor(className, from));
  }

  @Override
  public boolean reaches(String className, Field field, String from) {
    return compilations.get().stream().anyMatch(each -> each.reaches(className, field, from));
  }

  @Override
  public boolean names(Expr.FieldRead read, String from) {
    return compilations.get().stream().anyMatch(each -> each.names(read, from));
  }

  @Override
  public List<String> initialised(String className) {
    return compilations.get().stream()
        .map(each -> each.initialised(className))
        .filter(classes -> !classes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  @Override
  public Optional<MethodBody> initialiser(String className) {
    return first(callees -> callees.initialiser(className));
  }

  @Override
  public boolean isSource(String className) {
    return compilations.get().stream().anyMatch(each -> each.isSource(className));
  }

  private Optional<MethodBody> first(Function<CalleeBodies, Optional<MethodBody>> body) {
    // A copy: the compilation with all bodies may be added meanwhile.
    return List.copyOf(compilations.get()).stream()
        .flatMap(each -> body.apply(each).stream())
        .findFirst();
  }
}
