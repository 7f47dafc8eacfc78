package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.generate.CompanionGenerator;
import dev.parloop.processor.lower.Lowering;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler's classes are loaded early, in compilations that have annotations. */
class PreloaderTest {
  private static final String PACKAGE = "dev.parloop.processor.";

  @TempDir static Path folder;

  private static Path jar = Path.of("");

  /** A jar as users have it, without the libraries. */
  @BeforeAll
  static void pack() throws Exception {
    Path classes =
        Path.of(Preloader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    jar = folder.resolve("processor.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
  }

  @Test
  void loadsTheStagesWhereAnAnnotationIsImported() throws Exception {
    Set<String> loaded = loaded("import dev.parloop.Parallel; class A {}");

    assertTrue(loaded.contains(LoopAnalysis.class.getName()), loaded::toString);
    assertTrue(loaded.contains(Lowering.class.getName()), loaded::toString);
    assertTrue(loaded.contains(CompanionGenerator.class.getName()), loaded::toString);
  }

  @Test
  void loadsNothingElsewhere() throws Exception {
    Set<String> loaded = loaded("import java.util.List; class A {}");

    loaded.removeIf(name -> name.startsWith(Preloader.class.getName()));
    assertEquals(Set.of(), loaded);
  }

  /** The compiler's classes that are loaded while a class is compiled with the plugin alone. */
  private static Set<String> loaded(String source) throws Exception {
    try (Recorder recorder = new Recorder(jar.toUri().toURL())) {
      Plugin plugin =
          (Plugin)
              Class.forName(Preloader.class.getName(), true, recorder)
                  .getConstructor()
                  .newInstance();
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  null,
                  told -> {},
                  List.of("-d", folder.toString()),
                  null,
                  List.of(new Text(source)));
      task.setProcessors(List.of(new SilentClaimProcessor()));
      assertTrue(plugin.autoStart());
      plugin.init(task);
      task.call();
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("parloop-preloader")) {
          thread.join();
        }
      }
      return recorder.loaded;
    }
  }

  /** Has classes of its own, and remembers which. */
  private static final class Recorder extends URLClassLoader {
    private final Set<String> loaded = new ConcurrentSkipListSet<>();

    Recorder(URL jar) {
      super(new URL[] {jar}, PreloaderTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        loaded.add(name);
        return known == null ? findClass(name) : known;
      }
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return text;
    }
  }
}
