package dev.parloop.processor.parse;

import com.sun.source.util.Trees;
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

  ModelTypes(Types types, Elements elements, Trees trees) {
    this.types = types;
    this.elements = elements;
    this.sealed = new SealedTypes(elements, trees);
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

  /**
   * A method as called on objects of a type: known from the call where all classes of these are,
   * though the method belongs to an interface that others implement too.
   *
   * @param bound whether the call itself decides which body runs, whatever the declaration says
   */
  Method methodOn(TypeElement receiver, ExecutableElement method, boolean bound) {
    Method plain = method(method, bound);
    if (plain.isBound()
        || receiver.equals(ownerOf(method))
        || sealed.targets(method, receiver) == null) {
      return plain;
    }
    Method result =
        new Method(
            binaryName(receiver),
            plain.name(),
            plain.descriptor(),
            plain.result(),
            plain.isStatic(),
            /* isBound= */ true,
            plain.isPure(),
            plain.thrown(),
            plain.identity());
    known.put(result.key(), method);
    return result;
  }

  /**
   * The body that a class gives a method which others override, and nothing but that: what a call
   * on one of its objects runs, where a call on any object is {@code method}.
   */
  Method ownMethod(ExecutableElement method) {
    Method any = method(method, true);
    Method result =
        new Method(
            any.owner(),
            any.name() + Method.OWN,
            any.descriptor(),
            any.result(),
            any.isStatic(),
            any.isBound(),
            any.isPure(),
            any.thrown(),
            any.identity());
    known.put(result.key(), method);
    return result;
  }

  /** The methods that calls of a method on objects of a type can run; null if not all are known. */
  @Nullable List<ExecutableElement> targets(ExecutableElement method, TypeElement receiver) {
    return sealed.targets(method, receiver);
  }

  /** As {@link #targets}, where a method with a body may be overridden, too. */
  @Nullable List<ExecutableElement> all(ExecutableElement method, TypeElement receiver) {
    return sealed.all(method, receiver);
  }

  /** Whether a type has a body for a method that it declares or inherits. */
  boolean hasBody(ExecutableElement method, TypeElement type) {
    return !sealed.implementations(method, type).isEmpty();
  }

  /** The method that a call runs on an object of a class, or null if that is not told. */
  @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement type) {
    return sealed.implementation(method, type);
  }

  private String identity(ExecutableElement method) {
    String identity = Reducers.identity(method);
    return identity == null || Reducers.fault(method, identity, types) != null ? "" : identity;
  }

  /** Binary name of the class that declares a member. */
  String owner(Element member) {
    return binaryName(ownerOf(member));
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
