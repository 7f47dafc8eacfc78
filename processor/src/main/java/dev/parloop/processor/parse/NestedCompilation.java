package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A second compilation of the user's sources, in which bodies may be resolved.
 *
 * <p>Resolving the user's own trees in a processing round changes them: javac fills in the types of
 * {@code var} and of lambda parameters and adds {@code super()} calls, takes only some of that back
 * before it compiles them, and then rejects correct programs (a compact record constructor, a
 * lambda over a wildcard). So the trees of the compilation itself are only looked at. What is
 * resolved here is silent, too: names that do not exist yet cause no messages.
 */
final class NestedCompilation {
  private final NestedFiles files;
  private final Javac javac;

  private NestedCompilation(NestedFiles files, Javac javac) {
    this.files = files;
    this.javac = javac;
  }

  /**
   * Starts one; files are read as they are needed.
   *
   * @param implicit files that are not compiled unless something refers to them
   * @param first a class from source
   * @param bodies what of the files is needed
   */
  static NestedCompilation start(
      ProcessingEnvironment env,
      Trees trees,
      ImplicitSources implicit,
      TypeElement first,
      NeededBodies bodies)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    NestedFiles files =
        new NestedFiles(
            env, trees, implicit, bodies, compiler.getStandardFileManager(d -> {}, null, null));
    NestedFiles.Source unit = files.source(first);
    if (unit == null) {
      throw new IllegalArgumentException(first + " is not compiled from source");
    }
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(), files, d -> {}, options(env), null, List.of(unit));
    CompilationUnitTree parsed = task.parse().iterator().next();
    Trees nested = Trees.instance(task);
    // Makes javac enter the classes, which no other exported method does without attributing them.
    nested.getScope(new TreePath(parsed));
    return new NestedCompilation(
        files,
        new Javac(nested, task.getTypes(), task.getElements(), files::expansion, files::classFile));
  }

  /** Its services. Elements and types of the user's compilation do not mix with its own. */
  Javac javac() {
    return javac;
  }

  /** Closes its files; what has been read stays usable. */
  void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> options(ProcessingEnvironment env) {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-implicit:none"));
    String version = env.getSourceVersion().name();
    options.addAll(List.of("-source", version.substring(version.lastIndexOf('_') + 1)));
    if (env.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    for (ModuleElement module : env.getElementUtils().getAllModuleElements()) {
      // Not resolved unless asked for.
      if (module.getQualifiedName().toString().startsWith("jdk.incubator.")) {
        options.addAll(List.of("--add-modules", module.getQualifiedName().toString()));
      }
    }
    return options;
  }
}
