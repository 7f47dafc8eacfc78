package dev.parloop.processor.parse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Loops whose condition moves the counter, and the same loops with an update: {@code for (int i =
 * n; i-- > 0; )} is {@code for (int i = n - 1; i + 1 > 0; i--)}. Sums wrap around as the counter
 * does, so the two agree for every start, the smallest too. Looks at the user's trees, resolves
 * nothing.
 */
final class MovingConditions extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Set<Tree.Kind> COMPARISONS =
      Set.of(
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL,
          Tree.Kind.NOT_EQUAL_TO);

  private final SourceText source;
  private final List<Expander.Edit> edits = new ArrayList<>();

  private MovingConditions(SourceText source) {
    this.source = source;
  }

  /** What to change in a class. */
  static List<Expander.Edit> in(Tree type, SourceText source) {
    MovingConditions scanner = new MovingConditions(source);
    scanner.scan(type, null);
    return scanner.edits;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    if (tree.getInitializer().size() == 1
        && tree.getUpdate().isEmpty()
        && tree.getInitializer().get(0) instanceof VariableTree counter
        && counter.getInitializer() != null
        && counter.getType() instanceof PrimitiveTypeTree type
        && (type.getPrimitiveTypeKind() == TypeKind.INT
            || type.getPrimitiveTypeKind() == TypeKind.LONG)) {
      boolean isLong = type.getPrimitiveTypeKind() == TypeKind.LONG;
      rewrite(tree, counter, counter.getInitializer(), isLong);
    }
    return super.visitForLoop(tree, null);
  }

  private void rewrite(
      ForLoopTree tree, VariableTree counter, ExpressionTree start, boolean isLong) {
    UnaryTree move = move(tree.getCondition(), counter.getName().toString());
    if (move == null) {
      return;
    }
    Tree.Kind kind = move.getKind();
    boolean isDown = kind == Tree.Kind.POSTFIX_DECREMENT || kind == Tree.Kind.PREFIX_DECREMENT;
    boolean isAfter = kind == Tree.Kind.POSTFIX_DECREMENT || kind == Tree.Kind.POSTFIX_INCREMENT;
    String one = isLong ? "1L" : "1";
    Span first = source.span(start);
    boolean isSimple = isSimple(start);
    if (!isSimple) {
      edits.add(new Expander.Edit(first.start(), first.start(), "("));
    }
    edits.add(
        new Expander.Edit(
            first.end(), first.end(), (isSimple ? "" : ")") + (isDown ? " - " : " + ") + one));
    Span moved = source.span(move);
    edits.add(
        new Expander.Edit(
            moved.start(),
            moved.end(),
            counter.getName() + (isAfter ? (isDown ? " + " : " - ") + one : "")));
    int update = source.after(';', source.span(tree.getCondition()).end());
    edits.add(
        new Expander.Edit(
            update, lastBlank(update), " " + counter.getName() + (isDown ? "--" : "++")));
  }

  /** The end of the spaces at an offset. */
  private int lastBlank(int from) {
    int at = from;
    while (source.text().charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** What moves the counter, where a condition compares just that with what does not. */
  private static @Nullable UnaryTree move(@Nullable Tree condition, String counter) {
    if (condition == null
        || !(inner(condition) instanceof BinaryTree comparison)
        || !COMPARISONS.contains(comparison.getKind())) {
      return null;
    }
    UnaryTree left = move(comparison.getLeftOperand(), comparison.getRightOperand(), counter);
    return left != null
        ? left
        : move(comparison.getRightOperand(), comparison.getLeftOperand(), counter);
  }

  private static @Nullable UnaryTree move(Tree operand, Tree bound, String counter) {
    return inner(operand) instanceof UnaryTree unary
            && isStep(unary.getKind())
            && isNamed(inner(unary.getExpression()), counter)
            && !isMentioned(counter, bound)
        ? unary
        : null;
  }

  private static boolean isStep(Tree.Kind kind) {
    return switch (kind) {
      case POSTFIX_DECREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, PREFIX_INCREMENT -> true;
      default -> false;
    };
  }

  /** Whether a bound may use the counter, whose value there would be another. */
  private static boolean isMentioned(String counter, Tree bound) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        found[0] |= isNamed(tree, counter);
        return null;
      }
    }.scan(bound, null);
    return found[0];
  }

  private static boolean isNamed(Tree tree, String name) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
  }

  /** Whether a sum needs no parentheses around this operand. */
  private static boolean isSimple(Tree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || tree instanceof MemberSelectTree
        || tree instanceof MethodInvocationTree
        || tree instanceof ParenthesizedTree;
  }

  private static Tree inner(Tree tree) {
    return tree instanceof ParenthesizedTree around ? inner(around.getExpression()) : tree;
  }
}
