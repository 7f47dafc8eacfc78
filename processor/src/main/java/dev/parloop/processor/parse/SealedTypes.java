package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a call can reach where the classes of the receiver are all known: sealed types, and
 * enums, of which only constants with bodies are of another class.
 */
final class SealedTypes {

  /** More classes than this are not looked into. */
  private static final int MOST_CLASSES = 16;

  private final Elements elements;
  private final Trees trees;

  SealedTypes(Elements elements, Trees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** Whether a call of an overridable method reaches one of its targets, and nothing else. */
  boolean isClosed(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && targets(method, owner) != null;
  }

  /**
   * The methods that a call of an overridable method can run.
   *
   * @param receiver the type on whose objects it is called: the method's own, or one below it
   * @return the method itself where nothing overrides it; those that implement an abstract one;
   *     null if they are not all known, or it has a body and is overridden, as then a call by
   *     {@code super} is another matter, and the class of the object may be asked for
   */
  @Nullable List<ExecutableElement> targets(ExecutableElement method, TypeElement receiver) {
    List<ExecutableElement> found = all(method, receiver);
    boolean isWhole =
        method.getModifiers().contains(Modifier.ABSTRACT)
            || List.of(method).equals(found)
            || (method.getEnclosingElement() instanceof TypeElement owner
                && !owner.equals(receiver)
                && owner.getQualifiedName().toString().startsWith("java.lang."));
    return isWhole ? found : null;
  }

  /** All that a call of an overridable method can run, or null if that is not known. */
  @Nullable List<ExecutableElement> all(ExecutableElement method, TypeElement receiver) {
    Set<TypeElement> classes = new LinkedHashSet<>();
    if (!isSealed(receiver) || !addClasses(receiver, classes)) {
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
    return found.isEmpty() ? null : List.copyOf(found);
  }

  /** Javac says sealed of an enum whose constants have bodies, for a language that has the word. */
  private static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        || (type.getKind() == ElementKind.ENUM && !ModelTypes.isFinal(type));
  }

  /** Adds the classes that an object of a type can have; false if others can be written. */
  private boolean addClasses(TypeElement type, Set<TypeElement> classes) {
    if (type.getKind() == ElementKind.ENUM && !ModelTypes.isFinal(type)) {
      return addConstants(type, classes) && classes.size() <= MOST_CLASSES;
    }
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

  /**
   * Adds the classes of an enum's constants. Its list of permitted classes does not have those of
   * bodies that javac has not resolved yet.
   */
  private boolean addConstants(TypeElement type, Set<TypeElement> classes) {
    TreePath path = trees.getPath(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
      return false;
    }
    for (Tree member : tree.getMembers()) {
      TreePath constant = new TreePath(path, member);
      if (isConstant(constant)) {
        TreePath body = body(constant);
        Element made = body == null ? type : trees.getElement(body);
        if (!(made instanceof TypeElement one)) {
          return false;
        }
        classes.add(one);
      }
    }
    return true;
  }

  private boolean isConstant(TreePath member) {
    Element element = member.getLeaf() instanceof VariableTree ? trees.getElement(member) : null;
    return element != null && element.getKind() == ElementKind.ENUM_CONSTANT;
  }

  /** The body of an enum's constant, or null if it has none. */
  private static @Nullable TreePath body(TreePath constant) {
    if (((VariableTree) constant.getLeaf()).getInitializer() instanceof NewClassTree creation
        && creation.getClassBody() != null) {
      return new TreePath(new TreePath(constant, creation), creation.getClassBody());
    }
    return null;
  }

  /** Whether a class is the body of an enum's constant: there are no variables around it. */
  static boolean isBodyOfConstant(TypeElement type) {
    return type.getNestingKind() == NestingKind.ANONYMOUS
        && type.getSuperclass() instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  /** The method that a call runs on an object of a class, or null if that is not told. */
  @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement type) {
    List<ExecutableElement> found = implementations(method, type);
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The methods with a body in a class, or above it, that a method names there. */
  List<ExecutableElement> implementations(ExecutableElement method, TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : elements.getAllMembers(type)) {
      for (ExecutableElement one : ElementFilter.methodsIn(List.of(member))) {
        if (!one.getModifiers().contains(Modifier.ABSTRACT)
            && (one.equals(method) || elements.overrides(one, method, type))) {
          found.add(one);
        }
      }
    }
    return found;
  }
}
