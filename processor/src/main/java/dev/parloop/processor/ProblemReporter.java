package dev.parloop.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Tells problems to javac, each once, with its code, its position and its page. */
final class ProblemReporter {
  private final Trees trees;
  private final Messager messager;
  private final boolean strict;
  private final boolean silent;
  private final Set<Problem> told = new HashSet<>();
  private boolean hasErrors;

  /**
   * A reporter.
   *
   * @param strict whether a loop that stays serial is an error
   * @param silent whether notes are kept to itself
   */
  ProblemReporter(Trees trees, Messager messager, boolean strict, boolean silent) {
    this.trees = trees;
    this.messager = messager;
    this.strict = strict;
    this.silent = silent;
  }

  /** Whether an error was told. */
  boolean hasErrors() {
    return hasErrors;
  }

  /** A failure of our own. */
  void internal(String doing, Throwable failure) {
    java.io.StringWriter trace = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(trace));
    tell(
        Problem.of(
            Code.PL0901,
            "a bug in Parloop while " + doing + "; please report it. " + trace,
            Span.NONE));
  }

  /** A problem without a place in the source. */
  void tell(Problem problem) {
    print(kind(problem.code(), false), text(problem), null, null);
  }

  /**
   * A problem in the file of a class.
   *
   * @param certain whether a loop that is marked itself can never be parallel
   */
  void tell(Problem problem, TypeElement owner, boolean certain) {
    boolean isHidden = silent && problem.code().severity() == Code.Severity.NOTE;
    if (isHidden || !told.add(problem)) {
      return;
    }
    TreePath path = trees.getPath(owner);
    CompilationUnitTree unit = path.getCompilationUnit();
    Tree tree = new Finder(trees.getSourcePositions(), unit, problem.span()).find(path.getLeaf());
    if (tree instanceof LiteralTree) {
      tree = Pointer.orElse(problem.span().start(), tree);
    }
    Diagnostic.Kind kind = kind(problem.code(), certain);
    if (kind == Diagnostic.Kind.ERROR || !isSuppressed(problem.code(), tree, unit)) {
      print(kind, text(problem), tree, unit);
    }
  }

  private boolean isSuppressed(Code code, @Nullable Tree tree, CompilationUnitTree unit) {
    TreePath path = tree == null ? null : TreePath.getPath(unit, tree);
    return path != null && Suppression.covers(code.name(), path);
  }

  private void print(
      Diagnostic.Kind kind, String text, @Nullable Tree tree, @Nullable CompilationUnitTree unit) {
    hasErrors |= kind == Diagnostic.Kind.ERROR;
    if (tree == null || unit == null) {
      messager.printMessage(kind, text);
    } else {
      trees.printMessage(kind, text, tree, unit);
    }
  }

  private Diagnostic.Kind kind(Code code, boolean certain) {
    return switch (code.severity()) {
      case NOTE -> Diagnostic.Kind.NOTE;
      case WARNING -> Diagnostic.Kind.WARNING;
      case UNTAKEN -> certain || strict ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
      case ERROR -> Diagnostic.Kind.ERROR;
    };
  }

  private static String text(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(problem.code()).append("] ").append(problem.message());
    for (Problem.Related related : problem.related()) {
      text.append("\n    ").append(related.note()).append(": ");
      text.append(related.span().file()).append(':').append(related.span().line());
    }
    return text.append("\n    (see docs/diagnostics/")
        .append(problem.code())
        .append(".md)")
        .toString();
  }

  /** Finds the tree that stands exactly at a span, else the smallest one around it. */
  private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Span span;
    private @Nullable Tree best;
    private long bestLength = Long.MAX_VALUE;

    Finder(SourcePositions positions, CompilationUnitTree unit, Span span) {
      this.positions = positions;
      this.unit = unit;
      this.span = span;
    }

    Tree find(Tree fallback) {
      scan(unit, null);
      return best == null ? fallback : best;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree == null) {
        return null;
      }
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      if (start >= 0 && start <= span.start() && span.end() <= end && end - start < bestLength) {
        best = tree;
        bestLength = end - start;
      }
      return super.scan(tree, null);
    }
  }
}
