package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Constants of enums that have bodies of their own. */
final class EnumConstants {
  private EnumConstants() {}

  /**
   * The constructor that makes a constant with a body.
   *
   * @param creation the constant's value
   * @return null if it is no such constant, or if making it may do more than that constructor: run
   *     a method that the body overrides, or give the body's own fields values
   */
  static @Nullable ExecutableElement constructor(Javac javac, TreePath creation) {
    Element constant = javac.element(creation.getParentPath());
    ClassTree body = ((NewClassTree) creation.getLeaf()).getClassBody();
    TreePath enumPath = creation.getParentPath().getParentPath();
    if (constant == null
        || constant.getKind() != ElementKind.ENUM_CONSTANT
        || !(enumPath.getLeaf() instanceof ClassTree type)
        || mayRunOwnMethods(javac, type, enumPath)) {
      return null;
    }
    TreePath bodyPath = new TreePath(creation, body);
    ExecutableElement found = null;
    for (Tree member : body.getMembers()) {
      if (!(member instanceof MethodTree method)) {
        return null;
      }
      if (method.getReturnType() == null) {
        found = calledBy(javac, new TreePath(bodyPath, method));
      }
    }
    return found;
  }

  /** The constructor of the class above that a constructor calls. */
  private static @Nullable ExecutableElement calledBy(Javac javac, TreePath constructor) {
    return new TreePathScanner<@Nullable ExecutableElement, @Nullable Void>() {
      @Override
      public @Nullable ExecutableElement visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        Element called = javac.element(new TreePath(getCurrentPath(), tree.getMethodSelect()));
        return called instanceof ExecutableElement one && one.getKind() == ElementKind.CONSTRUCTOR
            ? one
            : null;
      }

      @Override
      public @Nullable ExecutableElement reduce(
          @Nullable ExecutableElement a, @Nullable ExecutableElement b) {
        return a == null ? b : a;
      }
    }.scan(constructor, null);
  }

  /** Whether what makes any constant of an enum calls methods on it, or hands it on. */
  private static boolean mayRunOwnMethods(Javac javac, ClassTree type, TreePath path) {
    SelfUses uses = new SelfUses(javac);
    for (Tree member : type.getMembers()) {
      TreePath at = new TreePath(path, member);
      boolean runs =
          member instanceof MethodTree method
              ? method.getReturnType() == null
              : !(member instanceof ClassTree) && !isStatic(javac, at);
      if (runs && Boolean.TRUE.equals(uses.scan(at, null))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStatic(Javac javac, TreePath member) {
    return member.getLeaf() instanceof VariableTree
        ? ExprConverter.isStatic(Objects.requireNonNull(javac.element(member)))
        : member.getLeaf() instanceof BlockTree block && block.isStatic();
  }

  /** Finds {@code this} but in front of a field, and methods of the object. */
  private static final class SelfUses extends TreePathScanner<Boolean, @Nullable Void> {
    private final Javac javac;

    SelfUses(Javac javac) {
      this.javac = javac;
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      String name = tree.getName().toString();
      Element element = javac.element(getCurrentPath());
      boolean isMethod =
          element instanceof ExecutableElement method
              && method.getKind() == ElementKind.METHOD
              && !method.getModifiers().contains(Modifier.STATIC);
      return name.equals("this") ? !isConstructorCall(element) : isMethod;
    }

    private static boolean isConstructorCall(@Nullable Element element) {
      return element != null && element.getKind() == ElementKind.CONSTRUCTOR;
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      Element element = javac.element(getCurrentPath());
      boolean isField = element != null && element.getKind().isField();
      boolean isSelf =
          tree.getExpression() instanceof IdentifierTree name
              && name.getName().contentEquals("this");
      return (isSelf && isField) ? Boolean.FALSE : super.visitMemberSelect(tree, null);
    }

    @Override
    public Boolean visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      return true;
    }

    @Override
    public Boolean reduce(Boolean a, Boolean b) {
      return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
    }
  }
}
