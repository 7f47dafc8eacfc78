package dev.parloop.processor;

import dev.parloop.processor.generate.VectorHolder;
import dev.parloop.processor.model.ElementaryFunctions;
import java.io.IOException;
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
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the classes with vector code, all of a round together, and puts them beside the user's.
 *
 * <p>The user's own compilation does not see the module with the vectors, and would warn of it.
 * These classes use nothing but that module, arrays and the runtime's functions, so they are
 * compiled apart from it.
 */
final class VectorCompiler {
  private static final String MODULE = "jdk.incubator.vector";

  /** The oldest release that runs the classes. */
  private static final String RELEASE = "17";

  private final ProcessingEnvironment env;
  private final FilerClassFiles files;
  private final Map<VectorHolder, TypeElement> waiting = new LinkedHashMap<>();

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
   * Compiles and writes what is waiting.
   *
   * @throws IOException if a file cannot be written, or if the sources are wrong
   */
  void write() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    Path folder = Files.createTempDirectory("parloop");
    try {
      compile(folder);
      for (Map.Entry<VectorHolder, TypeElement> entry : waiting.entrySet()) {
        String name = entry.getKey().binaryName();
        byte[] bytes = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
        try (OutputStream out =
            env.getFiler().createClassFile(name, entry.getValue()).openOutputStream()) {
          out.write(bytes);
        }
      }
    } finally {
      waiting.clear();
      delete(folder);
    }
  }

  private void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      List<JavaFileObject> units = new ArrayList<>();
      waiting.keySet().forEach(holder -> units.add(new Text(holder.binaryName(), holder.source())));
      units.add(new Text(ElementaryFunctions.OWNER, functions()));
      boolean success =
          compiler.getTask(Writer.nullWriter(), files, told, options(), null, units).call();
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

  private static List<String> options() {
    return List.of(
        "--add-modules", MODULE, "--release", RELEASE, "-proc:none", "-nowarn", "-g:source,lines");
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
