package dev.parloop.processor.testing;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.parse.Parsed;
import dev.parloop.processor.parse.SourceParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Java source given as text and parses the annotated loops in it.
 *
 * <p>What is returned stays usable after the compilation, callees included.
 */
public final class Sources {
  private static final Pattern TYPE =
      Pattern.compile("(?m)^\\s*(?:\\w+\\s+)*?(?:class|@?interface|enum|record)\\s+(\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+);");

  /** Kept for all compilations of the test run: it has the class path's jars open. */
  private static final StandardJavaFileManager FILES =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  private final List<JavaFileObject> files;
  private final List<String> options = new ArrayList<>();

  private Sources(List<JavaFileObject> files) {
    this.files = files;
  }

  /**
   * Sources to be compiled together, each a whole file. The file's name is that of the first type
   * in it.
   */
  public static Sources of(String... texts) {
    return new Sources(Arrays.stream(texts).map(Sources::file).toList());
  }

  /** One source whose file is called {@code name}, without extension. */
  public static Sources named(String name, String text) {
    return new Sources(List.of(file(name, text)));
  }

  /** A class {@code Loops} with these members, with all of {@code dev.parloop} imported. */
  public static Sources ofMembers(String members) {
    return of("import dev.parloop.*;\npublic class Loops {\n" + members + "\n}\n");
  }

  /** Adds options for javac. */
  public Sources with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /**
   * What was parsed.
   *
   * @param classes by qualified name of the top-level class
   * @param callees bodies of the same compilation
   * @param errors javac's own errors, without those of the processor
   */
  public record Result(Map<String, Parsed> classes, CalleeSource callees, List<String> errors) {

    /** All annotated methods. */
    public List<AnnotatedMethod> methods() {
      return classes.values().stream().flatMap(parsed -> parsed.methods().stream()).toList();
    }

    /** The annotated method of this name. */
    public AnnotatedMethod method(String name) {
      return methods().stream()
          .filter(method -> method.method().getSimpleName().contentEquals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " was not parsed: " + this));
    }

    /** The first marked loop of the method of this name. */
    public MarkedLoop loop(String method) {
      return method(method).loops().get(0);
    }

    /** The first marked loop of the only annotated method. */
    public LoopNest loop() {
      return methods().get(0).loops().get(0).nest();
    }

    /** All errors of the parser. */
    public List<Problem> problems() {
      return classes.values().stream().flatMap(parsed -> parsed.problems().stream()).toList();
    }

    /** Why the loop of this id cannot be counted; empty if it can. */
    public List<Problem> untaken(String id) {
      return untaken().getOrDefault(id, List.of());
    }

    /** Why loops cannot be counted. */
    public Map<String, List<Problem>> untaken() {
      Map<String, List<Problem>> all = new HashMap<>();
      classes.values().forEach(parsed -> all.putAll(parsed.untaken()));
      return all;
    }
  }

  /** Parses; fails if javac finds an error. */
  public Result parse() {
    Result result = parseWithErrors();
    if (!result.errors().isEmpty()) {
      throw new AssertionError(String.join("\n", result.errors()));
    }
    return result;
  }

  /** Parses, whatever javac says. */
  public Result parseWithErrors() {
    return inside(result -> result);
  }

  /** Parses, and uses the result while the compiler is still in its round. */
  public <T> T inside(Function<Result, T> use) {
    ParseOnly<T> processor = new ParseOnly<>(use);
    List<String> errors = run(processor);
    processor.errors.addAll(errors);
    T result = processor.result;
    if (result == null) {
      throw new AssertionError("nothing was processed: " + errors);
    }
    return result;
  }

  /**
   * Attributes the sources with a processor; writes no classes.
   *
   * @return javac's errors
   */
  public List<String> run(Processor processor) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), new InMemory(), diagnostics, options, null, files);
    task.setProcessors(List.of(processor));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .toList();
  }

  private static JavaFileObject file(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    Matcher pack = PACKAGE.matcher(text);
    String folder = pack.find() ? pack.group(1).replace('.', '/') + "/" : "";
    return file(folder + type.group(1), text);
  }

  /** Keeps what is generated in memory. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    InMemory() {
      super(FILES);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      StringWriter written = new StringWriter();
      URI uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public Writer openWriter() {
          return written;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return written.toString();
        }
      };
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
      return a.equals(b);
    }
  }

  private static JavaFileObject file(String path, String text) {
    URI uri = URI.create("string:///" + path + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  @SupportedAnnotationTypes("*")
  private static final class ParseOnly<T> extends AbstractProcessor {
    private final Function<Result, T> use;
    private final List<String> errors = new ArrayList<>();
    private @Nullable T result;

    ParseOnly(Function<Result, T> use) {
      this.use = use;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (result == null) {
        SourceParser parser = new SourceParser(processingEnv, Trees.instance(processingEnv));
        Map<String, Parsed> classes = new LinkedHashMap<>();
        for (Element root : round.getRootElements()) {
          if (root instanceof TypeElement type) {
            classes.put(type.getQualifiedName().toString(), parser.parse(type));
          }
        }
        result = use.apply(new Result(classes, parser.callees(), errors));
      }
      return false;
    }
  }
}
