package dev.parloop.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor is one jar, on the processor path and on the module path for processors. */
class ProcessorJarIT {

  private static final Path PROJECT =
      Path.of("src", "test", "projects", "maven", "src", "main", "java").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void hasOnlyNamesOfItsOwn() throws IOException {
    try (JarFile jar = new JarFile(Artifacts.processor().toFile())) {
      List<String> strangers =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class"))
              .filter(name -> !name.startsWith("dev/parloop/processor/"))
              .toList();
      assertEquals(List.of(), strangers);
      assertEquals(
          "dev.parloop.processor",
          jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
    }
  }

  @Test
  void namesTheClaimingProcessorLast() throws IOException {
    try (JarFile jar = new JarFile(Artifacts.processor().toFile())) {
      byte[] services =
          jar.getInputStream(
                  jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
              .readAllBytes();
      assertEquals(
          List.of(
              "dev.parloop.processor.ParloopProcessor",
              "dev.parloop.processor.SilentClaimProcessor"),
          new String(services, StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void onTheModulePathForProcessors() throws Exception {
    Path module = folder.resolve("module-info.java");
    Files.writeString(module, "module user { requires dev.parloop.runtime; }");
    String modules = Artifacts.runtime() + File.pathSeparator + Artifacts.annotations();
    String output =
        Command.run(
            folder,
            List.of(
                Command.ofJdk("javac"),
                "-Xlint:all",
                "-Werror",
                "-p",
                modules,
                "--processor-module-path",
                Artifacts.processor().toString(),
                "-d",
                folder.resolve("out").toString(),
                module.toString(),
                PROJECT.resolve("app/Main.java").toString()));
    assertEquals(-1, output.indexOf("warning"), output);
    assertEquals(
        String.join(System.lineSeparator(), "sum 2999997.0", "LoopFailure", ""),
        Command.run(
            folder,
            List.of(
                Command.ofJdk("java"),
                "-p",
                folder.resolve("out") + File.pathSeparator + modules,
                "-m",
                "user/app.Main")));
  }
}
