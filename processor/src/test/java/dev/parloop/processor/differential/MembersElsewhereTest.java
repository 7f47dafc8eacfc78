package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loops that use what classes of other packages declare: protected members that the loop's class
 * inherits, and through called methods any field, which generated code names where lanes need it,
 * checks look at it, or verify mode compares it. The files are under {@code elsewhere}.
 */
class MembersElsewhereTest {
  private static final Path SOURCES = Path.of("src", "test", "resources", "elsewhere");

  @AfterEach
  void reset() {
    System.clearProperty("parloop.verify");
    Parloop.setMode(Mode.AUTO);
  }

  @Test
  void fromSource(@TempDir Path folder) throws Exception {
    check(Javac.into(folder).compile(files("app", "core", "img", "lib")), folder);
  }

  @Test
  void fromClassFiles(@TempDir Path folder) throws Exception {
    Javac library = Javac.into(folder);
    library.compile(files("core", "img", "lib")).orFail();
    String path = Javac.classPath() + File.pathSeparator + folder.resolve("classes");
    check(library.with("-classpath", path).compile(files("app")), folder);
  }

  private static void check(Compiled processed, Path folder) throws Exception {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    List<Path> files = files("app", "core", "img", "lib");
    Object expected = all(Javac.into(plain).with("-proc:none").compile(files));
    Method all = method(processed);
    for (Mode mode : Mode.values()) {
      Parloop.setMode(mode);
      assertEquals(expected, all.invoke(null), mode.toString());
      System.setProperty("parloop.verify", "true");
      assertEquals(expected, all.invoke(null), mode + " verified");
      System.clearProperty("parloop.verify");
    }
  }

  private static Object all(Compiled compiled) throws Exception {
    return method(compiled).invoke(null);
  }

  private static Method method(Compiled compiled) throws Exception {
    Method all = compiled.orFail().loader().loadClass("app.Amp").getDeclaredMethod("all");
    all.setAccessible(true);
    return all;
  }

  private static List<Path> files(String... packages) {
    List<Path> files = new ArrayList<>();
    for (String name : packages) {
      try (Stream<Path> found = Files.list(SOURCES.resolve(name))) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
