package dev.parloop.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector code gives the bits of scalar code on every kind of machine that a JVM can play. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorMachinesIT {

  private static final Path PROGRAM =
      Path.of("src", "test", "projects", "vectors", "Lanes.java").toAbsolutePath();
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  @TempDir static Path folder;

  private String expected = "";

  @BeforeAll
  void compile() throws Exception {
    Command.run(
        folder,
        List.of(
            Command.ofJdk("javac"),
            "-cp",
            classPath(),
            "--processor-path",
            Artifacts.processor().toString(),
            "-d",
            folder.toString(),
            PROGRAM.toString()));
    assertTrue(Files.exists(folder.resolve("ParallelLanes_Vectors.class")));
    expected = run(0, List.of("-Dparloop.mode=forkjoin"));
  }

  private static String classPath() {
    return Artifacts.runtime() + File.pathSeparator + Artifacts.annotations();
  }

  private String run(int millis, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Command.ofJdk("java"));
    // Other processors have other options.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp", folder + File.pathSeparator + classPath(), "Lanes", Integer.toString(millis)));
    List<String> lines = Command.run(folder, command).lines().toList();
    return lines.get(lines.size() - 1);
  }

  /** Vectors from the first call: they do not wait until they are compiled. */
  private static List<String> inVectors(String option) {
    return List.of(MODULE, "-Dparloop.mode=simd", "-Dparloop.warmUp=false", option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=0",
        "-XX:UseAVX=1",
        "-XX:UseAVX=2",
        "-XX:UseAVX=3",
        "-XX:MaxVectorSize=16",
        "-XX:MaxVectorSize=32",
        "-XX:-UseFMA",
        "-Xint"
      })
  void everyMachineHasTheSameBits(String machine) throws Exception {
    assertEquals(expected, run(0, inVectors(machine)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dparloop.vectorBits=128",
        "-Dparloop.vectorBits=256",
        "-Dparloop.vectorBits=512"
      })
  void everyWidthHasTheSameBits(String width) throws Exception {
    assertEquals(expected, run(0, inVectors(width)));
  }

  @Test
  void scalarCodeNeedsNoFusedMultiplyAdd() throws Exception {
    assertEquals(expected, run(0, List.of("-Dparloop.mode=forkjoin", "-XX:-UseFMA")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:UseAVX=0", "-XX:UseAVX=2", "-XX:-UseFMA", "-XX:TieredStopAtLevel=1"})
  void soHasTheChoiceThatIsMadeAtRunTime(String machine) throws Exception {
    assertEquals(expected, run(300, List.of(MODULE, machine)));
  }

  @Test
  void theBitsStayWhileTheFormsAreCompared() throws Exception {
    assertEquals(expected, run(3000, List.of(MODULE)));
  }

  @Test
  void withoutTheModuleNothingIsMissed() throws Exception {
    assertEquals(expected, run(0, List.of("-Dparloop.mode=simd")));
  }
}
