package dev.parloop.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.weave.Weaving;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Notes which classes javac writes, and has them woven when the compilation is over: only then all
 * companions have been written. Never throws, which javac would print as an error of its own.
 */
final class WeavingListener implements TaskListener {
  private final Elements elements;
  private final FilerClassFiles files;
  private final Weaving weaving;
  private final Supplier<WeavePlan> plan;
  private final Consumer<Problem> problems;

  /**
   * For one compilation.
   *
   * @param plan asked once, at the end
   * @param problems told what went wrong
   */
  WeavingListener(
      Elements elements,
      FilerClassFiles files,
      Supplier<WeavePlan> plan,
      Consumer<Problem> problems) {
    this.elements = elements;
    this.files = files;
    this.weaving = new Weaving(files);
    this.plan = plan;
    this.problems = problems;
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
        written(event.getTypeElement());
      } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        weaving.weave(plan.get(), files.written()).forEach(problems);
      }
    } catch (RuntimeException | LinkageError e) {
      problems.accept(Problem.of(Code.PL0901, "redirecting failed: " + e + ".", Span.NONE));
    }
  }

  private void written(TypeElement type) {
    if (type.getSimpleName().contentEquals("module-info")) {
      // Javac presents it as a class, and fails when asked for its package or module.
      return;
    }
    ModuleElement module = elements.getModuleOf(type);
    files.written(
        elements.getBinaryName(type).toString(),
        module == null ? "" : module.getQualifiedName().toString());
  }
}
