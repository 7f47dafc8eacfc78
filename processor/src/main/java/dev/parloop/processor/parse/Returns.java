package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the {@code return} statements of a method, in the order of its text. */
final class Returns extends TreeScanner<@Nullable Void, @Nullable Void> {

  /**
   * A return.
   *
   * @param isLast whether nothing follows it in the method
   * @param inLoop whether a loop of the method is around it
   * @param inBlock whether other statements may stand beside it
   */
  record Found(ReturnTree tree, boolean isLast, boolean inLoop, boolean inBlock) {}

  private final List<Found> found = new ArrayList<>();
  private final Set<Tree> last = new HashSet<>();
  private final Deque<Tree> parents = new ArrayDeque<>();
  private int loops;

  private Returns() {}

  static List<Found> of(MethodTree method) {
    Returns returns = new Returns();
    returns.addLast(method.getBody());
    returns.scan(method.getBody(), null);
    return returns.found;
  }

  /** Marks the statements after which a method ends. */
  private void addLast(@Nullable StatementTree statement) {
    if (statement instanceof BlockTree block && !block.getStatements().isEmpty()) {
      addLast(block.getStatements().get(block.getStatements().size() - 1));
    } else if (statement instanceof IfTree branch) {
      addLast(branch.getThenStatement());
      addLast(branch.getElseStatement());
    } else if (statement instanceof ReturnTree) {
      last.add(statement);
    }
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null) {
      boolean loop =
          tree instanceof ForLoopTree
              || tree instanceof EnhancedForLoopTree
              || tree instanceof WhileLoopTree
              || tree instanceof DoWhileLoopTree;
      loops += loop ? 1 : 0;
      if (tree instanceof ReturnTree statement) {
        Tree parent = parents.element();
        boolean inBlock =
            parent instanceof BlockTree
                || (parent instanceof CaseTree choice && choice.getBody() == null);
        found.add(new Found(statement, last.contains(statement), loops > 0, inBlock));
      }
      parents.push(tree);
      super.scan(tree, null);
      parents.pop();
      loops -= loop ? 1 : 0;
    }
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
