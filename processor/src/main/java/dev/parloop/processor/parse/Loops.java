package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loop to be judged, and those inside it.
 *
 * @param path the loop statement
 * @param variable the declaration of its variable or, where the header only assigns it, its name
 * @param annotation its own annotation, or null
 * @param inner in source order
 */
record Loops(
    TreePath path, TreePath variable, @Nullable AnnotationTree annotation, List<Loops> inner) {

  /** Whether a tree contains a {@code for} loop outside local classes. */
  static boolean hasAny(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /**
   * The outermost loops of a method.
   *
   * @param marked the annotations of loops
   * @param all whether loops without an annotation count too
   */
  static List<Loops> of(TreePath method, Map<Tree, AnnotationTree> marked, boolean all) {
    Collector collector = new Collector(marked, all);
    collector.scan(method, null);
    return collector.loops;
  }

  private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Map<Tree, AnnotationTree> marked;
    private final boolean all;
    private List<Loops> loops = new ArrayList<>();

    Collector(Map<Tree, AnnotationTree> marked, boolean all) {
      this.marked = marked;
      this.all = all;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
      return loop(variable(tree), () -> super.visitForLoop(tree, null));
    }

    private @Nullable TreePath variable(ForLoopTree tree) {
      if (tree.getInitializer().isEmpty()) {
        return null;
      }
      StatementTree first = tree.getInitializer().get(0);
      TreePath path = new TreePath(getCurrentPath(), first);
      if (first instanceof VariableTree) {
        return path;
      }
      return first instanceof ExpressionStatementTree statement
              && statement.getExpression() instanceof AssignmentTree assignment
              && assignment.getVariable() instanceof IdentifierTree name
          ? new TreePath(new TreePath(path, assignment), name)
          : null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
      TreePath variable = new TreePath(getCurrentPath(), tree.getVariable());
      return loop(variable, () -> super.visitEnhancedForLoop(tree, null));
    }

    private @Nullable Void loop(@Nullable TreePath variable, Runnable body) {
      AnnotationTree annotation = marked.get(getCurrentPath().getLeaf());
      // A loop without any variable is like a while loop: what is inside counts.
      if (variable == null || (annotation == null && !all)) {
        body.run();
        return null;
      }
      Loops loop = new Loops(getCurrentPath(), variable, annotation, new ArrayList<>());
      loops.add(loop);
      List<Loops> outer = loops;
      loops = loop.inner;
      body.run();
      loops = outer;
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
