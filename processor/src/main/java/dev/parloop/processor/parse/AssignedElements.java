package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marked loops over arrays whose body assigns their variable, and the same loops with a variable in
 * the body: {@code for (int x : a) { x *= 2; }} is {@code for (int xElement : a) { int x =
 * xElement; x *= 2; }}. Looks at the user's trees, resolves nothing.
 */
final class AssignedElements extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourceText source;
  private final List<Expander.Edit> edits = new ArrayList<>();

  /** Whether the method around is marked. */
  private boolean isMarked;

  private AssignedElements(SourceText source) {
    this.source = source;
  }

  /** What to change in a class. */
  static List<Expander.Edit> in(Tree type, SourceText source) {
    AssignedElements scanner = new AssignedElements(source);
    scanner.scan(type, null);
    return scanner.edits;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    boolean around = isMarked;
    isMarked = Annotations.like(tree, Names.PARALLEL) != null;
    super.visitMethod(tree, null);
    isMarked = around;
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    VariableTree variable = tree.getVariable();
    String name = variable.getName().toString();
    if ((isMarked || Annotations.like(variable, Names.PARALLEL) != null)
        && isAssigned(name, tree.getStatement())) {
      rewrite(tree, variable, name);
    }
    return super.visitEnhancedForLoop(tree, null);
  }

  private void rewrite(EnhancedForLoopTree tree, VariableTree variable, String name) {
    Span declared = source.span(variable);
    int at = source.text().lastIndexOf(name, declared.end() - name.length());
    Tree type = variable.getType();
    if (at < declared.start() || at + name.length() != declared.end()) {
      return; // As in int row[].
    }
    // For var there is none, or one without a text.
    boolean isWritten = type != null && source.isWritten(type);
    String declaration =
        (isWritten ? source.text(source.span(type)) : "var")
            + " "
            + name
            + " = "
            + element(name)
            + ";";
    edits.add(new Expander.Edit(at, at + name.length(), element(name)));
    Span body = source.span(tree.getStatement());
    if (tree.getStatement() instanceof BlockTree) {
      int inside = body.start() + 1;
      edits.add(new Expander.Edit(inside, inside, " " + declaration));
    } else {
      edits.add(new Expander.Edit(body.start(), body.start(), "{ " + declaration + " "));
      edits.add(new Expander.Edit(body.end(), body.end(), " }"));
    }
  }

  /** A name that the file does not have. */
  private String element(String name) {
    String free = name + "Element";
    while (source.text().contains(free)) {
      free += "_";
    }
    return free;
  }

  private static boolean isAssigned(String name, Tree body) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      private void note(ExpressionTree target) {
        ExpressionTree inner = target;
        while (inner instanceof ParenthesizedTree around) {
          inner = around.getExpression();
        }
        found[0] |=
            inner instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        note(tree.getVariable());
        return super.visitAssignment(tree, null);
      }

      @Override
      public @Nullable Void visitCompoundAssignment(
          CompoundAssignmentTree tree, @Nullable Void unused) {
        note(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
      }

      @Override
      public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
              note(tree.getExpression());
          default -> {}
        }
        return super.visitUnary(tree, null);
      }
    }.scan(body, null);
    return found[0];
  }
}
