package dev.parloop.it;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gradle files, which nothing here runs, name what the build makes. */
class GradleFilesIT {
  private static final Path PROJECT = Path.of("src/test/projects/gradle");
  private static final Pattern DEPENDENCY =
      Pattern.compile("(\\w+)\\(\"dev\\.parloop:(parloop-\\w+):([^\"]+)\"\\)");

  @ParameterizedTest
  @ValueSource(strings = {"src/test/projects/gradle/build.gradle", "../README.md"})
  void versionsAreThoseOfThePom(String file) throws IOException {
    String version = requireNonNull(System.getProperty("it.version"));
    Set<String> found = new TreeSet<>();
    Matcher dependency = DEPENDENCY.matcher(Files.readString(Path.of(file)));
    while (dependency.find()) {
      found.add(dependency.group(1) + " " + dependency.group(2));
      assertEquals(version, dependency.group(3), file);
    }
    assertEquals(
        Set.of("implementation parloop-runtime", "annotationProcessor parloop-processor"), found);
  }

  @Test
  void theReleaseIsThatOfTheMavenProject() throws IOException {
    String maven = Files.readString(Path.of("src/test/projects/maven/pom.xml"));
    String gradle = Files.readString(PROJECT.resolve("build.gradle"));
    Matcher release =
        Pattern.compile("<maven.compiler.release>(\\d+)</maven.compiler.release>").matcher(maven);
    assertTrue(release.find());
    assertTrue(gradle.contains("options.release = " + release.group(1) + "\n"), gradle);
  }

  @Test
  void theyCompileTheProgramOfTheMavenProjectAndSayThatTheyWereNotRun() throws IOException {
    String gradle = Files.readString(PROJECT.resolve("build.gradle"));
    Matcher sources = Pattern.compile("srcDirs = \\[\"([^\"]+)\"\\]").matcher(gradle);
    assertTrue(sources.find());
    assertTrue(Files.exists(PROJECT.resolve(sources.group(1)).resolve("app/Main.java")));
    for (String name : List.of("build.gradle", "settings.gradle")) {
      assertTrue(Files.readString(PROJECT.resolve(name)).startsWith("// Not run here"), name);
    }
  }
}
