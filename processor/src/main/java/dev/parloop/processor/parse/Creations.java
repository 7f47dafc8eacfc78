package dev.parloop.processor.parse;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Span;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Refuses objects that a copy of the text in another class of the package cannot create. */
final class Creations {
  private final Scope scope;
  private final Reach reach;
  private final HiddenUses hidden;
  private final NameCollector names;

  Creations(Scope scope, Reach reach, HiddenUses hidden, NameCollector names) {
    this.scope = scope;
    this.reach = reach;
    this.hidden = hidden;
    this.names = names;
  }

  /**
   * Refuses what stands at {@code path}, if need be.
   *
   * @return whether it is an object inside {@code this}, to be written {@code self.new Inner()}
   */
  boolean check(NewClassTree tree, TreePath path) {
    Span span = scope.span(tree);
    if (tree.getClassBody() != null) {
      checkAnonymous(tree, path, span);
    } else if (scope.javac().element(path) instanceof ExecutableElement constructor) {
      TypeElement type = ModelTypes.ownerOf(constructor);
      if (reach.isHidden(constructor) && reach.obstacle(type) == null) {
        refuseConstructor(type, span);
      }
      if (tree.getEnclosingExpression() == null && isInner(type)) {
        if (isSimpleName(tree.getIdentifier())
            && reach.obstacle(type) == null
            && names.isOfSelf(type, path)) {
          return true;
        }
        checkOuterOf(constructor, span);
      }
    }
    return false;
  }

  /** Whether a name can stand behind {@code self.new}. */
  private static boolean isSimpleName(Tree name) {
    return name instanceof ParameterizedTypeTree type
        ? isSimpleName(type.getType())
        : name instanceof IdentifierTree;
  }

  /** Refuses an inner class, whose enclosing instance a copy of the text does not have. */
  void checkOuterOf(ExecutableElement constructor, Span span) {
    TypeElement type = ModelTypes.ownerOf(constructor);
    if (isInner(type)) {
      refuseOuter("creating", type, span);
    }
  }

  private void checkAnonymous(NewClassTree tree, TreePath path, Span span) {
    TreePath identifier = new TreePath(path, tree.getIdentifier());
    if (!(scope.javac().type(identifier) instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement base)) {
      return;
    }
    if (isInner(base) && tree.getEnclosingExpression() == null) {
      refuseOuter("extending", base, span);
    }
    if (!isConstructible(base)) {
      refuseConstructor(base, span);
    }
  }

  private static boolean isConstructible(TypeElement type) {
    if (type.getKind().isInterface()) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR
          && !member.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !ExprConverter.isStatic(type)
        && !Reach.isLocal(type);
  }

  private void refuseOuter(String doing, TypeElement type, Span span) {
    names.refuseOuter(
        doing + " the inner class '" + type.getSimpleName() + "' needs its enclosing instance",
        span);
  }

  private void refuseConstructor(TypeElement type, Span span) {
    hidden.refuse("the constructor of '" + type.getSimpleName() + "'", span);
  }
}
