package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names a method's body assigns, and which it keeps in lambdas and local classes. */
final class BodyUses extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> captured = new HashSet<>();
  private int keepers;

  private BodyUses() {}

  static BodyUses of(MethodTree method) {
    BodyUses uses = new BodyUses();
    uses.scan(method.getBody(), null);
    return uses;
  }

  boolean assigns(String name) {
    return assigned.contains(name);
  }

  boolean captures(String name) {
    return captured.contains(name);
  }

  private void assign(ExpressionTree target) {
    if (target instanceof ParenthesizedTree inner) {
      assign(inner.getExpression());
    } else if (target instanceof IdentifierTree name) {
      assigned.add(name.getName().toString());
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    assign(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    assign(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    if (Operators.delta(tree.getKind()) != 0) {
      assign(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (keepers > 0) {
      captured.add(tree.getName().toString());
    }
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    keepers++;
    super.visitLambdaExpression(tree, null);
    keepers--;
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    keepers++;
    super.visitClass(tree, null);
    keepers--;
    return null;
  }
}
