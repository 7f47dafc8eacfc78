package dev.parloop.processor.parse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks the bounds of a kernel once its loops are written out and resolved. */
final class BoundCheck {
  private final Javac javac;
  private final SourceText source;
  private final boolean isStatic;
  private final Consumer<Problem> errors;

  /** A check of a method that is static or not. */
  BoundCheck(Javac javac, SourceText source, boolean isStatic, Consumer<Problem> errors) {
    this.javac = javac;
    this.source = source;
    this.isStatic = isStatic;
    this.errors = errors;
  }

  /** Checks what the user did not write in a written-out method: the headers of its loops. */
  void check(TreePath method) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        // Either a count of iterations or a part of a bound.
        if (tree.getMethodSelect() instanceof MemberSelectTree select
            && Names.TRIP_COUNT.equals(select.getExpression().toString())) {
          count(tree, getCurrentPath());
          return null;
        }
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        super.visitVariable(tree, null);
        if (!source.isUsers(tree) && tree.getInitializer() instanceof BinaryTree computed) {
          // An index at its ordinal.
          index(tree, computed, getCurrentPath());
        }
        return null;
      }

      @Override
      public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        if (!source.isUsers(tree)) {
          header(tree, getCurrentPath());
        }
        return super.visitForLoop(tree, null);
      }
    }.scan(method, null);
  }

  /** {@code TripCount.length(start, relation, bound, step)}. */
  private void count(MethodInvocationTree call, TreePath path) {
    PrimitiveType widest = javac.types.getPrimitiveType(TypeKind.LONG);
    for (int argument : new int[] {0, 2, 3}) {
      bound(new TreePath(path, call.getArguments().get(argument)), widest, argument != 2);
    }
  }

  private void index(VariableTree tree, BinaryTree computed, TreePath path) {
    TypeMirror type = javac.type(new TreePath(path, tree.getType()));
    if (type instanceof PrimitiveType index) {
      bound(new TreePath(path, computed), index, true);
    }
  }

  private void header(ForLoopTree tree, TreePath path) {
    VariableTree counter = (VariableTree) tree.getInitializer().get(0);
    TreePath declared = new TreePath(path, counter);
    TypeMirror type = javac.type(new TreePath(declared, counter.getType()));
    if (!(type instanceof PrimitiveType index)) {
      return;
    }
    bound(new TreePath(declared, counter.getInitializer()), index, true);
    BinaryTree condition = (BinaryTree) tree.getCondition();
    TreePath compared = new TreePath(path, condition);
    bound(new TreePath(compared, condition.getRightOperand()), index, false);
    ExpressionStatementTree update = tree.getUpdate().get(0);
    if (update.getExpression() instanceof CompoundAssignmentTree step) {
      TreePath at =
          new TreePath(new TreePath(new TreePath(path, update), step), step.getExpression());
      bound(at, index, true);
    }
  }

  private void bound(TreePath path, PrimitiveType index, boolean assigned) {
    TreePath unknown = unresolved(path);
    if (unknown != null) {
      Span span = name(unknown.getLeaf());
      error(
          Code.PL0123,
          "'"
              + source.text(span)
              + "' has no meaning in the range. A bound is made of parameters, fields (static ones,"
              + " in a static method), constants, lengths and functions of Math.",
          span);
      return;
    }
    TypeMirror type = javac.type(path);
    if (type == null || type.getKind() == TypeKind.ERROR) {
      error(
          Code.PL0124,
          "the value does not fit the index, which is of type '"
              + index
              + "'. Declare the index as a long, or compute the value in front, and name a parameter"
              + " here.",
          source.span(path.getLeaf()));
    } else if (!isWhole(type)) {
      error(
          Code.PL0124,
          "the value is of type '"
              + type
              + "', and a bound is an int or a long. Compute it in front, and name a parameter here.",
          source.span(path.getLeaf()));
    } else if (assigned && !javac.types.isAssignable(type, index)) {
      error(
          Code.PL0124,
          "the value is a '"
              + type
              + "', and the index an '"
              + index
              + "'. Declare the index as a long.",
          source.span(path.getLeaf()));
    }
  }

  private void error(Code code, String message, Span span) {
    errors.accept(Problem.of(code, message, span));
  }

  private boolean isWhole(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind == TypeKind.DECLARED) {
      try {
        kind = javac.types.unboxedType(type).getKind();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    return switch (kind) {
      case BYTE, SHORT, CHAR, INT, LONG -> true;
      default -> false;
    };
  }

  /** The first part of an expression that javac could not resolve, or null. */
  private @Nullable TreePath unresolved(TreePath expression) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        look(getCurrentPath());
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        super.visitMemberSelect(tree, null);
        look(getCurrentPath());
        return null;
      }

      private void look(TreePath path) {
        // Not the type: javac spoils that where a value does not fit its variable.
        Element element = javac.element(path);
        if (element == null || element.asType().getKind() == TypeKind.ERROR || isOutOfReach(path)) {
          found.add(path);
        }
      }
    }.scan(expression, null);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether a static method names a field of an instance. */
  private boolean isOutOfReach(TreePath path) {
    return isStatic
        && path.getLeaf() instanceof IdentifierTree
        && javac.element(path) instanceof VariableElement field
        && field.getKind().isField()
        && !ExprConverter.isStatic(field);
  }

  private Span name(Tree tree) {
    Span span = source.span(tree);
    return tree instanceof MemberSelectTree select
        ? source.span(span.end() - select.getIdentifier().length(), span.end())
        : span;
  }
}
