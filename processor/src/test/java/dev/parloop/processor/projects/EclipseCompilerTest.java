package dev.parloop.processor.projects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler has no trees: it gets a clear refusal. */
class EclipseCompilerTest {

  @Test
  void isRefused(@TempDir Path folder) throws Exception {
    Project project = new Project(folder).file("src/app/Main.java", Programs.MAIN);
    Project.Result result =
        project
            .plainJava(
                "-cp",
                Project.path(Main.class),
                Main.class.getName(),
                "-17",
                "-cp",
                Project.runtime(),
                "-processorpath",
                Project.processor(),
                "-d",
                "out",
                "src/app/Main.java")
            .printed("[PL0003]")
            .printed("javac")
            .neverPrinted("Internal compiler error");
    assertTrue(result.exit() != 0, result.output());
    for (String file : project.files("out")) {
      assertTrue(!project.isRedirected("out/" + file), file);
    }
  }
}
