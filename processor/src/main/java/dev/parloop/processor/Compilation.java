package dev.parloop.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.parse.Deferral;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** One run of javac: its rounds, and the weaving after its classes are written. */
final class Compilation {
  private final ProcessingEnvironment env;
  private final Options options;
  private final ProblemReporter problems;
  private final LoopReporter reports;
  private final LoopCompiler compiler;
  private final Deferral deferral;
  private final Set<String> pending = new LinkedHashSet<>();

  Compilation(ProcessingEnvironment env, Trees trees) {
    this.env = env;
    this.options = Options.parse(env.getOptions());
    this.problems = new ProblemReporter(trees, env.getMessager(), options.strict());
    this.reports = new LoopReporter(env, options, problems);
    this.compiler = new LoopCompiler(env, trees, problems, reports);
    this.deferral = new Deferral(env, trees);
    options.problems().forEach(problems::tell);
    if (options.inPlace()) {
      JavacTask.instance(env)
          .addTaskListener(
              new WeavingListener(
                  env.getElementUtils(),
                  new FilerClassFiles(env.getFiler()),
                  compiler::weavePlan,
                  problems::tell));
    }
  }

  /** One round: compiles what can be attributed, keeps the rest for the next. */
  void round(RoundEnvironment round) {
    if (!options.problems().isEmpty()) {
      return;
    }
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && deferral.isAnnotated(type)) {
        pending.add(type.getQualifiedName().toString());
      }
    }
    if (pending.isEmpty() || deferral.mustWait(round)) {
      if (round.processingOver() && !pending.isEmpty() && !round.errorRaised()) {
        unresolved();
      }
      return;
    }
    if (!round.processingOver()) {
      for (String name : pending) {
        compile(name);
      }
      pending.clear();
    }
  }

  private void compile(String name) {
    TypeElement root = env.getElementUtils().getTypeElement(name);
    try {
      compiler.compile(root);
    } catch (RuntimeException | StackOverflowError e) {
      problems.internal("compiling " + name, e);
    }
  }

  private void unresolved() {
    problems.tell(
        Problem.of(
            Code.PL0006,
            "types that another processor should have generated are missing, so the loops of "
                + String.join(", ", pending)
                + " were not looked at; see javac's own errors.",
            Span.NONE));
  }
}
