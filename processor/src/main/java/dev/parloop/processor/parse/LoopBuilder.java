package dev.parloop.processor.parse;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Makes loop nests of the marked loops of one method. */
final class LoopBuilder {
  private final Javac javac;
  private final SourceText source;
  private final DirectiveReader directives;
  private final FoundMethod method;
  private final Type result;
  private final String owner;
  private final String name;
  private final String idPrefix;
  private final KnownConditions known;
  private final FailureUses failures;
  private final Map<String, List<Problem>> untaken = new HashMap<>();
  private int ordinal;

  /**
   * A builder.
   *
   * @param result the method's result
   * @param owner binary name of its class
   * @param name the method's
   * @param idPrefix what the ids of its loops start with: {@code Series.trig}
   */
  LoopBuilder(
      Javac javac,
      SourceText source,
      DirectiveReader directives,
      FoundMethod method,
      Type result,
      String owner,
      String name,
      String idPrefix) {
    this.javac = javac;
    this.source = source;
    this.directives = directives;
    this.method = method;
    this.result = result;
    this.owner = owner;
    this.name = name;
    this.idPrefix = idPrefix;
    this.known = new KnownConditions(javac, method.path());
    this.failures = new FailureUses(javac, method.path());
  }

  /** Why loops cannot be counted, by id; filled by {@link #build}. */
  Map<String, List<Problem>> untaken() {
    return untaken;
  }

  List<MarkedLoop> build() {
    return build(Loops.of(method.path(), method.loops(), method.isMarked()));
  }

  private List<MarkedLoop> build(List<Loops> loops) {
    List<MarkedLoop> result = new ArrayList<>();
    for (Loops loop : loops) {
      LoopNest nest = nest(loop);
      result.add(new MarkedLoop(nest, build(loop.inner())));
    }
    return result;
  }

  private LoopNest nest(Loops loop) {
    ordinal++;
    String id = idPrefix + "#" + ordinal;
    TreePath path = loop.path();
    Tree counter = loop.variable().getLeaf() instanceof VariableTree tree ? tree : null;
    Scope scope =
        new Scope(
            javac,
            source,
            source.span(path.getLeaf()),
            counter,
            Temporaries.of(javac, method.path(), path.getLeaf()));
    StmtConverter statements = new StmtConverter(scope, result);
    StatementTree body =
        path.getLeaf() instanceof ForLoopTree basic
            ? basic.getStatement()
            : ((EnhancedForLoopTree) path.getLeaf()).getStatement();
    Tree parent = path.getParentPath().getLeaf();
    List<SecondCounter> seconds = new ArrayList<>();
    return new LoopNest(
        id,
        owner,
        name,
        space(id, loop, statements, scope, seconds),
        seconds,
        statements.of(body, path),
        parent instanceof LabeledStatementTree labeled ? labeled.getLabel().toString() : null,
        directive(loop),
        new CheckedExceptions(javac).of(new TreePath(path, body)),
        known.of(path, statements),
        failures.of(path, scope),
        source.span(path.getLeaf()));
  }

  private Directive directive(Loops loop) {
    List<DirectiveReader.Mark> marks = new ArrayList<>(method.defaults());
    if (loop.annotation() != null) {
      marks.add(new DirectiveReader.Mark(loop.variable(), loop.annotation()));
    }
    return directives.read(marks, loop.annotation() != null);
  }

  private IterationSpace space(
      String id, Loops loop, StmtConverter statements, Scope scope, List<SecondCounter> seconds) {
    Variables.Local local = javac.variables.find(javac.element(loop.variable()));
    Variable variable =
        local == null
            ? javac.variables.fresh("?", ModelTypes.OBJECT, Variable.Kind.COUNTER)
            : scope.variable(local);
    LoopHeaders headers = statements.headers();
    if (loop.path().getLeaf() instanceof ForLoopTree tree) {
      LoopHeaders.Header header = headers.of(tree, loop.path());
      if (header.range() != null) {
        seconds.addAll(header.seconds());
        return header.range();
      }
      Problem problem = header.problem();
      untaken.put(id, problem == null ? List.of() : List.of(problem));
      return new IterationSpace.Unknown(variable, headers.span(tree));
    }
    EnhancedForLoopTree tree = (EnhancedForLoopTree) loop.path().getLeaf();
    Span span = headers.span(tree, tree.getExpression());
    TreePath sequence = new TreePath(loop.path(), tree.getExpression());
    Problem problem = elementsProblem(tree, loop, sequence, headers);
    if (problem != null) {
      untaken.put(id, List.of(problem));
      return new IterationSpace.Unknown(variable, span);
    }
    return new IterationSpace.Elements(variable, statements.expressions().array(sequence), span);
  }

  private @Nullable Problem elementsProblem(
      EnhancedForLoopTree tree, Loops loop, TreePath sequence, LoopHeaders headers) {
    if (!javac.isArray(sequence)) {
      return Problem.of(
          Code.PL0101,
          "an Iterable cannot be cut into chunks"
              + LoopHeaders.SERIAL
              + " Loop over an array, or count an index.",
          source.span(tree.getExpression()));
    }
    if (tree.getVariable().getName().isEmpty()) {
      return Problem.of(
          Code.PL0101,
          "the loop's variable has no name" + LoopHeaders.SERIAL + " Give it one.",
          source.span(tree.getVariable()));
    }
    Element element = javac.element(loop.variable());
    Tree assigned =
        element == null
            ? null
            : headers.assignment(element, new TreePath(loop.path(), tree.getStatement()));
    return assigned == null
        ? null
        : Problem.of(
            Code.PL0102,
            "the body assigns '"
                + tree.getVariable().getName()
                + "', the loop's variable"
                + LoopHeaders.SERIAL
                + " Assign another variable.",
            source.span(assigned));
  }
}
