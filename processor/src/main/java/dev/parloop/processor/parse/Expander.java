package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kernels of a file and writes them out, and gives loops whose condition moves the
 * counter an update, and those over arrays that assign their variable another. Looks at the user's
 * trees, resolves nothing.
 */
final class Expander {
  private final ProcessingEnvironment env;
  private final Trees trees;
  private final SourceText source;
  private final List<Insertion> insertions = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final Map<String, List<Problem>> problems = new HashMap<>();

  /** Methods of one class, to be written out in front of its closing brace. */
  private record Insertion(int offset, List<Kernel> kernels, List<Elementwise> functions) {}

  /** A stretch of the user's text, and what stands in its place. */
  record Edit(int start, int end, String text) {}

  private Expander(ProcessingEnvironment env, Trees trees, SourceText source) {
    this.env = env;
    this.trees = trees;
    this.source = source;
  }

  /**
   * A file of the user's compilation, its kernels written out.
   *
   * @param bodies what of it is needed
   */
  static Expansion expand(
      ProcessingEnvironment env, Trees trees, CompilationUnitTree unit, NeededBodies bodies) {
    SourceText source = new SourceText(unit, trees.getSourcePositions());
    Expander expander = new Expander(env, trees, source);
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree tree && Annotations.firstLike(tree) != null) {
        List<Problem> found = new ArrayList<>();
        expander.find(new TreePath(new TreePath(unit), tree), found);
        expander.edits.addAll(MovingConditions.in(tree, source));
        expander.edits.addAll(AssignedElements.in(tree, source));
        expander.problems.put(tree.getSimpleName().toString(), found);
      }
    }
    return expander.write(bodies.unneeded(unit, source));
  }

  private void find(TreePath type, List<Problem> found) {
    ClassTree tree = (ClassTree) type.getLeaf();
    List<Kernel> kernels = new ArrayList<>();
    List<Elementwise> functions = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      TreePath path = new TreePath(type, member);
      if (member instanceof ClassTree) {
        find(path, found);
      } else if (member instanceof MethodTree method && method.getBody() != null) {
        Kernel kernel = kernel(path, method, found);
        if (kernel != null) {
          kernels.add(kernel);
        }
        Elementwise function = function(path, method, found);
        if (function != null) {
          functions.add(function);
        }
      }
    }
    if (!kernels.isEmpty() || !functions.isEmpty()) {
      insertions.add(new Insertion(source.span(tree).end() - 1, kernels, functions));
    }
  }

  private @Nullable Elementwise function(TreePath path, MethodTree tree, List<Problem> found) {
    AnnotationTree mark = Annotations.like(tree, Names.ELEMENTWISE);
    // Both on one method is an error that is told where annotations are looked for.
    return mark != null
            && Annotations.like(tree, Names.PARALLEL) == null
            && trees.getElement(path) instanceof ExecutableElement method
            && has(method, Names.ELEMENTWISE)
        ? Elementwise.of(tree, method, mark, source, found::add)
        : null;
  }

  private static boolean has(ExecutableElement method, String annotation) {
    return method.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(annotation));
  }

  private @Nullable Kernel kernel(TreePath path, MethodTree tree, List<Problem> found) {
    AnnotationTree mark = Annotations.like(tree, Names.PARALLEL);
    boolean locked = tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED);
    if (mark == null || locked || !(trees.getElement(path) instanceof ExecutableElement method)) {
      return null;
    }
    Map<String, Object> values = values(method);
    Object range = values.get(Names.RANGE);
    if (!(range instanceof String text)) {
      return null;
    }
    TypeElement owner = ModelTypes.ownerOf(method);
    KnownNames known = new KnownNames(env.getElementUtils(), owner, source.unit());
    String reduce = (String) values.getOrDefault(Names.REDUCE, Names.NO_REDUCTION);
    Kernel kernel =
        new KernelReader(source, tree, method, known, found::add).read(mark, text, reduce);
    if (kernel != null) {
      kernel.added().forEach(added -> found.add(note(kernel, added)));
    }
    return kernel;
  }

  /** The attributes of the method's annotation, enum constants by their names. */
  private static Map<String, Object> values(ExecutableElement method) {
    Map<String, Object> values = new HashMap<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(Names.PARALLEL)) {
        mirror
            .getElementValues()
            .forEach(
                (attribute, value) -> {
                  Object plain = value.getValue();
                  values.put(
                      attribute.getSimpleName().toString(),
                      plain instanceof VariableElement constant
                          ? constant.getSimpleName().toString()
                          : plain);
                });
      }
    }
    return values;
  }

  private static Problem note(Kernel kernel, Kernel.Added added) {
    Span span = added.span();
    String parameters =
        kernel.added().stream()
            .map(one -> one.type() + " " + one.name())
            .collect(Collectors.joining(", "));
    return Problem.of(
        Code.PL0604,
        "'"
            + added.name()
            + "' is no parameter, field or constant here: it becomes a parameter of the generated"
            + " method, "
            + kernel.tree().getName()
            + "("
            + parameters
            + (kernel.others().isEmpty() ? ")." : ", ...)."),
        span);
  }

  private Expansion write(List<Span> blanks) {
    edits.removeIf(
        edit ->
            blanks.stream()
                .anyMatch(blank -> blank.start() <= edit.start() && edit.end() <= blank.end()));
    if (insertions.isEmpty() && edits.isEmpty() && blanks.isEmpty()) {
      Expansion none = Expansion.none(source.file(), source.text());
      return problems.isEmpty() ? none : none.with(problems);
    }
    insertions.sort(Comparator.comparingInt(Insertion::offset));
    edits.sort(Comparator.comparingInt(Edit::start));
    Expansion.Builder out = new Expansion.Builder(source.file(), source.text(), blanks);
    Map<String, Expansion.Written> methods = new HashMap<>();
    int at = 0;
    for (Insertion insertion : insertions) {
      copy(at, insertion.offset, out);
      for (Kernel kernel : insertion.kernels) {
        write(kernel, out, methods);
      }
      for (Elementwise function : insertion.functions) {
        write(function, out, methods);
      }
      at = insertion.offset;
    }
    copy(at, source.text().length(), out);
    return out.build(methods, problems);
  }

  /** Copies a stretch of the user's text with its edits. */
  private void copy(int from, int to, Expansion.Builder out) {
    int at = from;
    for (Edit edit : edits) {
      if (from <= edit.start() && edit.end() <= to) {
        out.copy(at, edit.start());
        out.write(edit.text(), edit.start(), edit.end());
        at = edit.end();
      }
    }
    out.copy(at, to);
  }

  private void write(Kernel kernel, Expansion.Builder out, Map<String, Expansion.Written> methods) {
    String name = kernel.tree().getName().toString();
    String loops = name + "$kernel" + methods.size();
    String allocation = name + "$array" + methods.size();
    KernelText text = new KernelText(kernel, source, out);
    text.loops(loops);
    boolean allocates = text.canAllocate();
    if (allocates) {
      text.allocation(allocation);
    }
    methods.put(
        loops,
        new Expansion.Written(name, AnnotatedMethod.Kind.KERNEL, allocates ? allocation : null));
  }

  private static void write(
      Elementwise function, Expansion.Builder out, Map<String, Expansion.Written> methods) {
    for (int dimensions = 1; dimensions <= 2; dimensions++) {
      String loops = function.name() + "$each" + methods.size();
      String allocation = function.name() + "$array" + methods.size();
      if (dimensions == 1) {
        function.oneDimension(out, loops, allocation);
      } else {
        function.twoDimensions(out, loops, allocation);
      }
      methods.put(
          loops,
          new Expansion.Written(function.name(), AnnotatedMethod.Kind.ELEMENTWISE, allocation));
    }
  }
}
