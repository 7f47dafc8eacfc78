package dev.parloop.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The accessors of a generated class for members that only the user's class may use: handles found
 * through a private lookup, each behind a small method. Measured as fast as direct access.
 */
final class MemberAccess {
  /** The receiver in an accessor: no parameter of the user's may have its name. */
  private static final String SELF = "self\1";

  private static final String ASSERTIONS = "ASSERTIONS\1";

  private static final String HANDLES = Support.HANDLES.simpleName();

  private final TypeElement owner;
  private final Types types;
  private final Map<Element, String> handles = new LinkedHashMap<>();
  private final Map<String, MethodSpec> accessors = new LinkedHashMap<>();
  private final List<FieldSpec> fields = new ArrayList<>();
  private boolean casts;
  private boolean asserts;

  /**
   * Accessors for the private members that {@code owner} may use.
   *
   * @param owner the user's class
   */
  MemberAccess(TypeElement owner, Types types) {
    this.owner = owner;
    this.types = types;
  }

  /** The user's class, in whose name members are used. */
  TypeName owner() {
    return erased(owner.asType());
  }

  /** The package in which the generated class is. */
  String packageName() {
    return owner() instanceof ClassName name ? name.packageName() : "";
  }

  /** What tells whether the assertions of the user's class are on. */
  Code assertions() {
    if (!asserts) {
      asserts = true;
      fields.add(
          FieldSpec.builder(TypeName.BOOLEAN, ASSERTIONS)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$T.class.desiredAssertionStatus()", erased(outermost().asType()))
              .build());
    }
    return Code.text(ASSERTIONS);
  }

  private TypeElement outermost() {
    TypeElement type = owner;
    while (type.getEnclosingElement() instanceof TypeElement around) {
      type = around;
    }
    return type;
  }

