package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the annotations in a class, and refuses those that stand where they cannot work. */
final class LoopFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final SourceText source;
  private final Javac javac;
  private final Annotations annotations;
  private final DirectiveReader directives;
  private final Consumer<Problem> problems;
  private final StoppedLoops stopped;
  private final List<FoundMethod> methods = new ArrayList<>();

  /** The annotations of the classes around the current tree. */
  private final Deque<DirectiveReader.Mark> defaults = new ArrayDeque<>();

  /** Marked loops of the method around the current tree. */
  private Map<Tree, AnnotationTree> loops = new LinkedHashMap<>();

  /** Why nothing around the current tree can be parallel, or null. */
  private @Nullable Refusal refusal;

  private boolean inCode;

  private record Refusal(Code code, String message) {}

  private static final Refusal INITIALISER =
      new Refusal(
          Code.PL0110,
          "a loop in a constructor, an initialiser or a field's lambda cannot be parallel. Move it"
              + " to a method.");

  private static final Refusal LOCAL_CLASS =
      new Refusal(
          Code.PL0111,
          "a loop in a local or anonymous class cannot be parallel. Move it to a method of a named"
              + " class, or write a lambda.");

  LoopFinder(
      Javac javac,
      SourceText source,
      DirectiveReader directives,
      Consumer<Problem> problems,
      StoppedLoops stopped) {
    this.source = source;
    this.stopped = stopped;
    this.javac = javac;
    this.annotations = new Annotations(javac);
    this.directives = directives;
    this.problems = problems;
  }

  /** The methods with marked loops in an attributed class, in source order. */
  List<FoundMethod> find(TreePath type) {
    scan(type, null);
    return methods;
  }

  private void report(Code code, String message, Span span) {
    problems.accept(Problem.of(code, message, span));
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    Refusal before = refusal;
    boolean wasInCode = inCode;
    AnnotationTree mark = annotations.on(getCurrentPath(), Names.PARALLEL);
    if (inCode) {
      refusal = LOCAL_CLASS;
    }
    if (mark != null) {
      DirectiveReader.Mark own = new DirectiveReader.Mark(getCurrentPath(), mark);
      noKernel(own, "a class");
      defaults.addLast(own);
    }
    inCode = false;
    super.visitClass(tree, null);
    inCode = wasInCode;
    if (mark != null) {
      defaults.removeLast();
    }
    refusal = before;
    return null;
  }

  private void noKernel(DirectiveReader.Mark mark, String place) {
    noKernel(Names.RANGE, directives.given(mark, Names.RANGE), place);
    noKernel(Names.REDUCE, directives.given(mark, Names.REDUCE, Names.NO_REDUCTION), place);
  }

  private void noKernel(String attribute, @Nullable Span given, String place) {
    if (given != null) {
      report(
          Code.PL0106,
          "'" + attribute + "' describes a method, not " + place + ". Remove it.",
          given);
    }
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
      initialiser(() -> super.visitBlock(tree, null));
    } else {
      super.visitBlock(tree, null);
    }
    return null;
  }

  private void initialiser(Runnable scan) {
    Refusal before = refusal;
    refusal = before == null ? INITIALISER : before;
    inCode = true;
    scan.run();
    inCode = false;
    refusal = before;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (tree.getReturnType() == null) {
      initialiser(() -> super.visitMethod(tree, null));
      return null;
    }
    AnnotationTree elementwise = annotations.on(getCurrentPath(), Names.ELEMENTWISE);
    Refusal before = refusal;
    Map<Tree, AnnotationTree> outer = loops;
    AnnotationTree mark = annotations.on(getCurrentPath(), Names.PARALLEL);
    loops = new LinkedHashMap<>();
    refusal = before == null ? refusal(tree) : before;
    boolean refused = mark != null && isRefused(tree, mark);
    checkReducer();
    if (elementwise != null) {
      checkElementwise(tree, elementwise, mark);
    }
    inCode = true;
    super.visitMethod(tree, null);
    inCode = false;
    if (refusal == null && !refused && (mark != null || !loops.isEmpty())) {
      add(mark);
    }
    refusal = before;
    loops = outer;
    return null;
  }

  private static @Nullable Refusal refusal(MethodTree tree) {
    return tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
        ? new Refusal(
            Code.PL0112,
            "a loop of a synchronized method cannot be parallel: its iterations would run without the"
                + " lock. Move the loop to a method of its own, and call that under the lock.")
        : null;
  }

  /** Reports why a method's own annotation cannot work. */
  private boolean isRefused(MethodTree tree, AnnotationTree mark) {
    DirectiveReader.Mark own = new DirectiveReader.Mark(getCurrentPath(), mark);
    boolean kernel = directives.given(own, Names.RANGE) != null;
    Span reduce = directives.given(own, Names.REDUCE, Names.NO_REDUCTION);
    if (reduce != null && !kernel) {
      report(
          Code.PL0106,
          "'reduce' says how the values of a kernel combine, and a kernel has a 'range'. Add one, as"
              + " range = \"0..n\", or remove 'reduce'.",
          reduce);
      return true;
    }
    if (refusal != null) {
      Problem problem = Problem.of(refusal.code, refusal.message, source.span(mark));
      problems.accept(problem);
      stopped.addAll(getCurrentPath(), problem);
      return true;
    }
    if (tree.getBody() == null) {
      report(
          Code.PL0113,
          "the method has no body, so there is nothing to run. Annotate the methods that implement it.",
          source.span(mark));
      return true;
    }
    if (kernel) {
      // It is written out as a method of its own, whose loops are found as any others.
      return true;
    }
    if (!Loops.hasAny(tree.getBody())) {
      report(
          Code.PL0108,
          "the method has no 'for' loop. Annotate the method that has it, or write one.",
          source.span(mark));
      return true;
    }
    return false;
  }

  /** Reports why a method cannot have array versions, but for its types. */
  private void checkElementwise(
      MethodTree tree, AnnotationTree elementwise, @Nullable AnnotationTree mark) {
    Span span = source.span(elementwise);
    if (LOCAL_CLASS.equals(refusal) || INITIALISER.equals(refusal)) {
      report(
          Code.PL0111,
          "a method of a local or anonymous class cannot be called from the generated class. Move it"
              + " to a named class.",
          span);
    } else if (tree.getBody() == null) {
      report(
          Code.PL0113,
          "the method has no body, so there is nothing to run. Annotate the methods that implement"
              + " it.",
          span);
    } else if (mark != null) {
      report(
          Code.PL0106,
          "@Elementwise generates loops that call the method, and @Parallel makes loops of the method"
              + " itself parallel. Keep one of them; attributes of a @Parallel on the class are for"
              + " both.",
          span);
    }
  }

  /** Reports why a method can be no reducer. */
  private void checkReducer() {
    AnnotationTree mark = annotations.on(getCurrentPath(), Names.REDUCER);
    if (mark != null && javac.element(getCurrentPath()) instanceof ExecutableElement method) {
      String identity = Reducers.identity(method);
      String fault = identity == null ? null : Reducers.fault(method, identity, javac.types);
      if (fault != null) {
        report(Code.PL0127, "@Reducer: " + fault + ".", source.span(mark));
      }
    }
  }

  private void add(@Nullable AnnotationTree mark) {
    List<DirectiveReader.Mark> marks = new ArrayList<>(defaults);
    if (mark != null) {
      marks.add(new DirectiveReader.Mark(getCurrentPath(), mark));
    }
    methods.add(new FoundMethod(getCurrentPath(), marks, mark != null, loops));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
    if (field) {
      initialiser(() -> super.visitVariable(tree, null));
      return null;
    }
    AnnotationTree mark = annotations.on(getCurrentPath(), Names.PARALLEL);
    if (mark != null) {
      marked(tree, mark);
    }
    return super.visitVariable(tree, null);
  }

  private void marked(VariableTree variable, AnnotationTree mark) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    boolean onLoop =
        (parent instanceof ForLoopTree loop && loop.getInitializer().contains(variable))
            || (parent instanceof EnhancedForLoopTree each && each.getVariable().equals(variable));
    if (!onLoop) {
      report(
          Code.PL0104,
          "'"
              + variable.getName()
              + "' is not the variable of a 'for' loop. Move the annotation into the loop's header,"
              + " or onto the method.",
          source.span(mark));
    } else if (refusal != null) {
      if (!loops.containsKey(parent)) {
        Problem problem = Problem.of(refusal.code, refusal.message, source.span(mark));
        problems.accept(problem);
        stopped.add(getCurrentPath().getParentPath(), variable, problem);
      }
      loops.put(parent, mark);
    } else if (loops.putIfAbsent(parent, mark) == null) {
      noKernel(new DirectiveReader.Mark(getCurrentPath(), mark), "a loop");
    }
  }
}
