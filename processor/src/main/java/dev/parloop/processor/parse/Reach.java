package dev.parloop.processor.parse;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What another class of the same package can name. */
final class Reach {
  private final Javac javac;
  private final Element here;

  Reach(Javac javac, TypeElement owner) {
    this.javac = javac;
    this.here = javac.elements.getPackageOf(owner);
  }

  /**
   * Whether a member can be used in its own class or its subclasses only. Members of local classes
   * are not hidden: the class is copied with them.
   */
  boolean isHidden(Element member) {
    return !isLocal(member)
        && (member.getModifiers().contains(Modifier.PRIVATE)
            || (member.getModifiers().contains(Modifier.PROTECTED) && !isHere(member)));
  }

  /** Whether any class of the package can use a member. */
  boolean isOpen(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE) && isHere(member));
  }

  /** The field of a name that a class declares, or null. */
  static @Nullable VariableElement field(TypeElement type, String name) {
    for (VariableElement member : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (member.getSimpleName().contentEquals(name)) {
        return member;
      }
    }
    return null;
  }

  private boolean isHere(Element element) {
    return here.equals(javac.elements.getPackageOf(element));
  }

  /** Whether an element is a class in a method, or a member of one. */
  static boolean isLocal(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type
          && (type.getNestingKind() == NestingKind.LOCAL
              || type.getNestingKind() == NestingKind.ANONYMOUS)) {
        return true;
      }
    }
    return false;
  }

  /** The class that makes a class unnameable (itself, or one around it), or null. */
  @Nullable TypeElement obstacle(Element type) {
    if (isLocal(type)) {
      return null;
    }
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      boolean elsewhere =
          !t.getModifiers().contains(Modifier.PUBLIC)
              && !t.getModifiers().contains(Modifier.PRIVATE)
              && !isHere(t);
      if (elsewhere || t.getModifiers().contains(Modifier.PRIVATE)) {
        return t;
      }
    }
    return null;
  }

  /** Whether the user's code cannot name the class either, and so uses it without its name. */
  static boolean isForeign(TypeElement type) {
    return !type.getModifiers().contains(Modifier.PRIVATE)
        && !type.getModifiers().contains(Modifier.PROTECTED);
  }

  /** How a class that cannot be named is declared. */
  static String visibility(TypeElement type) {
    return isForeign(type)
        ? "not public"
        : type.getModifiers().contains(Modifier.PRIVATE) ? "private" : "protected";
  }

  /** The first unnameable class that a type mentions, or null. */
  @Nullable TypeElement obstacleIn(TypeMirror type) {
    DeclaredType found = mentioned(type, declared -> obstacle(declared.asElement()) != null);
    return found == null ? null : obstacle(found.asElement());
  }

  /** The first local class that a type mentions, or null. */
  static @Nullable TypeElement localIn(TypeMirror type) {
    DeclaredType found = mentioned(type, declared -> isLocal(declared.asElement()));
    return found == null ? null : (TypeElement) found.asElement();
  }

  /**
   * Whether a type can be written at all. That of {@code var mixed = List.of(1, "a")} cannot: it
   * mentions the type of all that is both serializable and comparable.
   */
  static boolean hasName(@Nullable TypeMirror type) {
    if (type instanceof IntersectionType || type instanceof UnionType) {
      return false;
    } else if (type instanceof ArrayType array) {
      return hasName(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      return hasName(wildcard.getExtendsBound()) && hasName(wildcard.getSuperBound());
    } else if (type instanceof TypeVariable variable) {
      // One that stands for a wildcard has none.
      return SourceVersion.isIdentifier(variable.asElement().getSimpleName());
    }
    return !(type instanceof DeclaredType declared)
        || declared.getTypeArguments().stream().allMatch(Reach::hasName);
  }

  private static @Nullable DeclaredType mentioned(
      @Nullable TypeMirror type, Predicate<DeclaredType> wanted) {
    if (type instanceof UnionType union) {
      return mentioned(union.getAlternatives(), wanted);
    }
    if (type instanceof IntersectionType intersection) {
      return mentioned(intersection.getBounds(), wanted);
    }
    if (type instanceof ArrayType array) {
      return mentioned(array.getComponentType(), wanted);
    }
    if (type instanceof WildcardType wildcard) {
      DeclaredType found = mentioned(wildcard.getExtendsBound(), wanted);
      return found != null ? found : mentioned(wildcard.getSuperBound(), wanted);
    }
    if (type instanceof DeclaredType declared) {
      return wanted.test(declared) ? declared : mentioned(declared.getTypeArguments(), wanted);
    }
    return null;
  }

  private static @Nullable DeclaredType mentioned(
      List<? extends TypeMirror> types, Predicate<DeclaredType> wanted) {
    for (TypeMirror type : types) {
      DeclaredType found = mentioned(type, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether a class has an instance of a generic class around it: its simple name says less. */
  static boolean isInsideGeneric(TypeElement type) {
    Element at = type;
    while (at instanceof TypeElement inner
        && inner.getNestingKind() == NestingKind.MEMBER
        && !inner.getModifiers().contains(Modifier.STATIC)) {
      at = inner.getEnclosingElement();
      if (at instanceof TypeElement outer && !outer.getTypeParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
