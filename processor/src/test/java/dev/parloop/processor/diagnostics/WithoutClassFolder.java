package dev.parloop.processor.diagnostics;

import dev.parloop.processor.ParloopProcessor;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A run of javac that is not told where classes go: each goes beside its source. */
final class WithoutClassFolder {
  private WithoutClassFolder() {}

  /** Compiles one file, which is written to {@code folder} first. */
  static Compiled compile(Path folder, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter out = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      // Without -s, generated sources would go to the folder in which the tests run.
      List<String> options = List.of("-classpath", Javac.classPath(), "-s", folder.toString());
      JavaCompiler.CompilationTask task =
          javac.getTask(
              out, files, diagnostics, options, null, files.getJavaFileObjects(file.toFile()));
      task.setProcessors(List.of(new ParloopProcessor()));
      return new Compiled(folder, task.call(), diagnostics.getDiagnostics(), out.toString());
    }
  }
}
