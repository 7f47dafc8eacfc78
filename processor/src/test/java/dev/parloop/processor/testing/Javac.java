package dev.parloop.processor.testing;

import dev.parloop.Parallel;
import dev.parloop.runtime.Mode;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A javac run as a user would start it: the annotations and the runtime on the class path, the
 * processor found by its service file, classes written to a folder and redirected there.
 *
 * <p>Immutable; each {@link #compile} is a run of its own.
 */
public final class Javac {
  private final Path folder;
  private final List<String> options;
  private final List<Processor> additional;

  private Javac(Path folder, List<String> options, List<Processor> additional) {
    this.folder = folder;
    this.options = List.copyOf(options);
    this.additional = List.copyOf(additional);
  }

  /**
   * A run that writes below {@code folder}: classes to {@code classes}, sources to {@code
   * generated}.
   */
  public static Javac into(Path folder) {
    return new Javac(folder, List.of(), List.of());
  }

  /** The same with more options. */
  public Javac with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(Arrays.asList(more));
    return new Javac(folder, all, additional);
  }

  /** The same with a processor that runs after Parloop's. */
  public Javac with(Processor processor) {
    List<Processor> all = new ArrayList<>(additional);
    all.add(processor);
    return new Javac(folder, options, all);
  }

  /** Compiles files. */
  public Compiled compile(List<Path> files) {
    return compileUnits(files.stream().<JavaFileObject>map(Javac::fromFile).toList());
  }

  /**
   * Compiles one source from memory.
   *
   * @param path as if it came from there: {@code demo/Sum.java}
   */
  public Compiled compile(String path, String text) {
    return compileUnits(List.of(new SourceText(URI.create("string:///" + path), text)));
  }

  private Compiled compileUnits(List<JavaFileObject> units) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter out = new StringWriter();
    boolean success;
    try (StandardJavaFileManager files =
        compiler().getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler().getTask(out, files, diagnostics, allOptions(), null, units);
      task.setLocale(Locale.ROOT);
      task.setProcessors(processors());
      success = task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compiled(folder, success, diagnostics.getDiagnostics(), out.toString());
  }

  private static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this is a Java without a compiler");
    }
    return compiler;
  }

  private List<String> allOptions() throws IOException {
    Path classes = Files.createDirectories(folder.resolve(Compiled.CLASSES));
    Path generated = Files.createDirectories(folder.resolve(Compiled.GENERATED));
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
    all.addAll(List.of("-classpath", classPath()));
    all.addAll(options);
    return all;
  }

  private List<Processor> processors() {
    Stream<Processor> own =
        ServiceLoader.load(Processor.class, Javac.class.getClassLoader()).stream()
            .filter(provider -> provider.type().getName().startsWith("dev.parloop."))
            .map(ServiceLoader.Provider::get);
    // Ours claims its annotations, so that processors behind it might not be asked.
    return Stream.concat(additional.stream(), own).toList();
  }

  /** What users have on their class path. */
  public static String classPath() {
    return Stream.of(Parallel.class, Mode.class)
        .map(type -> placeOf(type).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SourceText fromFile(Path file) {
    try {
      return new SourceText(file.toUri(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Source text under a name. */
  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
