package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the annotated loops of a compilation and makes models of them. For one compilation and one
 * thread.
 *
 * <p>Elements and types in the results belong to a compilation of the parser's own: use them with
 * {@link #types} and {@link #elements}, not with those of the processing environment.
 */
public final class SourceParser implements AutoCloseable {
  private final ProcessingEnvironment env;
  private final Trees trees;

  private final FunctionBodies functions = new FunctionBodies();
  private final NeededBodies needed = NeededBodies.ofAnnotated();
  private final ImplicitSources implicit;

  /** The nested compilations so far. */
  private final List<Nested> compilations = new ArrayList<>();

  /** The one that classes are parsed with. */
  private @Nullable Nested current;

  /** One that has read all bodies, if any was asked for that the current one has not. */
  private @Nullable Nested whole;

  /** The class parsed last: elements do not outlive a round. */
  private @Nullable TypeElement last;

  /** Whether the current one has looked for a name that did not exist. */
  private boolean stale;

  /** What belongs to one nested compilation. */
  private record Nested(NestedCompilation compilation, Javac javac, CalleeBodies callees) {}

  /** A parser of a compilation's sources; {@code trees} are those of {@code env}. */
  public SourceParser(ProcessingEnvironment env, Trees trees) {
    this.env = env;
    this.trees = trees;
    this.implicit = new ImplicitSources(env, trees, new FileRoots(env));
  }

  /** Notes classes of files that are compiled whether anything refers to them or not. */
  public void sees(Collection<? extends Element> roots) {
    implicit.excludes(roots);
  }

  /**
   * Finds and parses all annotated methods of a top-level class, nested classes included. A class
   * that has no annotations costs one look at its syntax tree.
   *
   * @param root an element of the processing environment; a class that is not compiled from source
   *     has no methods
   */
  public Parsed parse(TypeElement root) {
    if (!isInteresting(trees, root)) {
      return new Parsed(List.of(), Map.of(), List.of(), List.of(), true, Expansion.none("", ""));
    }
    functions.prepareFor(SourceText.content(trees.getPath(root).getCompilationUnit()));
    sees(List.of(root));
    Parsed parsed = parseInteresting(root);
    if (!parsed.complete() && implicit.areAny()) {
      // Where a package's files are may have become clear only by files read after it was listed.
      parsed = parseInteresting(root);
    }
    return parsed;
  }

  private Parsed parseInteresting(TypeElement root) {
    Javac javac = start(root).javac;
    TypeElement type = javac.userType(root.getQualifiedName());
    TreePath path = type == null ? null : javac.trees.getPath(type);
    if (path == null) {
      return new Parsed(
          List.of(),
          Map.of(),
          List.of(withoutDeclaration(root)),
          List.of(),
          true,
          Expansion.none("", ""));
    }
    javac.attribute(path);
    Parsed parsed = new ClassParser(javac, javac.source(path.getCompilationUnit())).parse(path);
    // What is generated later is not seen by a compilation that has already looked for it.
    stale |= !parsed.complete();
    return parsed;
  }

  /** A file with methods but no class: javac finds such a class by name no more than we do. */
  private Problem withoutDeclaration(TypeElement root) {
    TreePath path = trees.getPath(root);
    SourceText source = new SourceText(path.getCompilationUnit(), trees.getSourcePositions());
    ClassTree tree = (ClassTree) path.getLeaf();
    AnnotationTree annotation = Annotations.firstLike(tree);
    return Problem.of(
        Code.PL0114,
        "a class without a declaration cannot be named; declare a class around the loop",
        source.span(annotation == null ? tree : annotation));
  }

  private Nested start(TypeElement root) {
    last = root;
    if (current == null || stale) {
      whole = null;
      current = start(root, needed, () -> whole().callees);
      stale = false;
    }
    return current;
  }

  private Nested whole() {
    if (whole == null) {
      whole =
          start(
              Objects.requireNonNull(last),
              NeededBodies.all(),
              () -> {
                throw new IllegalStateException("all bodies were read");
              });
    }
    return whole;
  }

  private Nested start(TypeElement root, NeededBodies bodies, Supplier<CalleeBodies> whole) {
    try {
      NestedCompilation compilation = NestedCompilation.start(env, trees, implicit, root, bodies);
      Javac javac = compilation.javac();
      Nested nested = new Nested(compilation, javac, new CalleeBodies(javac, whole));
      compilations.add(nested);
      return nested;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bodies of methods of the same compilation and of the runtime's functions, parsed when they
   * are asked for and kept. Knows the methods that are called in what was parsed.
   */
  public CalleeSource callees() {
    return new AllCallees(
        functions, () -> compilations.stream().map(each -> each.callees).toList());
  }

  /** Operations on the types in what was parsed last. */
  public Types types() {
    return current == null ? env.getTypeUtils() : current.javac.types;
  }

  /** Operations on the elements in what was parsed last. */
  public Elements elements() {
    return current == null ? env.getElementUtils() : current.javac.elements;
  }

  /** Closes the files that are open. What was parsed stays; nothing more can be parsed. */
  @Override
  public void close() {
    compilations.forEach(nested -> nested.compilation.close());
  }

  /** Foresees classes that are to be parsed: what they call is needed of files read earlier. */
  public void expect(List<TypeElement> roots) {
    for (TypeElement root : roots) {
      ClassTree tree = trees.getTree(root);
      if (tree != null) {
        needed.expect(tree);
      }
    }
  }

  /** Whether a class may have annotations of ours, by the look of its text. */
  static boolean isInteresting(Trees trees, TypeElement type) {
    ClassTree tree = trees.getTree(type);
    return tree != null
        && Annotations.mayBeNamedIn(trees.getPath(type).getCompilationUnit())
        && Annotations.firstLike(tree) != null;
  }

  /** Parses one top-level class. */
  private static final class ClassParser {
    private final Javac javac;
    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Problem>> untaken = new HashMap<>();
    private final DirectiveReader directives;
    private final FunctionCalls functions;
    private boolean complete = true;

    ClassParser(Javac javac, SourceText source) {
      this.javac = javac;
      this.source = source;
      this.directives = new DirectiveReader(javac, source, problems::add);
      this.functions = new FunctionCalls(javac, source);
    }

    Parsed parse(TreePath type) {
      StoppedLoops stopped = new StoppedLoops(javac, source);
      List<FoundMethod> found =
          new LoopFinder(javac, source, directives, problems::add, stopped).find(type);
      Set<String> overloaded = overloaded(found);
      List<AnnotatedMethod> methods = new ArrayList<>();
      for (FoundMethod method : found) {
        int errors = problems.size();
        AnnotatedMethod parsed = parse(method, overloaded);
        if (parsed != null && problems.size() == errors && complete) {
          methods.add(parsed);
        } else if (parsed != null && complete) {
          stopped.add(parsed, problems.subList(errors, problems.size()));
        }
      }
      Expansion expansion = source.expansion();
      Set<Problem> told =
          new TreeSet<>(
              Comparator.<Problem>comparingInt(problem -> problem.span().start())
                  .thenComparing(Problem::toString));
      problems.forEach(problem -> told.add(expansion.original(problem)));
      told.addAll(expansion.problems(((ClassTree) type.getLeaf()).getSimpleName().toString()));
      return new Parsed(methods, untaken, List.copyOf(told), stopped.all(), complete, expansion);
    }

    /** The names, with class, that more than one found method has. */
    private Set<String> overloaded(List<FoundMethod> found) {
      Set<String> seen = new HashSet<>();
      Set<String> twice = new HashSet<>();
      for (FoundMethod method : found) {
        String name = plainId(element(method));
        if (!seen.add(name)) {
          twice.add(name);
        }
      }
      return twice;
    }

    private ExecutableElement element(FoundMethod method) {
      return (ExecutableElement) javac.trees.getElement(method.path());
    }

    private String plainId(ExecutableElement method) {
      String owner = javac.model.binaryName(ModelTypes.ownerOf(method));
      return owner.substring(owner.lastIndexOf('.') + 1) + "." + name(method);
    }

    /** The name that the user knows: a kernel is written out under another one. */
    private String name(ExecutableElement method) {
      String name = method.getSimpleName().toString();
      Expansion.Written written = source.expansion().method(name);
      return written == null ? name : written.name();
    }

    private String id(ExecutableElement method, Set<String> overloaded) {
      String plain = plainId(method);
      return overloaded.contains(plain)
          ? method.getParameters().stream()
              .map(parameter -> javac.model.of(parameter.asType()).toString())
              .collect(Collectors.joining(",", plain + "(", ")"))
          : plain;
    }

    /** The method's model; null, with problems, where its range cannot be resolved. */
    private @Nullable AnnotatedMethod parse(FoundMethod found, Set<String> overloaded) {
      ExecutableElement method = element(found);
      Expansion.Written written = source.expansion().method(method.getSimpleName().toString());
      int errors = problems.size();
      if (written != null) {
        new BoundCheck(javac, source, ExprConverter.isStatic(method), problems::add)
            .check(found.path());
        if (problems.size() > errors) {
          return null;
        }
      }
      TypeElement owner = ModelTypes.ownerOf(method);
      MethodTree tree = (MethodTree) found.path().getLeaf();
      List<Variables.Local> locals = javac.variables.declare(found.path());
      Type result = javac.model.of(method.getReturnType());
      LoopBuilder builder =
          new LoopBuilder(
              javac,
              source,
              directives,
              found,
              result,
              javac.model.binaryName(owner),
              name(method),
              id(method, overloaded));
      List<MarkedLoop> loops = builder.build();
      untaken.putAll(builder.untaken());
      List<Span> annotations =
          found.loops().values().stream().map(source::span).distinct().toList();
      FunctionCalls.Result called = functions.in(method, found.path());
      return new AnnotatedMethod(
          owner,
          name(method),
          method,
          written == null ? AnnotatedMethod.Kind.LOOPS : written.kind(),
          written == null ? null : allocation(found, written),
          source.file(),
          source.text(),
          source.span(tree.getBody()),
          names(found, loops),
          called.calls(),
          called.copied(),
          annotations,
          loops,
          Variables.namesIn(found.path()),
          types(locals));
    }

    /** What must be rewritten where the text of a method moves to another class. */
    private List<NameUse> names(FoundMethod found, List<MarkedLoop> loops) {
      ExecutableElement method = element(found);
      TypeElement owner = ModelTypes.ownerOf(method);
      Reach reach = new Reach(javac, owner);
      List<Span> spans = new ArrayList<>();
      loops.forEach(loop -> addSpans(loop, spans));
      NameCollector collector =
          new NameCollector(javac, source, owner, reach, spans, problems::add);
      new SignatureCheck(source, reach, collector).check(method, found.path(), mark(found));
      MethodTree tree = (MethodTree) found.path().getLeaf();
      List<NameUse> names = collector.collect(new TreePath(found.path(), tree.getBody()));
      complete &= collector.isComplete();
      return names;
    }

    /** The written-out method that makes the array for a kernel, or null. */
    private AnnotatedMethod.@Nullable Allocation allocation(
        FoundMethod kernel, Expansion.Written written) {
      TreePath type = kernel.path().getParentPath();
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof MethodTree tree
            && tree.getName().contentEquals(String.valueOf(written.allocation()))) {
          return allocation(kernel, written, new TreePath(type, tree));
        }
      }
      return null;
    }

    private AnnotatedMethod.Allocation allocation(
        FoundMethod kernel, Expansion.Written written, TreePath path) {
      MethodTree tree = (MethodTree) path.getLeaf();
      FoundMethod found = new FoundMethod(path, kernel.defaults(), false, kernel.loops());
      ExecutableElement method = element(found);
      List<? extends StatementTree> statements = tree.getBody().getStatements();
      AnnotatedMethod parsed =
          new AnnotatedMethod(
              ModelTypes.ownerOf(method),
              name(element(kernel)),
              method,
              written.kind(),
              null,
              source.file(),
              source.text(),
              source.span(tree.getBody()),
              names(found, List.of()),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Variables.namesIn(path),
              types(javac.variables.declare(path)));
      return new AnnotatedMethod.Allocation(
          parsed,
          source.span(statements.get(statements.size() - 2)),
          ((VariableTree) statements.get(0)).getName().toString());
    }

    /** The annotation at which a method is refused as a whole. */
    private Span mark(FoundMethod found) {
      return source.span(
          found.isMarked()
              ? found.defaults().get(found.defaults().size() - 1).annotation()
              : found.loops().values().iterator().next());
    }

    private void addSpans(MarkedLoop loop, List<Span> spans) {
      spans.add(loop.nest().span());
      loop.inner().forEach(inner -> addSpans(inner, spans));
    }

    private Map<Variable, TypeMirror> types(List<Variables.Local> locals) {
      Map<Variable, TypeMirror> types = new LinkedHashMap<>();
      for (Variables.Local local : locals) {
        Variable.Kind kind = local.isParameter() ? Variable.Kind.PARAMETER : Variable.Kind.OUTER;
        types.put(new Variable(local.id(), local.name(), local.type(), kind), local.mirror());
      }
      return types;
    }
  }
}
