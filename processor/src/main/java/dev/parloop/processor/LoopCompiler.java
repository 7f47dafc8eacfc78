package dev.parloop.processor;

import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.generate.Companion;
import dev.parloop.processor.generate.CompanionGenerator;
import dev.parloop.processor.generate.KnownTypes;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.names.Names;
import dev.parloop.processor.parse.Parsed;
import dev.parloop.processor.parse.SourceParser;
import dev.parloop.processor.plan.LoopPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The compiler: one top-level class at a time from annotated source to generated source and the
 * plan of weaving. Its stages, in order: find and parse, analyse, judge, plan, generate; report.
 */
final class LoopCompiler {
  private final ProcessingEnvironment env;
  private final SourceParser parser;
  private final ProblemReporter problems;
  private final LoopReporter reports;
  private final List<WeavePlan.Redirect> redirects = new ArrayList<>();
  private final Set<String> initialised = new TreeSet<>();
  private final Set<String> classes = new HashSet<>();
  private final VectorCompiler vectors;

  /** The types of the compilation that was parsed last. */
  private @Nullable KnownTypes known;

  LoopCompiler(
      ProcessingEnvironment env,
      Trees trees,
      FilerClassFiles files,
      ProblemReporter problems,
      LoopReporter reports) {
    this.env = env;
    this.parser = new SourceParser(env, trees);
    this.problems = problems;
    this.reports = reports;
    this.vectors = new VectorCompiler(env, files);
  }

  /** Remembers the classes of a round, so that no generated class takes the name of one of them. */
  void sees(Set<? extends Element> roots) {
    parser.sees(roots);
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        classes.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Foresees classes that are to be compiled one after the other. */
  void expect(List<TypeElement> roots) {
    parser.expect(roots);
  }

  /**
   * Compiles one top-level class.
   *
   * @return false, with nothing done, if names in it have no meaning yet
   */
  boolean compile(TypeElement root) {
    Parsed parsed = parser.parse(root);
    if (!parsed.complete()) {
      return false;
    }
    LoopDecisions decisions =
        new LoopDecisions(
            parser.callees(),
            parsed.untaken(),
            vectors.isAvailable(),
            owner -> CompanionGenerator.nameFor(owner).reflectionName());
    parsed.methods().forEach(decisions::decide);
    tell(parsed, decisions, root);
    reports.report(decisions.all(), parsed.stopped());
    Map<TypeElement, Companion> written = new HashMap<>();
    if (!problems.hasErrors()) {
      initialised.addAll(decisions.touchedClasses());
      byOwner(parsed.methods())
          .forEach(
              (owner, methods) ->
                  generate(root, owner, methods, decisions)
                      .ifPresent(companion -> written.put(owner, companion)));
    }
    reports.writePages(decisions.all(), parsed.stopped(), parsed.user(), written);
    return true;
  }

  /** Tells what is wrong, and then, where nothing is an error, what is only worth knowing. */
  private void tell(Parsed parsed, LoopDecisions decisions, TypeElement root) {
    List<Problem> notes = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      if (problem.code().severity() == Code.Severity.NOTE) {
        notes.add(problem);
      } else {
        problems.tell(problem, root, true);
      }
    }
    decisions.all().forEach(decision -> tell(decision, parsed, root));
    NameClashes clashes = new NameClashes(parser.types(), classes);
    byOwner(parsed.methods())
        .forEach(
            (owner, methods) ->
                clashes
                    .in(owner, methods)
                    .forEach(
                        problem -> problems.tell(parsed.user().original(problem), root, true)));
    if (!problems.hasErrors()) {
      notes.forEach(note -> problems.tell(note, root, true));
    }
  }

  private void tell(LoopDecision decision, Parsed parsed, TypeElement root) {
    Verdict verdict = decision.verdict();
    boolean certain =
        verdict.status() == Verdict.Status.DEPENDENT && verdict.nest().directive().onLoop();
    verdict
        .problems()
        .forEach(problem -> problems.tell(parsed.user().original(problem), root, certain));
    Problem scalar = decision.noVectors();
    if (scalar != null && verdict.nest().directive().simd().equals(Names.SIMD_REQUIRED)) {
      problems.tell(parsed.user().original(scalar), root, true);
    }
  }

