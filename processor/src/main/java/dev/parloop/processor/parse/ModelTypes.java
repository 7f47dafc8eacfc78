package dev.parloop.processor.parse;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.names.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Types, methods and fields of the model for those of javac. */
final class ModelTypes {
  static final Type.Reference OBJECT = new Type.Reference("java.lang.Object");
  static final Type.Reference STRING = new Type.Reference("java.lang.String");

  private final Types types;
  private final Elements elements;
  private final SealedTypes sealed;
  private final Map<String, ExecutableElement> known = new HashMap<>();
  private final Map<String, TypeElement> classes = new HashMap<>();

  ModelTypes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
    this.sealed = new SealedTypes(elements);
  }

  /** The erased type; Object where there is none, as for {@code null} and for erroneous code. */
  Type of(@Nullable TypeMirror mirror) {
    if (mirror == null) {
      return OBJECT;
    }
    TypeKind kind = mirror.getKind();
    if (kind.isPrimitive()) {
      return Type.Primitive.valueOf(kind.name());
    }
    if (kind == TypeKind.VOID) {
      return Type.VOID;
    }
    if (kind == TypeKind.NULL || kind == TypeKind.NONE || kind == TypeKind.ERROR) {
      return OBJECT;
    }
    if (mirror instanceof ArrayType array) {
      return new Type.Array(of(array.getComponentType()));
    }
    return types.erasure(mirror) instanceof DeclaredType declared
        ? reference((TypeElement) declared.asElement())
        : of(types.erasure(mirror), kind);
  }

  private Type of(TypeMirror erased, TypeKind before) {
    return erased.getKind() == before ? OBJECT : of(erased);
  }

  Type.Reference reference(TypeElement type) {
    return new Type.Reference(binaryName(type));
  }

  /** The class of a binary name that this has seen; null for any other. */
  @Nullable TypeElement element(String binaryName) {
    return classes.get(binaryName);
  }

  String binaryName(TypeElement type) {
    String name = elements.getBinaryName(type).toString();
    classes.putIfAbsent(name, type);
    return name;
  }

  Field field(VariableElement field) {
    return new Field(
        binaryName(ownerOf(field)),
        field.getSimpleName().toString(),
        of(field.asType()),
        field.getModifiers().contains(Modifier.STATIC),
        field.getModifiers().contains(Modifier.FINAL),
        field.getModifiers().contains(Modifier.VOLATILE));
  }

  /**
   * A method as called.
   *
   * @param bound whether the call itself decides which body runs, whatever the declaration says
   */
  Method method(ExecutableElement method, boolean bound) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    TypeElement owner = ownerOf(method);
    Method result =
        new Method(
            binaryName(owner),
            method.getSimpleName().toString(),
            descriptor(method),
            constructor ? reference(owner) : of(method.getReturnType()),
            method.getModifiers().contains(Modifier.STATIC),
            bound || isBound(method) || sealed.isClosed(method),
            isAnnotated(method, Names.PURE),
            checked(method.getThrownTypes()),
            identity(method));
    known.put(result.key(), method);
    return result;
  }

  private String identity(ExecutableElement method) {
    String identity = Reducers.identity(method);
    return identity == null || Reducers.fault(method, identity, types) != null ? "" : identity;
  }

  /** The element of a method that this has made. */
  Optional<ExecutableElement> element(Method method) {
    return Optional.ofNullable(known.get(method.key()));
  }

  private static boolean isBound(ExecutableElement method) {
    var modifiers = method.getModifiers();
    return method.getKind() == ElementKind.CONSTRUCTOR
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)
        || isFinal(ownerOf(method));
  }

  /** Whether no class can extend this one (records, and enums without bodies, included). */
  static boolean isFinal(Element type) {
    return type.getModifiers().contains(Modifier.FINAL);
  }

  static boolean isAnnotated(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(annotation));
  }

  /** JVM descriptor of the erasure. */
  String descriptor(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    for (VariableElement parameter : method.getParameters()) {
      describe(of(parameter.asType()), text);
    }
    text.append(')');
    describe(of(method.getReturnType()), text);
    return text.toString();
  }

  private static void describe(Type type, StringBuilder text) {
    if (type instanceof Type.Primitive primitive) {
      text.append(letter(primitive));
    } else if (type instanceof Type.Array array) {
      describe(array.element(), text.append('['));
    } else if (type instanceof Type.Reference reference) {
      text.append('L').append(reference.name().replace('.', '/')).append(';');
    } else {
      text.append('V');
    }
  }

  private static char letter(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> 'Z';
      case BYTE -> 'B';
      case SHORT -> 'S';
      case CHAR -> 'C';
      case INT -> 'I';
      case LONG -> 'J';
      case FLOAT -> 'F';
      case DOUBLE -> 'D';
    };
  }

  /** The class that declares a member. */
  static TypeElement ownerOf(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  private List<String> checked(List<? extends TypeMirror> thrown) {
    return thrown.stream().filter(this::isChecked).map(type -> of(type).toString()).toList();
  }

  /** Whether a throwable type must be caught or declared. */
  boolean isChecked(TypeMirror throwable) {
    return !isSubclass(throwable, "java.lang.RuntimeException")
        && !isSubclass(throwable, "java.lang.Error");
  }

  private boolean isSubclass(TypeMirror type, String of) {
    TypeElement base = elements.getTypeElement(of);
    return base != null && types.isSubtype(types.erasure(type), base.asType());
  }
}
