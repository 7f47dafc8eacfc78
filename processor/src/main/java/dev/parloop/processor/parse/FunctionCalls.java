package dev.parloop.processor.parse;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CallUse;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.names.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls of elementary functions in methods' texts, those included that stand in static
 * methods of the same class: the texts of these can be copied too. For one file and one thread.
 */
final class FunctionCalls {
  private final Javac javac;
  private final SourceText source;

  /** What was found of called methods so far, by key; null for those that cannot be copied. */
  private final Map<String, @Nullable Found> known = new LinkedHashMap<>();

  /** A called method and what it calls itself. */
  private record Found(
      Method method, TreePath path, ExecutableElement element, List<CallUse> calls) {}

  /**
   * The result for one method.
   *
   * @param calls as {@link AnnotatedMethod#calls}
   * @param copied as {@link AnnotatedMethod#copied}
   */
  record Result(List<CallUse> calls, List<AnnotatedMethod.Copied> copied) {}

  FunctionCalls(Javac javac, SourceText source) {
    this.javac = javac;
    this.source = source;
  }

  /** The calls in a method's body. */
  Result in(ExecutableElement method, TreePath path) {
    TypeElement owner = ModelTypes.ownerOf(method);
    List<CallUse> all = calls(owner, path);
    Map<String, Found> reached = reached(all);
    keepThoseThatComeToFunctions(reached);
    List<AnnotatedMethod.Copied> copied = new ArrayList<>();
    for (Found found : reached.values()) {
      AnnotatedMethod text = text(owner, found, reached.keySet());
      copied.add(new AnnotatedMethod.Copied(found.method, text));
    }
    return new Result(replaceable(all, reached.keySet()), copied);
  }

  private static List<CallUse> replaceable(List<CallUse> all, Set<String> copied) {
    return all.stream()
        .filter(use -> isElementary(use.method()) || copied.contains(use.method().key()))
        .toList();
  }

  private static boolean isElementary(Method method) {
    return ElementaryFunctions.inPlaceOf(method) != null;
  }

  /** All methods that can be copied and are called, directly or by others. */
  private Map<String, Found> reached(List<CallUse> calls) {
    Map<String, Found> reached = new LinkedHashMap<>();
    Deque<CallUse> open = new ArrayDeque<>(calls);
    while (!open.isEmpty()) {
      Method method = open.removeFirst().method();
      Found found = isElementary(method) ? null : find(method);
      if (found != null && reached.put(method.key(), found) == null) {
        open.addAll(found.calls);
      }
    }
    return reached;
  }

  private static void keepThoseThatComeToFunctions(Map<String, Found> reached) {
    Set<String> useful =
        reached.values().stream()
            .filter(found -> found.calls.stream().anyMatch(use -> isElementary(use.method())))
            .map(found -> found.method.key())
            .collect(Collectors.toSet());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Found found : reached.values()) {
        grows |=
            found.calls.stream().anyMatch(use -> useful.contains(use.method().key()))
                && useful.add(found.method.key());
      }
    }
    reached.keySet().retainAll(useful);
  }

  private @Nullable Found find(Method method) {
    if (!known.containsKey(method.key())) {
      ExecutableElement element = javac.model.element(method).orElse(null);
      known.put(method.key(), element == null ? null : find(method, element));
    }
    return known.get(method.key());
  }

  private @Nullable Found find(Method method, ExecutableElement element) {
    Set<Modifier> modifiers = element.getModifiers();
    TreePath path = javac.trees.getPath(element);
    if (!modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.SYNCHRONIZED)
        || element.isVarArgs()
        || !element.getTypeParameters().isEmpty()
        || path == null
        || !(path.getLeaf() instanceof MethodTree tree)
        || tree.getBody() == null
        || Annotations.mayHave(tree, Names.PARALLEL, Names.REDUCER)
        || names(element, path) == null) {
      return null;
    }
    return new Found(method, path, element, calls(ModelTypes.ownerOf(element), path));
  }

  /** What must be rewritten where the method's text moves; null if it cannot move. */
  private @Nullable List<NameUse> names(ExecutableElement method, TreePath path) {
    TypeElement owner = ModelTypes.ownerOf(method);
    Reach reach = new Reach(javac, owner);
    List<Problem> problems = new ArrayList<>();
    NameCollector collector =
        new NameCollector(javac, source, owner, reach, List.of(), problems::add);
    MethodTree tree = (MethodTree) path.getLeaf();
    new SignatureCheck(source, reach, collector).check(method, path, source.span(tree));
    List<NameUse> names = collector.collect(new TreePath(path, tree.getBody()));
    return problems.isEmpty() && collector.isComplete() ? names : null;
  }

  private AnnotatedMethod text(TypeElement owner, Found found, Set<String> copied) {
    List<NameUse> names = names(found.element, found.path);
    return new AnnotatedMethod(
        owner,
        found.method.name(),
        found.element,
        AnnotatedMethod.Kind.LOOPS,
        null,
        source.file(),
        source.text(),
        source.span(((MethodTree) found.path.getLeaf()).getBody()),
        names == null ? List.of() : names,
        replaceable(found.calls, copied),
        List.of(),
        List.of(),
        List.of(),
        Variables.namesIn(found.path),
        Map.of());
  }

  /** The calls in a body of elementary functions and of other static methods of the class. */
  private List<CallUse> calls(TypeElement owner, TreePath path) {
    Finder finder = new Finder(owner);
    finder.scan(new TreePath(path, ((MethodTree) path.getLeaf()).getBody()), null);
    return finder.calls;
  }

  /** Finds calls. */
  private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final TypeElement owner;
    private final List<CallUse> calls = new ArrayList<>();

    Finder(TypeElement owner) {
      this.owner = owner;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      Element element = javac.element(new TreePath(getCurrentPath(), tree.getMethodSelect()));
      if (element instanceof ExecutableElement method
          && method.getKind() == ElementKind.METHOD
          && method.getModifiers().contains(Modifier.STATIC)
          && source.isWritten(tree.getMethodSelect())) {
        Method called = javac.model.method(method, true);
        if (isElementary(called) || owner.equals(method.getEnclosingElement())) {
          calls.add(new CallUse(source.span(tree.getMethodSelect()), source.span(tree), called));
        }
      }
      return super.visitMethodInvocation(tree, null);
    }
  }
}
