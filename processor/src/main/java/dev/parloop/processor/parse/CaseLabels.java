package dev.parloop.processor.parse;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
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

  private static boolean has(CaseTree tree, String kind) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree child, @Nullable Void unused) {
        if (child == null) {
          return null;
        }
        found[0] |= child.getKind().name().equals(kind);
        // Labels are not inside statements: no need to look into a body.
        boolean label = child == tree || child.getKind().name().endsWith("_LABEL");
        return label ? super.scan(child, null) : null;
      }
    }.scan(tree, null);
    return found[0];
  }
}
