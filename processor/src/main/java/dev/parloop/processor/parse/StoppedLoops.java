package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Gathers the loops of a class that stop the compilation. */
final class StoppedLoops {
  private static final String INITIALISER = "<init>";

  private final Javac javac;
  private final SourceText source;
  private final List<StoppedLoop> loops = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  StoppedLoops(Javac javac, SourceText source) {
    this.javac = javac;
    this.source = source;
  }

  /** The loops, in the order in which they were found. */
  List<StoppedLoop> all() {
    return loops;
  }

  /** Adds the loops of a method that cannot be copied. */
  void add(AnnotatedMethod method, List<Problem> problems) {
    for (MarkedLoop loop : method.loops()) {
      List<Problem> own = new ArrayList<>(problems);
      // What is wrong elsewhere in the method stops all of its loops.
      own.removeIf(problem -> isInAnother(problem.span(), loop, method.loops()));
      loops.add(new StoppedLoop(method.owner(), loop.nest(), own.isEmpty() ? problems : own));
    }
  }

  private static boolean isInAnother(Span span, MarkedLoop loop, List<MarkedLoop> all) {
    return !loop.nest().span().contains(span)
        && all.stream().anyMatch(other -> other.nest().span().contains(span));
  }

  /** Adds the outermost loops of a method that is refused as a whole. */
  void addAll(TreePath method, Problem problem) {
    for (Loops loop : Loops.of(method, Map.of(), true)) {
      add(loop.path(), loop.variable().getLeaf(), problem);
    }
  }

  /** Adds a loop that stands where none can be parallel. */
  void add(TreePath loop, Tree variable, Problem problem) {
    TypeElement owner = owner(loop);
    Span span = source.span(loop.getLeaf());
    if (owner == null || loops.stream().anyMatch(known -> known.nest().span().equals(span))) {
      return; // A loop with a mark of its own in a method that has one.
    }
    String binaryName = javac.model.binaryName(owner);
    String method = method(loop);
    String prefix = binaryName.substring(binaryName.lastIndexOf('.') + 1) + "." + method;
    int ordinal = ordinals.merge(prefix, 1, Integer::sum);
    String name = variable instanceof VariableTree tree ? tree.getName().toString() : "?";
    Variable counter = javac.variables.fresh(name, Type.Primitive.INT, Variable.Kind.COUNTER);
    LoopNest nest =
        new LoopNest(
            prefix + "#" + ordinal,
            binaryName,
            method,
            new IterationSpace.Unknown(counter, source.span(variable)),
            new Stmt.Block(List.of(), span),
            null,
            Directive.defaults(true),
            List.of(),
            span);
    loops.add(new StoppedLoop(owner, nest, List.of(problem)));
  }

  private static String method(TreePath loop) {
    for (TreePath at = loop; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree tree) {
        return tree.getName().toString();
      } else if (at.getLeaf() instanceof ClassTree) {
        return INITIALISER;
      }
    }
    return INITIALISER;
  }

  /** The innermost class around a loop that no local or anonymous class is around. */
  private @Nullable TypeElement owner(TreePath loop) {
    TypeElement owner = null;
    for (TreePath at = loop; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree && javac.element(at) instanceof TypeElement type) {
        NestingKind kind = type.getNestingKind();
        boolean isNamed = kind == NestingKind.TOP_LEVEL || kind == NestingKind.MEMBER;
        owner = !isNamed ? null : owner == null ? type : owner;
      }
    }
    return owner;
  }
}