  private static Map<TypeElement, List<AnnotatedMethod>> byOwner(List<AnnotatedMethod> methods) {
    Map<TypeElement, List<AnnotatedMethod>> owners = new LinkedHashMap<>();
    for (AnnotatedMethod method : methods) {
      owners.computeIfAbsent(method.owner(), owner -> new ArrayList<>()).add(method);
    }
    return owners;
  }

  /** The generated class, if it could be written. */
  private Optional<Companion> generate(
      TypeElement root, TypeElement owner, List<AnnotatedMethod> methods, LoopDecisions decisions) {
    Map<String, LoopPlan> plans = new HashMap<>();
    Map<String, LaneKernel> kernels = new HashMap<>();
    for (LoopDecision decision : decisions.all()) {
      if (decision.plan() != null) {
        plans.put(decision.verdict().nest().id(), decision.plan());
      }
      if (decision.kernel() != null) {
        kernels.put(decision.verdict().nest().id(), decision.kernel());
      }
    }
    Companion companion =
        new CompanionGenerator(known(), parser.types(), classes, generator(root))
            .generate(root, owner, methods, plans, kernels);
    if (!companion.inTheWay().isEmpty()) {
      String type = companion.inTheWay().iterator().next();
      problems.tell(NameClashes.hidden(type, methods.get(0)), root, true);
      return Optional.empty();
    }
    try {
      write(companion, root);
    } catch (FilerException e) {
      problems.tell(NameClashes.taken(owner, methods.get(0)), root, true);
      return Optional.empty();
    } catch (IOException e) {
      problems.internal("writing " + companion.name(), e);
      return Optional.empty();
    }
    redirects.addAll(companion.redirects());
    if (companion.vectors() != null) {
      vectors.add(companion.vectors(), root);
      reports.report(companion.vectors());
    }
    addInitialisers(owner);
    return Optional.of(companion);
  }

  private KnownTypes known() {
    if (known == null || known.elements() != parser.elements()) {
      known = new KnownTypes(parser.elements());
    }
    return known;
  }

  private void write(Companion companion, TypeElement root) throws IOException {
    try (Writer file = env.getFiler().createSourceFile(companion.name(), root).openWriter()) {
      file.write(companion.source());
    }
  }

  /**
   * The processor's name where the class may carry {@code @Generated}: its module may not see it.
   */
  private String generator(TypeElement root) {
    Elements elements = env.getElementUtils();
    TypeElement generated =
        elements.getTypeElement(elements.getModuleOf(root), Generated.class.getCanonicalName());
    return generated == null ? "" : ParloopProcessor.class.getName();
  }

  /** Classes whose initialiser may call the method: its own, those around it, those it extends. */
  private void addInitialisers(TypeElement owner) {
    for (Element element = owner;
        element instanceof TypeElement type;
        element = element.getEnclosingElement()) {
      TypeElement ancestor = type;
      while (ancestor.getSuperclass() instanceof DeclaredType parent
          && initialised.add(env.getElementUtils().getBinaryName(ancestor).toString())) {
        ancestor = (TypeElement) parent.asElement();
      }
      initialised.add(env.getElementUtils().getBinaryName(type).toString());
    }
  }

  /** Closes the files that were read: nothing is compiled any more. */
  void close() {
    try {
      parser.close();
    } catch (UncheckedIOException e) {
      problems.internal("closing files", e);
    }
  }

  /** Starts to compile the vector forms of all loops compiled since the last time. */
  void startVectors() {
    try {
      vectors.start();
    } catch (IOException e) {
      problems.internal("writing vector code", e);
    }
  }

  /** Writes the vector forms of all loops, once javac has written its classes. */
  void finishVectors() {
    try {
      vectors.finish();
    } catch (IOException | RuntimeException e) {
      problems.internal("writing vector code", e);
    }
  }

  /** What is to be woven once javac has written the classes. */
  WeavePlan weavePlan() {
    return new WeavePlan(redirects, initialised);
  }
}
