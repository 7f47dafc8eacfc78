package dev.parloop.processor;

import dev.parloop.processor.generate.VectorHolder;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.names.Names;
import dev.parloop.processor.weave.Placeholder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the classes with vector code, and puts them beside the user's.
 *
 * <p>The user's own compilation does not see the module with the vectors, and would warn of it.
 * These classes use nothing but that module, arrays and the runtime's functions, so they are
 * compiled apart from it: on a thread of their own, while javac goes on with the user's classes
 * against {@link Placeholder placeholders}. {@link #finish} puts the classes in their place.
 */
final class VectorCompiler {
  private static final String MODULE = "jdk.incubator.vector";

  /** The signatures of what kernels ask of the runtime, thrown away once compiled. */
  private static final Map<String, String> SUPPORT =
      Map.of(
          Names.GUARDS,
          """
          package dev.parloop.runtime.support;
          public final class Guards {
            public static native boolean noWrap(long constant, long... terms);
          }
          """,
          Names.SCRATCH,
          """
          package dev.parloop.runtime.support;
          public final class Scratch {
            public static final int LENGTH = Integer.parseInt("1024");
            public static native int[] ints(int place);
            public static native long[] longs(int place);
            public static native float[] floats(int place);
            public static native double[] doubles(int place);
          }
          """,
          Names.WARM_UP,
          """
          package dev.parloop.runtime.support;
          public final class WarmUp {
            public static native int turns();
          }
          """);

  /** The oldest release that runs the classes. */
  private static final String RELEASE = "17";

  /**
   * The oldest one whose vectors can be compressed. A class that does so still runs on the other:
   * no kernel is called there whose loop says that it compresses.
   */
  private static final String COMPRESSES = "19";

  /** The last byte of the version of class files, and its value for {@link #RELEASE}. */
  private static final int VERSION_AT = 7;

  private static final byte VERSION = 61;

  private final ProcessingEnvironment env;
  private final FilerClassFiles files;
  private final Map<VectorHolder, TypeElement> waiting = new LinkedHashMap<>();
  private final List<FutureTask<Map<String, byte[]>>> started = new ArrayList<>();

  VectorCompiler(ProcessingEnvironment env, FilerClassFiles files) {
    this.env = env;
    this.files = files;
  }

  /** Whether this JDK has the module with the vectors, and classes have a folder to go to. */
  boolean isAvailable() {
    return ModuleFinder.ofSystem().find(MODULE).isPresent() && files.hasFolder();
  }

  /**
   * A class to be written.
   *
   * @param root the user's class that it comes from
   */
  void add(VectorHolder holder, TypeElement root) {
    waiting.put(holder, root);
  }

  /**
   * Starts to compile what is waiting, all of a round together, and writes its placeholders.
   *
   * @throws IOException if a file cannot be written
   */
  void start() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<VectorHolder> holders = List.copyOf(waiting.keySet());
    FutureTask<Map<String, byte[]>> task = new FutureTask<>(() -> compile(holders));
    started.add(task);
    Thread thread = new Thread(task, "parloop-vector-compiler");
    thread.setDaemon(true);
    thread.start();
    try {
      for (Map.Entry<VectorHolder, TypeElement> entry : waiting.entrySet()) {
        VectorHolder holder = entry.getKey();
        try (OutputStream out =
            env.getFiler()
                .createClassFile(holder.binaryName(), entry.getValue())
                .openOutputStream()) {
          out.write(Placeholder.of(holder.binaryName(), holder.kernels()));
        }
        files.written(holder.binaryName(), module(entry.getValue()));
      }
    } finally {
      waiting.clear();
    }
  }

  /**
   * Waits for what was started, and replaces the placeholders. A second call does nothing.
   *
   * @throws IOException if a file cannot be written, or if the sources are wrong
   */
  void finish() throws IOException {
    List<FutureTask<Map<String, byte[]>>> tasks = List.copyOf(started);
    started.clear();
    for (FutureTask<Map<String, byte[]>> task : tasks) {
      try {
        for (Map.Entry<String, byte[]> compiled : task.get().entrySet()) {
          files.write(compiled.getKey(), compiled.getValue());
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the build was interrupted");
      }
    }
  }

  private String module(TypeElement type) {
    ModuleElement module = env.getElementUtils().getModuleOf(type);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  private static Map<String, byte[]> compile(List<VectorHolder> holders) throws IOException {
    Path folder = Files.createTempDirectory("parloop");
    try {
      compile(holders, folder);
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (VectorHolder holder : holders) {
        String file = holder.binaryName().replace('.', '/') + ".class";
        byte[] code = Files.readAllBytes(folder.resolve(file));
        code[VERSION_AT] = VERSION;
        classes.put(holder.binaryName(), code);
      }
      return classes;
    } finally {
      delete(folder);
    }
  }

  private static void compile(List<VectorHolder> holders, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      List<JavaFileObject> units = new ArrayList<>();
      holders.forEach(holder -> units.add(new Text(holder.binaryName(), holder.source())));
      units.add(new Text(ElementaryFunctions.OWNER, functions()));
      SUPPORT.forEach((name, source) -> units.add(new Text(name, source)));
      boolean compress = holders.stream().anyMatch(VectorHolder::compresses);
      List<String> options = options(compress ? COMPRESSES : RELEASE);
      boolean success =
          compiler.getTask(Writer.nullWriter(), files, told, options, null, units).call();
      if (!success) {
        throw new IOException("vector code does not compile: " + told.getDiagnostics());
      }
    }
  }

  /**
   * The signatures of the runtime's functions, which complete what lanes cannot compute: there is
   * no class path. The class that comes of it is thrown away.
   */
  private static String functions() {
    StringBuilder text = new StringBuilder();
    int dot = ElementaryFunctions.OWNER.lastIndexOf('.');
    text.append("package ")
        .append(ElementaryFunctions.OWNER, 0, dot)
        .append(";\npublic final class ");
    text.append(ElementaryFunctions.OWNER, dot + 1, ElementaryFunctions.OWNER.length())
        .append(" {\n");
    for (String name : ElementaryFunctions.OF_ONE) {
      text.append("  public static native double ").append(name).append("(double x);\n");
    }
    for (String name : ElementaryFunctions.OF_TWO) {
      text.append("  public static native double ").append(name).append("(double x, double y);\n");
    }
    return text.append("}\n").toString();
  }

  private static List<String> options(String release) {
    return List.of(
        "--add-modules",
        MODULE,
        "--limit-modules",
        "java.base," + MODULE,
        "--release",
        release,
        "-proc:none",
        "-nowarn",
        "-g:source,lines");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The source of a class. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String binaryName, String text) {
      super(URI.create("string:///" + binaryName.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
