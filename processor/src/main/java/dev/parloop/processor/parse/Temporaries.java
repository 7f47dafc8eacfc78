package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables have no value before a loop, though they are declared around it. Where some
 * iteration does not assign such a variable, javac lets nobody read after the loop what the loop
 * has left there.
 */
final class Temporaries extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Javac javac;
  private final Tree loop;
  private final Set<VariableTree> blank = new HashSet<>();
  private final Set<VariableTree> before = new HashSet<>();

  /** Whether the loop lies behind. */
  private boolean isAfter;

  private Temporaries(Javac javac, Tree loop) {
    this.javac = javac;
    this.loop = loop;
  }

  /** Their declarations, for a loop in a method. */
  static Set<VariableTree> of(Javac javac, TreePath method, Tree loop) {
    Temporaries scanner = new Temporaries(javac, loop);
    scanner.scan(method, null);
    scanner.blank.removeAll(scanner.before);
    return Set.copyOf(scanner.blank);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    isAfter |= tree == loop;
    return tree == loop ? null : super.scan(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    Variables.Local local = javac.variables.find(javac.element(getCurrentPath()));
    if (local != null && tree.getInitializer() == null && !local.isParameter()) {
      blank.add(local.tree());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    assigns(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    assigns(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    if (Operators.delta(tree.getKind()) != 0) {
      assigns(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  private void assigns(ExpressionTree target) {
    Element element = javac.element(Uses.inner(new TreePath(getCurrentPath(), target)));
    Variables.Local local = javac.variables.find(element);
    if (local != null && !isAfter) {
      before.add(local.tree());
    }
  }
}
