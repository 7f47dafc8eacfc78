package dev.parloop.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.parloop.processor.parse.Deferral;
import dev.parloop.processor.weave.Weaving;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** One run of javac: its rounds, and the weaving after its classes are written. */
final class Compilation {
  private final ProcessingEnvironment env;
  private final Options options;
  private final ProblemReporter problems;
  private final LoopReporter reports;
  private final LoopCompiler compiler;
  private final Deferral deferral;
  private final FilerClassFiles files;
  private boolean listening;

  Compilation(ProcessingEnvironment env, Trees trees) {
    this.options = Options.parse(env.getOptions());
    this.problems =
        new ProblemReporter(trees, env.getMessager(), options.strict(), options.verbose() == 0);
    this.reports = new LoopReporter(env, options, problems);
    this.files = new FilerClassFiles(env.getFiler());
    this.compiler = new LoopCompiler(env, trees, files, problems, reports);
    this.deferral = new Deferral(env, trees);
    this.env = env;
    options.problems().forEach(problems::tell);
  }

  /** One round: compiles what can be attributed, keeps the rest for the next. */
  void round(RoundEnvironment round) {
    if (!options.problems().isEmpty()) {
      return;
    }
    compiler.sees(round.getRootElements());
    List<TypeElement> ready = deferral.ready(round);
    compiler.expect(ready);
    for (TypeElement root : ready) {
      if (options.inPlace() && !files.hasFolder()) {
        // Before anything is generated: without a folder, that would go to the working folder.
        problems.tell(Weaving.noFolder());
        return;
      }
      compile(root);
    }
    compiler.startVectors();
    // Where javac has found errors itself, a class that waits has nothing to add.
    if (round.processingOver() && !round.errorRaised()) {
      deferral.unresolved().forEach(problems::tell);
    }
    if (round.processingOver()) {
      compiler.close();
    }
  }

  /** Asks javac to tell when it is done, and of the classes that it writes, each at some cost. */
  private void listen() {
    if (listening) {
      return;
    }
    listening = true;
    JavacTask task = JavacTask.instance(env);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.COMPILATION) {
              compiler.finishVectors();
            }
          }
        });
    if (options.inPlace()) {
      task.addTaskListener(
          new WeavingListener(env.getElementUtils(), files, compiler::weavePlan, problems::tell));
    }
  }

  private void compile(TypeElement root) {
    listen();
    try {
      if (!compiler.compile(root)) {
        deferral.defer(root);
      }
    } catch (RuntimeException | StackOverflowError e) {
      problems.internal("compiling " + root.getQualifiedName(), e);
    }
  }
}
