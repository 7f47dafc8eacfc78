package dev.parloop.processor.model.interpret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles a class with plain javac, without processors, and loads it. */
final class InMemoryCompiler {
  private InMemoryCompiler() {}

  /**
   * Compiles and loads.
   *
   * @param name of the class, in the unnamed package
   * @param text of its file
   */
  static Class<?> load(String name, String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<String> options =
        List.of(
            "-proc:none",
            "-parameters",
            "-nowarn",
            "-classpath",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, null, null);
        JavaFileManager files = new Collecting(standard, classes)) {
      if (!compiler.getTask(null, files, diagnostics, options, null, List.of(source)).call()) {
        throw new AssertionError(errors(diagnostics, text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Class.forName(name, true, new Loader(classes));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics, String text) {
    StringBuilder errors = new StringBuilder();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        errors.append(diagnostic).append('\n');
      }
    }
    return errors.append(text).toString();
  }

  private static final class Collecting extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Collecting(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    Loader(Map<String, ByteArrayOutputStream> classes) {
      super(Loader.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
