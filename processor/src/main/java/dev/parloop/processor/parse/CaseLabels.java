package dev.parloop.processor.parse;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of a case that are newer than the language this is written in. */
final class CaseLabels {
  private CaseLabels() {}

  /** Whether a label is a pattern; trees tell such labels by name, for the kinds came after 17. */
  static boolean hasPattern(CaseTree tree) {
    return has(tree, "PATTERN_CASE_LABEL");
  }

  /** Whether the case is {@code default}, or has it beside {@code null}. */
  static boolean isDefault(CaseTree tree) {
    return has(tree, "DEFAULT_CASE_LABEL")
        || (tree.getExpressions().isEmpty() && !hasPattern(tree));
  }

  /** The labels that are patterns. */
  static List<Tree> patterns(CaseTree tree) {
    return children(tree).stream()
        .filter(child -> child.getKind().name().equals("PATTERN_CASE_LABEL"))
        .toList();
  }

  /** The condition after {@code when}, or null: the only child that is no label and no body. */
  static @Nullable ExpressionTree guard(CaseTree tree) {
    for (Tree child : children(tree)) {
      if (child instanceof ExpressionTree guard
          && !guard.equals(tree.getBody())
          && !tree.getExpressions().contains(guard)) {
        return guard;
      }
    }
    return null;
  }

  private static boolean has(CaseTree tree, String kind) {
    return children(tree).stream().anyMatch(child -> child.getKind().name().equals(kind));
  }

  /** The trees directly inside one. */
  static List<Tree> children(Tree tree) {
    List<Tree> children = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree child, @Nullable Void unused) {
        if (child == tree) {
          return super.scan(child, null);
        }
        if (child != null) {
          children.add(child);
        }
        return null;
      }
    }.scan(tree, null);
    return children;
  }
}
