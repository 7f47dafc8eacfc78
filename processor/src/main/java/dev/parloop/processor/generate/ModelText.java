package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.analyse.WrittenField;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Prints the side-effect-free model expressions that guards and verify mode are made of, as text of
 * the generated class. They may come from a called method, so the user's text is not at hand.
 */
final class ModelText {
  private final Elements elements;
  private final Types types;
  private final MemberAccess access;
  private final String self;
  private final Set<String> variables;

  /**
   * A printer.
   *
   * @param self what stands for {@code this}
   * @param variables names of variables that may be in scope
   */
  ModelText(
      Elements elements, Types types, MemberAccess access, String self, Set<String> variables) {
    this.elements = elements;
    this.types = types;
    this.variables = variables;
    this.access = access;
    this.self = self;
  }

  /** The text of {@code expr}, in parentheses where it is an operation. */
  Code print(Expr expr) {
    if (expr instanceof Expr.Read read) {
      return Code.text(read.variable().name());
    } else if (expr instanceof Expr.This) {
      return Code.text(self);
    } else if (expr instanceof Expr.Literal literal) {
      return Code.text(literal(literal.value()));
    } else if (expr instanceof Expr.Length length) {
      return Code.of("#.length", print(length.array()));
    } else if (expr instanceof Expr.ArrayRead read) {
      return Code.of("#[#]", print(read.array()), print(read.index()));
    } else if (expr instanceof Expr.Unary unary) {
      return Code.of("(##)", unary.operator().symbol(), print(unary.operand()));
    } else if (expr instanceof Expr.Binary binary) {
      return Code.of(
          "(# # #)", print(binary.left()), binary.operator().symbol(), print(binary.right()));
    } else if (expr instanceof Expr.Convert convert) {
      return Code.of("(#) #", convert.to(), print(convert.operand()));
    } else if (expr instanceof Expr.FieldRead read) {
      return field(read);
    } else if (expr instanceof Expr.Call call && call.method().owner().equals("java.lang.Math")) {
      return Code.of(
          "#.#(#, #)",
          ClassName.get(Math.class),
          call.method().name(),
          print(call.arguments().get(0)),
          print(call.arguments().get(1)));
    }
    throw new IllegalArgumentException("no text for " + expr);
  }

  private static String literal(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof Long) {
      return value + "L";
    } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return value.toString();
    }
    throw new IllegalArgumentException("no text for literal " + value);
  }

  /** The name of a type of which a static member follows. */
  Code qualifier(ClassName type) {
    return Qualifiers.ofMember(type, variables);
  }

  /** The name of a class of a binary name. */
  Code type(String binaryName) {
    return Code.of("#", ClassName.get(elements.getTypeElement(binaryName.replace('$', '.'))));
  }

  /** The name of an exception's class, or of a type variable of the method's. */
  Code thrown(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type == null ? Code.text(name) : Code.of("#", ClassName.get(type));
  }

  /** What finds a field of the objects in an array. */
  Code handle(WrittenField written) {
    return Code.of(
        "#.field(#.lookup(), #.class, #.class, \"#\", #.class)",
        Support.HANDLES,
        ClassName.get(MethodHandles.class),
        access.owner(),
        type(written.className()),
        written.field().name(),
        written.field().type());
  }

  /** The arrays that a field holds of all objects in an array. */
  Code held(Field field, Code objects) {
    return access.held(element(field), objects);
  }

  /** An assignment to a field. */
  Code assigned(Expr.FieldRead place, Code value) {
    VariableElement element = element(place.field());
    Code receiver = place.receiver() == null ? Code.EMPTY : print(place.receiver());
    return isOpen(element)
        ? Code.of("# = #", field(place), value)
        : access.write(element, receiver, value, false);
  }

  private Code field(Expr.FieldRead read) {
    VariableElement element = element(read.field());
    Code receiver = read.receiver() == null ? Code.EMPTY : print(read.receiver());
    if (!isOpen(element)) {
      return access.read(element, receiver);
    } else if (read.receiver() == null) {
      TypeElement owner = (TypeElement) element.getEnclosingElement();
      return Code.of("#.#", qualifier(ClassName.get(owner)), read.field().name());
    }
    return read.receiver().type() instanceof Type.Reference type && isHidden(element, type.name())
        ? Code.of("((#) #).#", type(read.field().owner()), receiver, read.field().name())
        : Code.of("#.#", receiver, read.field().name());
  }

  /** Whether any class of the package can use a member. */
  private boolean isOpen(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE) && isHere(member));
  }

  private boolean isHere(Element element) {
    return elements.getPackageOf(element).getQualifiedName().contentEquals(access.packageName());
  }

  /**
   * Whether a field's name means another one, or nothing, in a class that inherits it: behind one
   * of its name, or where a class of another package lies between.
   */
  private boolean isHidden(VariableElement field, String className) {
    TypeElement at = elements.getTypeElement(className.replace('$', '.'));
    while (at != null && !at.equals(field.getEnclosingElement())) {
      for (VariableElement member : ElementFilter.fieldsIn(at.getEnclosedElements())) {
        if (member.getSimpleName().equals(field.getSimpleName())) {
          return true;
        }
      }
      if (!field.getModifiers().contains(Modifier.PUBLIC) && !isHere(at)) {
        return true;
      }
      at = types.asElement(at.getSuperclass()) instanceof TypeElement above ? above : null;
    }
    return false;
  }

  private VariableElement element(Field field) {
    TypeElement owner = elements.getTypeElement(field.owner().replace('$', '.'));
    for (Element member : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (member.getKind().isField() && member.getSimpleName().contentEquals(field.name())) {
        return (VariableElement) member;
      }
    }
    throw new IllegalArgumentException("no field " + field);
  }
}
