package dev.parloop.processor.parse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Calls that no source has: {@code toString} where an object becomes text, {@code equals} of a
 * record's components.
 */
final class ImplicitCalls {
  private final Javac javac;

  ImplicitCalls(Javac javac) {
    this.javac = javac;
  }

  /**
   * The call of a public method that every object has.
   *
   * @param descriptor JVM descriptor of the method
   * @return null if the receiver is no object of a class, or an array
   */
  Expr.@Nullable Call call(
      Expr receiver, String name, String descriptor, List<Expr> arguments, Span span) {
    TypeElement type =
        receiver.type() instanceof Type.Reference reference
            ? javac.model.element(reference.name())
            : null;
    ExecutableElement method = type == null ? null : method(type, name, descriptor);
    return type == null || method == null
        ? null
        : new Expr.Call(
            receiver,
            javac.model.methodOn(type, method, ModelTypes.isFinal(type)),
            arguments,
            span);
  }

  /**
   * The call that makes a text of an object.
   *
   * @return null if which method that is cannot be told
   */
  Expr.@Nullable Call text(Expr value) {
    Expr.Call call = call(value, "toString", "()Ljava/lang/String;", List.of(), value.span());
    return call == null || call.method().owner().equals(ModelTypes.OBJECT.name()) ? null : call;
  }

  /**
   * A call of a static method of the JDK that calls one of its first argument's, where which one
   * that is can be told.
   */
  @Nullable Expr forwarded(Method called, List<Expr> arguments, Span span) {
    Expr.Call inner =
        switch (called.key()) {
          case "java.lang.String.valueOf(Ljava/lang/Object;)Ljava/lang/String;",
              "java.util.Objects.toString(Ljava/lang/Object;)Ljava/lang/String;" ->
              call(arguments.get(0), "toString", "()Ljava/lang/String;", List.of(), span);
          case "java.util.Objects.equals(Ljava/lang/Object;Ljava/lang/Object;)Z" ->
              call(
                  arguments.get(0),
                  "equals",
                  "(Ljava/lang/Object;)Z",
                  List.of(arguments.get(1)),
                  span);
          case "java.util.Objects.hashCode(Ljava/lang/Object;)I" ->
              call(arguments.get(0), "hashCode", "()I", List.of(), span);
          default -> null;
        };
    if (inner == null || inner.method().owner().startsWith("java.")) {
      return null; // What the JDK does is in a table.
    }
    List<Node> parts = new ArrayList<>(arguments);
    parts.add(inner);
    return new Expr.Opaque(called.result(), "call of " + inner.method().name(), parts, false, span);
  }

  /** The method of a class or the nearest one above it that declares it. */
  private @Nullable ExecutableElement method(TypeElement type, String name, String descriptor) {
    TypeElement at = type;
    while (at != null) {
      for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && javac.model.descriptor(method).equals(descriptor)) {
          return method;
        }
      }
      at = javac.types.asElement(at.getSuperclass()) instanceof TypeElement above ? above : null;
    }
    // An interface stands for an object all the same.
    TypeElement object = javac.elements.getTypeElement(ModelTypes.OBJECT.name());
    return object == null || object.equals(type) || !type.getKind().isInterface()
        ? null
        : method(object, name, descriptor);
  }
}
