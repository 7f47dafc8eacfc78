package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of code is converted: it decides what kind its variables are and what {@code this}
 * is.
 *
 * @param javac the compiler
 * @param source the file
 * @param loop the marked loop, or null in a called method
 * @param counter the declaration of the marked loop's variable, or null
 * @param temporaries the declarations around the marked loop of variables without a value
 */
record Scope(
    Javac javac,
    SourceText source,
    @Nullable Span loop,
    @Nullable Tree counter,
    Set<VariableTree> temporaries) {
  Scope {
    temporaries = Set.copyOf(temporaries);
  }

  /** Where the body of a called method is converted. */
  static Scope ofCallee(Javac javac, SourceText source) {
    return new Scope(javac, source, null, null, Set.of());
  }

  /** The variable as it is seen from here. */
  Variable variable(Variables.Local local) {
    return new Variable(local.id(), local.name(), local.type(), kind(local));
  }

  private Variable.Kind kind(Variables.Local local) {
    if (loop == null) {
      return local.isParameter() ? Variable.Kind.CALLEE_PARAMETER : Variable.Kind.CALLEE_LOCAL;
    }
    if (local.tree().equals(counter)) {
      return Variable.Kind.COUNTER;
    }
    if (loop.contains(source.span(local.tree()))) {
      return Variable.Kind.INNER;
    }
    if (local.isParameter()) {
      return Variable.Kind.PARAMETER;
    }
    if (temporaries.contains(local.tree())) {
      return Variable.Kind.TEMPORARY;
    }
    return local.tree().getInitializer() == null ? Variable.Kind.BLANK : Variable.Kind.OUTER;
  }

  /** Whether an element is this local variable. */
  boolean isVariable(@Nullable Element element, Variable variable) {
    Variables.Local local = javac.variables.find(element);
    return local != null && variable(local).equals(variable);
  }

  /** Whether this is a local variable declared around the marked loop with a value. */
  boolean isAround(TreePath use) {
    Variables.Local local = javac.variables.find(javac.element(use));
    if (loop == null || local == null) {
      return false;
    }
    Variable.Kind kind = kind(local);
    return kind == Variable.Kind.OUTER || kind == Variable.Kind.PARAMETER;
  }

  Span span(Tree tree) {
    return source.span(tree);
  }

  Span span(TreePath path) {
    return source.span(path.getLeaf());
  }

  /**
   * The class around {@code use} that an unqualified {@code member} belongs to, itself or by
   * inheritance; null if there is none, as for a static import.
   */
  @Nullable TypeElement memberOf(Element member, TreePath use) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree
          && javac.element(path) instanceof TypeElement type
          && hasMember(type, member)) {
        return type;
      }
    }
    return null;
  }

  private boolean hasMember(TypeElement type, Element member) {
    Element declaring = member.getEnclosingElement();
    if (type.equals(declaring)) {
      return true;
    }
    if (member.getModifiers().contains(Modifier.PRIVATE)
        || isInterfaceMethod(member)
        || !(declaring instanceof TypeElement declarer)
        || !javac.types.isSubtype(
            javac.types.erasure(type.asType()), javac.types.erasure(declarer.asType()))) {
      return false;
    }
    return member.getModifiers().contains(Modifier.PUBLIC)
        || member.getModifiers().contains(Modifier.PROTECTED)
        || javac.elements.getPackageOf(member).equals(javac.elements.getPackageOf(type));
  }

  /** The static methods of an interface are not inherited. */
  private static boolean isInterfaceMethod(Element member) {
    return member.getKind() == ElementKind.METHOD
        && member.getModifiers().contains(Modifier.STATIC)
        && ModelTypes.ownerOf(member).getKind().isInterface();
  }

  /** The class that {@code this} is an instance of; null outside any class. */
  @Nullable TypeElement thisClass(TreePath use) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree) {
        return javac.element(path) instanceof TypeElement type ? type : null;
      }
    }
    return null;
  }
}