  static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }

  /** What a field of an array type holds of all objects in an array. */
  Code held(VariableElement field, Code objects) {
    String key = unique("held\1" + field.getSimpleName(), field);
    accessors.computeIfAbsent(
        key,
        name ->
            MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Support.HELD_ARRAYS)
                .addParameter(Object[].class, SELF)
                .addStatement("return $T.of($N, $N)", Support.HELD_ARRAYS, SELF, handle(field))
                .build());
    return Code.of("#(#)", key, objects);
  }

  /** The value of a field. {@code receiver} is ignored for a static one. */
  Code read(VariableElement field, Code receiver) {
    String name = "get\1" + field.getSimpleName();
    return Code.of("#(#)", getter(name, field), isStatic(field) ? Code.EMPTY : receiver);
  }

  /**
   * An assignment to a field, whose value is the value assigned.
   *
   * @param narrows whether the value must be cast to the field's type, as compound assignment does
   */
  Code write(VariableElement field, Code receiver, Code value, boolean narrows) {
    String setter = setter("set\1" + field.getSimpleName(), field);
    Code assigned = narrows || takesConstants(field) ? narrowed(field, value) : value;
    return isStatic(field)
        ? Code.of("#(#)", setter, assigned)
        : Code.of("#(#, #)", setter, receiver, assigned);
  }

  /** {@code byte b = 1} narrows its constant; passing 1 for a byte parameter would not. */
  private static boolean takesConstants(VariableElement field) {
    TypeKind kind = field.asType().getKind();
    return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
  }

  /** {@code value} cast to the field's type. */
  Code narrowed(VariableElement field, Code value) {
    casts = true;
    return Code.of("(#) (#)", TypeName.get(field.asType()), value);
  }

  /** A call of a method, the receiver of an instance method first. */
  Code call(ExecutableElement method, List<Code> arguments) {
    return Code.of("#(#)", caller(method), Code.join(", ", arguments));
  }

  /** Whether a cast was written that javac may call redundant. */
  boolean hasCasts() {
    return casts;
  }

  /** Adds what was asked for to the generated class. */
  void addTo(TypeSpec.Builder type) {
    fields.forEach(type::addField);
    accessors.values().forEach(type::addMethod);
  }

  private String getter(String name, VariableElement field) {
    String key = unique(name, field);
    if (!accessors.containsKey(key)) {
      MethodSpec.Builder accessor = accessor(key, field).returns(TypeName.get(field.asType()));
      suppressUnchecked(accessor, field.asType());
      accessor.addStatement(
          "return ($T) $N.get($L)",
          TypeName.get(field.asType()),
          handle(field),
          isStatic(field) ? "" : SELF);
      accessors.put(key, accessor.build());
    }
    return key;
  }

  private String setter(String name, VariableElement field) {
    String key = unique(name, field);
    if (!accessors.containsKey(key)) {
      TypeName type = TypeName.get(field.asType());
      accessors.put(
          key,
          accessor(key, field)
              .returns(type)
              .addParameter(type, "value")
              .addStatement("$N.set($Lvalue)", handle(field), isStatic(field) ? "" : SELF + ", ")
              .addStatement("return value")
              .build());
    }
    return key;
  }

  private String caller(ExecutableElement method) {
    String key = unique("call\1" + method.getSimpleName(), method);
    if (!accessors.containsKey(key)) {
      MethodSpec.Builder accessor =
          accessor(key, method).returns(TypeName.get(method.getReturnType()));
      method.getTypeParameters().stream()
          .map(TypeVariableName::get)
          .forEach(accessor::addTypeVariable);
      List<String> names = new ArrayList<>();
      if (!isStatic(method)) {
        names.add(SELF);
      }
      for (VariableElement parameter : method.getParameters()) {
        String plain = parameter.getSimpleName().toString();
        // It must not hide the handle, nor the class that is named in the body.
        boolean hides = plain.equals(handle(method)) || plain.equals(HANDLES);
        names.add(hides ? plain + "\1" : plain);
        accessor.addParameter(TypeName.get(parameter.asType()), names.get(names.size() - 1));
      }
      accessor.varargs(method.isVarArgs());
      method.getThrownTypes().forEach(thrown -> accessor.addException(TypeName.get(thrown)));
      suppressUnchecked(accessor, method.getReturnType());
      accessor.addCode(invocation(method, String.join(", ", names)));
      accessors.put(key, accessor.build());
    }
    return key;
  }

  private CodeBlock invocation(ExecutableElement method, String arguments) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      code.addStatement("$N.invokeExact($L)", handle(method), arguments);
    } else {
      code.addStatement(
          "return ($T) $N.invokeExact($L)",
          TypeName.get(method.getReturnType()),
          handle(method),
          arguments);
    }
    return code.nextControlFlow("catch ($T e\1)", Throwable.class)
        .addStatement("throw $T.rethrown(e\1)", Support.HANDLES)
        .endControlFlow()
        .build();
  }

  private MethodSpec.Builder accessor(String name, Element member) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    if (!isStatic(member)) {
      TypeElement declaring = declaring(member);
      for (TypeParameterElement parameter : declaring.getTypeParameters()) {
        accessor.addTypeVariable(TypeVariableName.get(parameter));
      }
      accessor.addParameter(TypeName.get(declaring.asType()), SELF);
    }
    return accessor;
  }

  private void suppressUnchecked(MethodSpec.Builder accessor, TypeMirror type) {
    if (!types.isSameType(type, types.erasure(type))) {
      accessor.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
  }

  /**
   * A name for {@code member} that no other member has: overloads and shadowed fields get a number.
   */
  private String unique(String name, Element member) {
    handle(member);
    String suffix = "";
    String handle = handles.getOrDefault(member, "");
    int digits = handle.lastIndexOf('\1');
    if (digits > 0) {
      suffix = handle.substring(digits);
    }
    return name + suffix;
  }

  private String handle(Element member) {
    String known = handles.get(member);
    if (known != null) {
      return known;
    }
    String base = constantName(member.getSimpleName().toString());
    String name = base;
    for (int i = 2; handles.containsValue(name); i++) {
      name = base + "\1" + i;
    }
    handles.put(member, name);
    fields.add(
        member instanceof ExecutableElement method
            ? methodHandle(name, method)
            : fieldHandle(name, (VariableElement) member));
    return name;
  }

  private FieldSpec fieldHandle(String name, VariableElement field) {
    return FieldSpec.builder(
            VarHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.$L(\n    $T.lookup(), $T.class, $T.class, $S, $T.class)",
            Support.HANDLES,
            isStatic(field) ? "staticField" : "field",
            MethodHandles.class,
            user(field),
            erased(declaring(field).asType()),
            field.getSimpleName(),
            erased(field.asType()))
        .build();
  }

  private FieldSpec methodHandle(String name, ExecutableElement method) {
    CodeBlock.Builder signature =
        CodeBlock.builder().add("$T.class", erased(method.getReturnType()));
    for (VariableElement parameter : method.getParameters()) {
      signature.add(", $T.class", erased(parameter.asType()));
    }
    return FieldSpec.builder(
            MethodHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.$L(\n    $T.lookup(), $T.class, $T.class, $S, $L)",
            Support.HANDLES,
            isStatic(method) ? "staticMethod" : "method",
            MethodHandles.class,
            user(method),
            erased(declaring(method).asType()),
            method.getSimpleName(),
            signature.build())
        .build();
  }

  /** The class in whose name a member is used: what is protected, in that of a subclass. */
  private TypeName user(Element member) {
    if (member.getModifiers().contains(Modifier.PROTECTED)) {
      for (Element at = owner; at instanceof TypeElement type; at = at.getEnclosingElement()) {
        if (isBelow(type, declaring(member))) {
          return erased(type.asType());
        }
      }
    }
    return owner();
  }

  private boolean isBelow(TypeElement type, TypeElement above) {
    for (Element at = type;
        at instanceof TypeElement each;
        at = types.asElement(each.getSuperclass())) {
      if (each.getQualifiedName().contentEquals(above.getQualifiedName())) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement declaring(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  private TypeName erased(TypeMirror type) {
    return TypeName.get(types.erasure(type));
  }

  /** {@code maxCount} becomes {@code MAX_COUNT}. */
  static String constantName(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
  }
}
