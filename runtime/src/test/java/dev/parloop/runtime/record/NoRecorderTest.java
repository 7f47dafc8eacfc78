package dev.parloop.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NoRecorderTest {

  /** A program that runs loops and tells what it found. */
  static final class Program {
    private static final AtomicLong SUM = new AtomicLong();

    private Program() {}

    /** Runs it. */
    public static void main(String[] args) {
      for (int chunks : new int[] {1, 10}) {
        LoopSite site = LoopSite.named("Program.sum#1").serialBelow(0).chunks(chunks).build();
        new ParallelLoop(site, 100) {
          @Override
          protected void chunk(int chunk, long from, long to) {
            SUM.addAndGet(to - from);
          }
        }.run(Variant.FORK_JOIN);
      }
      Parloop.explain();
      System.out.print(SUM + " " + Recorder.isOn());
      System.out.print(" " + ModuleLayer.boot().findModule("jdk.jfr").isPresent());
    }
  }

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return said;
  }

  @Test
  void runsWithoutTheModuleOfTheRecorder() throws IOException, InterruptedException {
    assertEquals("200 false false", run("--limit-modules=java.base"));
  }

  @Test
  void loadsNoEventsWhereNothingIsRecorded(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.txt");
    assertEquals("200 false true", run("-Xlog:class+load:file=" + classes));
    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("dev.parloop.runtime.support.LoopSite"), loaded);
    assertFalse(loaded.contains("dev.parloop.runtime.record.LoopEvent"), loaded);
  }

  @Test
  void isOnFromTheStartWhereTheMachineRecords(@TempDir Path folder)
      throws IOException, InterruptedException {
    String said = run("-XX:StartFlightRecording=filename=" + folder.resolve("all.jfr"));
    assertTrue(said.contains("200 true true"), said);
  }
}
