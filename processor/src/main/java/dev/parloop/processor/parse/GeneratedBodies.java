package dev.parloop.processor.parse;

import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Bodies of the methods that javac adds to records and enums, which no source has. */
final class GeneratedBodies {
  private static final String EQUALS = "equals(Ljava/lang/Object;)Z";
  private static final String HASH_CODE = "hashCode()I";
  private static final String TO_STRING = "toString()Ljava/lang/String;";

  private final Javac javac;
  private final ImplicitCalls calls;

  GeneratedBodies(Javac javac) {
    this.javac = javac;
    this.calls = new ImplicitCalls(javac);
  }

  /** The body of a method without one in the source; null if it is not one that javac writes. */
  @Nullable MethodBody of(Method method, ExecutableElement element) {
    TypeElement owner = ModelTypes.ownerOf(element);
    if (owner.getKind() == ElementKind.ENUM) {
      return ofEnum(method);
    }
    TreePath path = javac.trees.getPath(owner);
    return owner.getKind() == ElementKind.RECORD && path != null
        ? ofRecord(method, element, owner, path)
        : null;
  }

  /** {@code values} gives a new array each time, {@code valueOf} a constant; or they throw. */
  private @Nullable MethodBody ofEnum(Method method) {
    Type.Reference type = new Type.Reference(method.owner());
    if (!method.isStatic()) {
      return null;
    } else if (method.name().equals("values") && method.descriptor().startsWith("()")) {
      return body(
          method,
          List.of(),
          new Expr.Opaque(
              new Type.Array(type), "array of the constants", List.of(), false, Span.NONE));
    } else if (method.name().equals("valueOf")
        && method.descriptor().startsWith("(Ljava/lang/String;)")) {
      Variable name = parameter("name", ModelTypes.STRING);
      return body(
          method,
          List.of(name),
          new Expr.Opaque(
              type,
              "constant of a name",
              List.of(new Expr.Read(name, Span.NONE)),
              false,
              Span.NONE));
    }
    return null;
  }

  private @Nullable MethodBody ofRecord(
      Method method, ExecutableElement element, TypeElement owner, TreePath path) {
    Expr self = new Expr.This(javac.model.reference(owner), Span.NONE);
    Span span = javac.source(path.getCompilationUnit()).span(path.getLeaf());
    switch (method.name() + method.descriptor()) {
      case EQUALS -> {
        Variable other = parameter("other", ModelTypes.OBJECT);
        Expr that =
            new Expr.Opaque(
                self.type(), "cast", List.of(new Expr.Read(other, span)), false, Span.NONE);
        List<Node> parts = new ArrayList<>();
        for (Field field : fields(owner)) {
          equal(field(self, field, span), field(that, field, span), span, parts);
        }
        return body(method, List.of(other), result(Type.Primitive.BOOLEAN, "comparison", parts));
      }
      case HASH_CODE -> {
        List<Node> parts = new ArrayList<>();
        fields(owner).forEach(f -> parts.add(hash(field(self, f, span), span)));
        return body(method, List.of(), result(Type.Primitive.INT, "hash code", parts));
      }
      case TO_STRING -> {
        List<Node> parts = new ArrayList<>();
        fields(owner).forEach(f -> parts.add(text(field(self, f, span), span)));
        return body(method, List.of(), result(ModelTypes.STRING, "text of a record", parts));
      }
      default -> {
        return accessor(method, element, owner, self);
      }
    }
  }

  /** The body that a record component's accessor has where none is written. */
  private @Nullable MethodBody accessor(
      Method method, ExecutableElement element, TypeElement owner, Expr self) {
    for (RecordComponentElement component : owner.getRecordComponents()) {
      if (element.equals(component.getAccessor())) {
        for (Field field : fields(owner)) {
          if (component.getSimpleName().contentEquals(field.name())) {
            return body(method, List.of(), field(self, field, Span.NONE));
          }
        }
      }
    }
    return null;
  }

  /** Numbers and texts are compared as values, arrays by their identity, objects by a call. */
  private void equal(Expr mine, Expr other, Span span, List<Node> parts) {
    parts.add(mine);
    parts.add(other);
    if (!isPlain(mine.type()) && !(mine.type() instanceof Type.Array)) {
      Expr call =
          calls.call(mine, "equals", EQUALS.substring("equals".length()), List.of(other), span);
      parts.add(call == null ? unknown(Type.Primitive.BOOLEAN, "comparison", mine, span) : call);
    }
  }

  private Expr hash(Expr value, Span span) {
    if (isPlain(value.type())) {
      return value;
    }
    Expr call = calls.call(value, "hashCode", "()I", List.of(), span);
    return call == null ? unknown(Type.Primitive.INT, "hash code", value, span) : call;
  }

  private Expr text(Expr value, Span span) {
    if (isPlain(value.type())) {
      return value;
    }
    Expr call = calls.call(value, "toString", "()Ljava/lang/String;", List.of(), span);
    return call == null ? unknown(ModelTypes.STRING, "string concatenation", value, span) : call;
  }

  private static Expr unknown(Type type, String what, Expr value, Span span) {
    return new Expr.Opaque(type, what, List.of(value), true, span);
  }

  /** Whether a component's value brings no method of its own. */
  private static boolean isPlain(Type type) {
    return type.equals(ModelTypes.STRING) || Conversions.unboxed(type) != null;
  }

  private static Expr result(Type type, String what, List<Node> parts) {
    return new Expr.Opaque(type, what, parts, false, Span.NONE);
  }

  private static Expr field(Expr object, Field field, Span span) {
    return new Expr.FieldRead(object, field, span);
  }

  private List<Field> fields(TypeElement owner) {
    List<Field> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        fields.add(javac.model.field(field));
      }
    }
    return fields;
  }

  private Variable parameter(String name, Type type) {
    return javac.variables.fresh(name, type, Variable.Kind.CALLEE_PARAMETER);
  }

  private static MethodBody body(Method method, List<Variable> parameters, Expr result) {
    Stmt only = new Stmt.Return(result, Span.NONE);
    return new MethodBody(method, parameters, new Stmt.Block(List.of(only), Span.NONE));
  }
}
