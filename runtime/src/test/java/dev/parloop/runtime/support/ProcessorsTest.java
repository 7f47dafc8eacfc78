package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many threads a process uses that may use some processors only. The limit of a container
 * reaches a program as this option does: by what the JVM says of its processors.
 */
@Timeout(120)
class ProcessorsTest {

  private static final int ROUNDS = 20;

  /** Tells how many threads it may use, and how many it used. */
  static final class Program {
    private Program() {}

    /** Runs it. */
    public static void main(String[] args) throws InterruptedException {
      int threads = Parloop.threads();
      Set<String> used = ConcurrentHashMap.newKeySet();
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch all = new CountDownLatch(threads);
        used.addAll(BodyLoop.run(4 * threads, i -> meet(all)).threads());
      }
      Set<String> usedByLists = ConcurrentHashMap.newKeySet();
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch all = new CountDownLatch(threads);
        Loops.forEach(
            0,
            4 * threads,
            i -> {
              usedByLists.add(Thread.currentThread().getName());
              // Else the loop may be found not to be worth a second thread, for which it waits.
              TimeUnit.MILLISECONDS.sleep(1);
              meet(all);
            },
            LoopOptions.defaults().chunkSize(1));
      }
      long workers =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("parloop-worker-"))
              .count();
      System.out.print(threads + " " + used.size() + " " + usedByLists.size() + " " + workers);
    }

    private static void meet(CountDownLatch all) throws InterruptedException {
      all.countDown();
      assertTrue(all.await(30, TimeUnit.SECONDS), "not all threads came");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, , 1 1 1 0", "3, , 3 3 3 2", "6, , 6 6 6 5", "3, -1, 3 3 3 2", "3, -2, 2 2 2 1"})
  void usesAsManyThreadsAsThereAreProcessors(int processors, String named, String expected)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:ActiveProcessorCount=" + processors);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    if (named != null) {
      command.add("-Dparloop.threads=" + named);
    }
    command.add(Program.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(expected, said);
  }
}
