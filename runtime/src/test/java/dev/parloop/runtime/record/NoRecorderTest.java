package dev.parloop.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  @Test
  void runsWithoutTheModuleOfTheRecorder() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules=java.base",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(30, TimeUnit.SECONDS);
    assertEquals("200 false false", said);
  }
}
