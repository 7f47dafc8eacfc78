package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a variable is used or assigned. */
final class Uses extends TreePathScanner<@Nullable Tree, @Nullable Void> {
  private final Javac javac;
  private final Predicate<@Nullable Element> wanted;
  private final boolean assigned;

  private Uses(Javac javac, Predicate<@Nullable Element> wanted, boolean assigned) {
    this.javac = javac;
    this.wanted = wanted;
    this.assigned = assigned;
  }

  /** The first use of a variable's name, or null. */
  static @Nullable Tree use(Javac javac, Element variable, TreePath in) {
    return new Uses(javac, variable::equals, false).scan(in, null);
  }

  /** The first name of an element like that, or null. */
  static @Nullable Tree any(Javac javac, Predicate<@Nullable Element> wanted, TreePath in) {
    return new Uses(javac, wanted, false).scan(in, null);
  }

  /**
   * The first assignment, or null.
   *
   * @param variable the variable; null for any variable, field or array element
   */
  static @Nullable Tree assignment(Javac javac, @Nullable Element variable, TreePath in) {
    return new Uses(javac, e -> variable == null || variable.equals(e), true).scan(in, null);
  }

  /** The first assignment of a variable like that, or null. */
  static @Nullable Tree assigned(Javac javac, Predicate<@Nullable Element> wanted, TreePath in) {
    return new Uses(javac, wanted, true).scan(in, null);
  }

  /** The expression inside any parentheses. */
  static TreePath inner(TreePath path) {
    return path.getLeaf() instanceof ParenthesizedTree tree
        ? inner(new TreePath(path, tree.getExpression()))
        : path;
  }

  @Override
  public @Nullable Tree reduce(@Nullable Tree first, @Nullable Tree second) {
    // The scanner gives the later result first.
    return second == null ? first : second;
  }

  @Override
  public @Nullable Tree visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    return !assigned && wanted.test(javac.element(getCurrentPath())) ? tree : null;
  }

  @Override
  public @Nullable Tree visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    return isWanted(tree.getVariable()) ? tree : super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Tree visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    return isWanted(tree.getVariable()) ? tree : super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Tree visitUnary(UnaryTree tree, @Nullable Void unused) {
    return Operators.delta(tree.getKind()) != 0 && isWanted(tree.getExpression())
        ? tree
        : super.visitUnary(tree, null);
  }

  private boolean isWanted(ExpressionTree target) {
    TreePath path = inner(new TreePath(getCurrentPath(), target));
    return assigned && wanted.test(javac.element(path));
  }
}
