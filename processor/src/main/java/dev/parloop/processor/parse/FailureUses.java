package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.model.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables may be used after an exception has left a loop: those named in {@code
 * catch} and {@code finally} blocks of the {@code try} statements around it, and, where such a
 * block lets the method go on, those named anywhere else in the method but in the tried block.
 */
final class FailureUses {
  private final Javac javac;
  private final TreePath method;

  /** For the loops of one method. */
  FailureUses(Javac javac, TreePath method) {
    this.javac = javac;
    this.method = method;
  }

  /**
   * The variables, in order of use; more than there are where it is not certain.
   *
   * @param scope of the loop
   */
  List<Variable> of(TreePath loop, Scope scope) {
    Set<Element> used = new LinkedHashSet<>();
    TreePath path = loop;
    while (path.getParentPath() != null && path.getLeaf() != method.getLeaf()) {
      TreePath parent = path.getParentPath();
      if (parent.getLeaf() instanceof TryTree tree && tree.getBlock() == path.getLeaf()) {
        collect(tree, parent, used);
      }
      path = parent;
    }
    return used.stream()
        .map(javac.variables::find)
        .filter(local -> local != null)
        .map(scope::variable)
        .toList();
  }

  private void collect(TryTree tree, TreePath path, Set<Element> used) {
    boolean goesOn = false;
    for (CatchTree handler : tree.getCatches()) {
      goesOn |= goesOn(handler.getBlock(), true);
      names(new TreePath(path, handler), null, used);
    }
    BlockTree last = tree.getFinallyBlock();
    if (last != null) {
      goesOn |= goesOn(last, false);
      names(new TreePath(path, last), null, used);
    }
    if (goesOn) {
      names(method, tree.getBlock(), used);
    }
  }

  private void names(TreePath in, @Nullable Tree without, Set<Element> used) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        return tree != null && tree == without ? null : super.scan(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Element element = javac.element(getCurrentPath());
        if (element != null) {
          used.add(element);
        }
        return null;
      }
    }.scan(in, null);
  }

  /**
   * Whether the method may go on behind a block after a failure.
   *
   * @param handles whether reaching its end ends the failure, as in a {@code catch} block
   */
  private static boolean goesOn(BlockTree block, boolean handles) {
    List<? extends StatementTree> statements = block.getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    boolean ends = last instanceof ThrowTree || last instanceof ReturnTree;
    return (handles && !ends) || jumps(block);
  }

  private static boolean jumps(BlockTree block) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(block, null);
    return found[0];
  }
}
