package dev.parloop.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;

/**
 * {@code @SuppressWarnings("PL0301")} on a variable, a method or a class: warnings and notes of
 * that code are not told for what is inside, which for a loop's variable is the loop.
 */
final class Suppression {
  private Suppression() {}

  /** Whether a place is inside something on which this code is suppressed. */
  static boolean covers(String code, TreePath place) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      if (stands(code, path.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String code, Tree tree) {
    if (tree instanceof ForLoopTree loop) {
      return loop.getInitializer().stream()
          .anyMatch(
              part ->
                  part instanceof VariableTree variable && names(code, variable.getModifiers()));
    } else if (tree instanceof EnhancedForLoopTree loop) {
      return names(code, loop.getVariable().getModifiers());
    } else if (tree instanceof VariableTree variable) {
      return names(code, variable.getModifiers());
    } else if (tree instanceof MethodTree method) {
      return names(code, method.getModifiers());
    }
    return tree instanceof ClassTree type && names(code, type.getModifiers());
  }

  private static boolean names(String code, ModifiersTree modifiers) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      if (simpleName(annotation.getAnnotationType()).equals("SuppressWarnings")) {
        for (ExpressionTree argument : annotation.getArguments()) {
          if (names(code, argument)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String simpleName(Tree type) {
    if (type instanceof MemberSelectTree qualified) {
      return qualified.getIdentifier().toString();
    }
    return type instanceof IdentifierTree name ? name.getName().toString() : "";
  }

  private static boolean names(String code, ExpressionTree value) {
    if (value instanceof AssignmentTree assignment) {
      return names(code, assignment.getExpression());
    } else if (value instanceof ParenthesizedTree inner) {
      return names(code, inner.getExpression());
    } else if (value instanceof NewArrayTree array) {
      return array.getInitializers() != null
          && array.getInitializers().stream().anyMatch(each -> names(code, each));
    }
    return value instanceof LiteralTree literal && code.equals(literal.getValue());
  }
}
