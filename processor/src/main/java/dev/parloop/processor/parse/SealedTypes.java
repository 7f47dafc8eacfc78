package dev.parloop.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Which methods a call can reach where the classes of the receiver are all known: sealed types. */
final class SealedTypes {

  /** More classes than this are not looked into. */
  private static final int MOST_CLASSES = 16;

  private final Elements elements;

  SealedTypes(Elements elements) {
    this.elements = elements;
  }

  /** Whether a call of an overridable method reaches one of {@link #targets}, and nothing else. */
  boolean isClosed(ExecutableElement method) {
    return targets(method) != null;
  }

  /**
   * The methods that a call of an overridable method can run.
   *
   * @return the method itself where nothing overrides it; those that implement an abstract one;
   *     null if they are not all known, or it has a body and is overridden, as then a call by
   *     {@code super} is another matter
   */
  @Nullable List<ExecutableElement> targets(ExecutableElement method) {
    Set<TypeElement> classes = new LinkedHashSet<>();
    if (!(method.getEnclosingElement() instanceof TypeElement owner)
        || !isSealed(owner)
        || !addClasses(owner, classes)) {
      return null;
    }
    Set<ExecutableElement> found = new LinkedHashSet<>();
    for (TypeElement type : classes) {
      ExecutableElement implementation = implementation(method, type);
      if (implementation == null) {
        return null;
      }
      found.add(implementation);
    }
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    return !found.isEmpty() && (isAbstract || found.equals(Set.of(method)))
        ? List.copyOf(found)
        : null;
  }

  private static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  /** Adds the classes that an object of a type can have; false if others can be written. */
  private static boolean addClasses(TypeElement type, Set<TypeElement> classes) {
    if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      classes.add(type);
    }
    if (ModelTypes.isFinal(type)) {
      return classes.size() <= MOST_CLASSES;
    }
    if (!isSealed(type)) {
      return false;
    }
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (!(permitted instanceof DeclaredType declared)
          || !(declared.asElement() instanceof TypeElement inner)
          || !addClasses(inner, classes)) {
        return false;
      }
    }
    return true;
  }

  /** The method that a call runs on an object of a class, or null if that is not told. */
  @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : elements.getAllMembers(type)) {
      for (ExecutableElement one : ElementFilter.methodsIn(List.of(member))) {
        if (!one.getModifiers().contains(Modifier.ABSTRACT)
            && (one.equals(method) || elements.overrides(one, method, type))) {
          found.add(one);
        }
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }
}
