package dev.parloop.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.parloop.processor.names.Names;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the compiler's classes on a thread of their own while javac still reads the sources: javac
 * asks processors only when it has read all, and is idle on all processors but one until then.
 *
 * <p>Nothing depends on it. It begins when a source is seen that imports an annotation, and does
 * nothing in other compilations. Classes are loaded and linked, never initialised, so their order
 * of initialisation is that of the compiler's own thread.
 */
@AutoService(Plugin.class)
public final class Preloader implements Plugin {
  private static final String OWN = "dev/parloop/processor/";

  /** Packages of the stages, in their order, and what they use. */
  private static final List<String> PACKAGES =
      List.of(
          "",
          "names/",
          "model/",
          "diagnostics/",
          "parse/",
          "analyse/",
          "judge/",
          "plan/",
          "lower/",
          "generate/",
          "shaded/javapoet/",
          "report/",
          "weave/");

  private static final String SUFFIX = ".class";

  /** For javac's service loader. */
  public Preloader() {}

  @Override
  public String getName() {
    return "parloop-preloader";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new Sources(task));
  }

  /** Waits for the first source with an annotation, as long as sources are read. */
  private static final class Sources implements TaskListener {
    private final JavacTask task;
    private boolean processing;

    Sources(JavacTask task) {
      this.task = task;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
        processing = true;
      } else if (event.getKind() == TaskEvent.Kind.ENTER) {
        task.removeTaskListener(this);
      }
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.PARSE
          && processing
          && importsAnnotation(event.getCompilationUnit())) {
        task.removeTaskListener(this);
        Thread thread = new Thread(Preloader::load, "parloop-preloader");
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static boolean importsAnnotation(CompilationUnitTree unit) {
    String pack = Names.PARALLEL.substring(0, Names.PARALLEL.lastIndexOf('.') + 1);
    for (ImportTree each : unit.getImports()) {
      if (each.getQualifiedIdentifier().toString().startsWith(pack)) {
        return true;
      }
    }
    return false;
  }

  private static void load() {
    CodeSource source = Preloader.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        for (String name : classes(jar)) {
          // Asking for constructors makes the JVM verify and link the class.
          Class<?> type = Class.forName(name, false, Preloader.class.getClassLoader());
          var unused = type.getDeclaredConstructors();
        }
      }
    } catch (URISyntaxException
        | IOException
        | ClassNotFoundException
        | LinkageError
        | RuntimeException e) {
      // The compiler loads them itself, and tells what is wrong.
      return;
    }
  }

  /** The names of the compiler's classes, stage by stage. */
  private static List<String> classes(Path jar) throws IOException {
    List<List<String>> stages = new ArrayList<>();
    PACKAGES.forEach(any -> stages.add(new ArrayList<>()));
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        int stage = stage(name);
        if (stage >= 0) {
          stages
              .get(stage)
              .add(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'));
        }
      }
    }
    List<String> all = new ArrayList<>();
    stages.forEach(all::addAll);
    return all;
  }

  private static int stage(String entry) {
    if (!entry.startsWith(OWN) || !entry.endsWith(SUFFIX)) {
      return -1;
    }
    return PACKAGES.indexOf(entry.substring(OWN.length(), entry.lastIndexOf('/') + 1));
  }
}
