package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.model.WeavePlan.Redirect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The listener and the filer's class files in real compilations, with companions given as source.
 */
class WeavingListenerTest {

  private static final String MAIN = "class Main { static int m() { return 1; } }";
  private static final String COMPANION = "class ParallelMain { static int m() { return 2; } }";

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  /** Weaves {@code m()} of a class {@code Main} of a package. */
  @SupportedAnnotationTypes("*")
  private final class Processor extends AbstractProcessor {
    private final String packageName;

    Processor(String packageName) {
      this.packageName = packageName;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment env) {
      super.init(env);
      String companion = packageName + "ParallelMain";
      WeavePlan plan =
          new WeavePlan(
              List.of(
                  new Redirect(packageName + "Main", "m", "()I", companion, List.of(companion))),
              Set.of());
      JavacTask.instance(env)
          .addTaskListener(
              new WeavingListener(
                  env.getElementUtils(),
                  new FilerClassFiles(env.getFiler()),
                  () -> plan,
                  problems::add));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }

  private Path source(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private boolean compile(String packageName, List<String> options, Path... files)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      return compile(packageName, options, manager, manager.getJavaFileObjects(files));
    }
  }

  private boolean compile(
      String packageName,
      List<String> options,
      JavaFileManager manager,
      Iterable<? extends JavaFileObject> files) {
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(new StringWriter(), manager, null, options, null, files);
    task.setProcessors(List.of(new Processor(packageName)));
    return task.call();
  }

  private boolean isWoven(String path) throws IOException {
    return isWoven(Files.readAllBytes(folder.resolve(path)));
  }

  private static boolean isWoven(byte[] classFile) {
    return new String(classFile, StandardCharsets.ISO_8859_1).contains("m$serial");
  }

  private void assertProblem(Code code, String text) {
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(code, problems.get(0).code());
    assertTrue(problems.get(0).message().contains(text), problems::toString);
  }

  @Test
  void aClassFolder() throws IOException {
    Path main = source("a/b/Main.java", "package a.b; " + MAIN);
    Path companion = source("a/b/ParallelMain.java", "package a.b; " + COMPANION);
    List<String> options = List.of("-d", folder.resolve("out").toString());
    Files.createDirectories(folder.resolve("out"));
    assertTrue(compile("a.b.", options, main, companion));
    assertEquals(List.of(), problems);
    assertTrue(isWoven("out/a/b/Main.class"));
  }

  @Test
  void noClassFolder() throws IOException {
    for (String packageName : List.of("", "a.b.")) {
      String head = packageName.isEmpty() ? "" : "package a.b; ";
      Path main = source(packageName + "src/Main.java", head + MAIN);
      Path companion = source(packageName + "src/ParallelMain.java", head + COMPANION);
      problems.clear();
      assertTrue(compile(packageName, List.of(), main, companion));
      assertProblem(Code.PL0005, "-d");
      assertTrue(!isWoven(packageName + "src/Main.class"));
    }
  }

  @Test
  void aModule() throws IOException {
    // Javac tells of module-info as a written class, of which it knows no package.
    Path module = source("module-info.java", "module m {}");
    Path main = source("p/Main.java", "package p; " + MAIN);
    Path companion = source("p/ParallelMain.java", "package p; " + COMPANION);
    assertTrue(compile("p.", List.of("-d", folder.toString()), module, main, companion));
    assertEquals(List.of(), problems);
    assertTrue(isWoven("p/Main.class"));
  }

  private Path[] twoModules(String... packages) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < packages.length; i++) {
      String module = "src/m" + i + "/";
      String head = "package " + packages[i] + "; ";
      files.add(source(module + "module-info.java", "module m" + i + " {}"));
      files.add(source(module + packages[i] + "/Main.java", head + MAIN));
      files.add(source(module + packages[i] + "/ParallelMain.java", head + COMPANION));
    }
    Files.createDirectories(folder.resolve("out"));
    return files.toArray(new Path[0]);
  }

  private List<String> moduleOptions() {
    return List.of(
        "-d", folder.resolve("out").toString(),
        "--module-source-path", folder.resolve("src").toString());
  }

  @Test
  void severalModules() throws IOException {
    assertTrue(compile("q.", moduleOptions(), twoModules("p", "q")));
    assertEquals(List.of(), problems);
    assertTrue(!isWoven("out/m0/p/Main.class"));
    assertTrue(isWoven("out/m1/q/Main.class"));
  }

  @Test
  void oneNameInSeveralModules() throws IOException {
    assertTrue(compile("p.", moduleOptions(), twoModules("p", "p")));
    assertProblem(Code.PL0901, "two modules have a class of this name");
    assertTrue(!isWoven("out/m0/p/Main.class"));
    assertTrue(!isWoven("out/m1/p/Main.class"));
  }

  @Test
  void classesThatAreNotFiles() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Memory memory = new Memory(compiler.getStandardFileManager(null, null, null));
    List<JavaFileObject> files =
        List.of(memory.source("Main", MAIN), memory.source("ParallelMain", COMPANION));
    assertTrue(compile("", List.of(), memory, files));
    assertEquals(List.of(), problems);
    assertTrue(isWoven(memory.bytes("/Main.class")));
    assertTrue(!isWoven(memory.bytes("/ParallelMain.class")));
  }

  @Test
  void failuresBecomeProblems() throws IOException {
    Path main = source("Main.java", "class Main { static synchronized int m() { return 1; } }");
    Path companion = source("ParallelMain.java", COMPANION);
    assertTrue(compile("", List.of("-d", folder.toString()), main, companion));
    assertProblem(Code.PL0901, "cannot be redirected");
  }

  /** Files in memory. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> content = new TreeMap<>();

    Memory(JavaFileManager parent) {
      super(parent);
    }

    byte[] bytes(String path) {
      return Objects.requireNonNull(content.get(path), path).toByteArray();
    }

    JavaFileObject source(String name, String text) {
      return new SimpleJavaFileObject(
          URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return file("/" + className.replace('.', '/') + kind.extension);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return file("/" + packageName.replace('.', '/') + relativeName);
    }

    private JavaFileObject file(String path) {
      return new SimpleJavaFileObject(URI.create("mem://" + path), JavaFileObject.Kind.CLASS) {
        @Override
        public ByteArrayOutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          content.put(path, bytes);
          return bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
          return new java.io.ByteArrayInputStream(bytes(path));
        }
      };
    }
  }
}
