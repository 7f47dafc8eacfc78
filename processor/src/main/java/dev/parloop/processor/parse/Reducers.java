package dev.parloop.processor.parse;

import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Methods with {@code @Reducer}. */
final class Reducers {

  /** From the least to the most visible. */
  private static final int PACKAGE = 0;

  private static final int PROTECTED = 1;
  private static final int PUBLIC = 2;

  private Reducers() {}

  /** The name of the constant that a method's annotation tells; null without the annotation. */
  static @Nullable String identity(ExecutableElement method) {
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(Names.REDUCER)) {
        for (AnnotationValue value : mirror.getElementValues().values()) {
          return String.valueOf(value.getValue());
        }
      }
    }
    return null;
  }

  /**
   * The reducer for the values of a kernel: the one of its class, or else of the values' class.
   *
   * @return null if there is none, or more than one
   */
  static @Nullable ExecutableElement of(ExecutableElement kernel) {
    TypeMirror type = kernel.getReturnType();
    List<ExecutableElement> found = in(ModelTypes.ownerOf(kernel), type);
    if (found.isEmpty() && type instanceof DeclaredType declared) {
      found = in(declared.asElement(), type);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private static List<ExecutableElement> in(Element type, TypeMirror combined) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && identity(method) != null
          && method.getReturnType().toString().equals(combined.toString())) {
        found.add(method);
      }
    }
    return found;
  }

  /**
   * Why an annotated method can be no reducer.
   *
   * @return a sentence without its end; null if it can
   */
  static @Nullable String fault(ExecutableElement method, String identity, Types types) {
    String form = formFault(method, types);
    return form != null ? form : identityFault(method, identity, types);
  }

  private static @Nullable String formFault(ExecutableElement method, Types types) {
    Set<Modifier> modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.STATIC)) {
      return "the method is not static. Make it static, with both accumulators as parameters";
    }
    for (Element at = method; at != null && at.getKind() != ElementKind.PACKAGE; ) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return "'"
            + at.getSimpleName()
            + "' is private, and generated code calls the method. Make it"
            + " visible in the package";
      }
      at = at.getEnclosingElement();
    }
    TypeMirror type = method.getReturnType();
    boolean two = method.getParameters().size() == 2 && method.getTypeParameters().isEmpty();
    for (VariableElement parameter : method.getParameters()) {
      two &= types.isSameType(parameter.asType(), type);
    }
    if (!two) {
      return "a reducer has two parameters, of the type that it returns";
    }
    if (!canAccumulate(type)) {
      return "an accumulator is an int, a long, a double, or an object of a class without type"
          + " parameters, not '"
          + type
          + "'. A record can hold it";
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      return "the method throws '"
          + thrown
          + "', and partial results are combined where nobody"
          + " catches it. Combine without exceptions";
    }
    return null;
  }

  private static boolean canAccumulate(TypeMirror type) {
    return switch (type.getKind()) {
      case INT, LONG, DOUBLE -> true;
      case DECLARED ->
          ((TypeElement) ((DeclaredType) type).asElement()).getTypeParameters().isEmpty()
              && ((DeclaredType) type).getEnclosingType().getKind() == TypeKind.NONE;
      default -> false;
    };
  }

  private static @Nullable String identityFault(
      ExecutableElement method, String identity, Types types) {
    for (Element member : ModelTypes.ownerOf(method).getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(identity)) {
        Set<Modifier> modifiers = member.getModifiers();
        boolean constant =
            modifiers.contains(Modifier.STATIC) && modifiers.contains(Modifier.FINAL);
        if (!constant || !types.isSameType(member.asType(), method.getReturnType())) {
          return "the identity '"
              + identity
              + "' is not a static final '"
              + method.getReturnType()
              + "'. Declare it so";
        }
        return visibility(member) < visibility(method)
            ? "the identity '" + identity + "' is less visible than the method. Make it as visible"
            : null;
      }
    }
    return "'"
        + ModelTypes.ownerOf(method).getSimpleName()
        + "' has no constant '"
        + identity
        + "'. Declare one: combined with any value it gives that value";
  }

  private static int visibility(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return PACKAGE - 1;
    } else if (modifiers.contains(Modifier.PUBLIC)) {
      return PUBLIC;
    }
    // In an interface everything is public, and says so above.
    return modifiers.contains(Modifier.PROTECTED) ? PROTECTED : PACKAGE;
  }
}
