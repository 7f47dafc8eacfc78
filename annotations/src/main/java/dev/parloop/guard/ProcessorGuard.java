package dev.parloop.guard;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Warns when a class uses {@code @Parallel} and is compiled without annotation processing.
 *
 * <p>Since JDK 23, javac silently ignores processors that are only on the class path; the loops
 * would then stay serial and nobody would notice. Javac starts this plugin by itself wherever the
 * annotations are on its class path. The plugin warns once per compilation, with code PL0004, at
 * the first annotation it meets, and stays silent when any annotation processing took place.
 *
 * <p>Who compiles without the processor on purpose, for example with {@code -proc:none}, sets the
 * system property {@code parloop.guard} to {@code false} for the compiler: {@code
 * -J-Dparloop.guard=false} with javac, {@code -Dparloop.guard=false} with Maven.
 *
 * <p>Javac looks for plugins on the processor path if there is one, and does not look on the module
 * path. There the guard does not run.
 */
public final class ProcessorGuard implements Plugin {

  private static final String PARALLEL = "dev.parloop.Parallel";

  private static final String MESSAGE =
      "[PL0004] @Parallel is used, but the Parloop processor did not run: the loops stay serial."
          + " Name parloop-processor on the processor path (-processorpath, or"
          + " annotationProcessorPaths in Maven). If this is intended, compile with the system"
          + " property parloop.guard=false."
          + "\n    (see docs/diagnostics/PL0004.md)";

  /** Called by javac. */
  public ProcessorGuard() {}

  @Override
  public String getName() {
    return "ParloopGuard";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    if (!"false".equals(System.getProperty("parloop.guard"))) {
      task.addTaskListener(new Watch(Trees.instance(task)));
    }
  }

  /** Sees the phases of one compilation. */
  private static final class Watch implements TaskListener {
    private final Trees trees;
    private boolean done;

    Watch(Trees trees) {
      this.trees = trees;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
        done = true;
      }
    }

    @Override
    public void finished(TaskEvent event) {
      if (done || event.getKind() != TaskEvent.Kind.ANALYZE) {
        return;
      }
      TypeElement type = event.getTypeElement();
      TreePath path = type == null ? null : trees.getPath(type);
      TreePath use = path == null ? null : new Finder(trees).scan(path, null);
      if (use != null) {
        done = true;
        trees.printMessage(
            Diagnostic.Kind.WARNING, MESSAGE, use.getLeaf(), use.getCompilationUnit());
      }
    }
  }

  /** Finds the first use of the annotation. */
  private static final class Finder extends TreePathScanner<@Nullable TreePath, @Nullable Void> {
    private final Trees trees;

    Finder(Trees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable TreePath visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      TreePath type = new TreePath(getCurrentPath(), tree.getAnnotationType());
      return trees.getElement(type) instanceof TypeElement element
              && element.getQualifiedName().contentEquals(PARALLEL)
          ? getCurrentPath()
          : null;
    }

    @Override
    public @Nullable TreePath reduce(@Nullable TreePath first, @Nullable TreePath second) {
      return second != null ? second : first;
    }
  }
}
