package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the first loop of a process makes the JVM load. A lambda, a stream or a method called by
 * reflection costs milliseconds where it is the first, and the loop may take less.
 */
@Timeout(60)
class FirstLoopTest {

  /** Loaded before the loop. */
  private static final class Before {
    static void mark() {}
  }

  /** Loaded after the loop. */
  private static final class After {
    static void mark() {}
  }

  /** A program that runs a loop twenty times. */
  static final class Program {
    private static double[] sums = {};
    private static double total;

    private Program() {}

    /** Runs it. */
    public static void main(String[] args) {
      Before.mark();
      LoopSite site =
          LoopSite.named("Program.sum#1")
              .at("Program.java", 1)
              .nanosPerIteration(10)
              .vectors("MASKED")
              .schedule("AUTO")
              .serialBelow(0)
              .build();
      for (int run = 0; run < 20; run++) {
        new ParallelLoop(site, 100_000) {
          @Override
          protected void prepare(int chunks) {
            sums = Parts.of(sums, chunks);
          }

          @Override
          protected void chunk(int chunk, long from, long to) {
            double[] lanes = Lanes.doubleSum();
            for (long i = from; i < to; i++) {
              lanes[(int) (i & 31)] += i / 3.0;
            }
            sums[chunk] = Lanes.sum(lanes);
          }
        }.run(Variant.AUTO);
        total = Combine.sum(total, sums);
      }
      if (args.length > 0) {
        Runnable lambda = () -> total++;
        lambda.run();
      }
      After.mark();
    }
  }

  private static List<String> loaded(Path folder, String... args)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    List<String> all = Files.readAllLines(log);
    return all.subList(first(all, Before.class) + 1, first(all, After.class));
  }

  private static int first(List<String> lines, Class<?> type) {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(type.getName() + " ")) {
        return line;
      }
    }
    throw new AssertionError("not loaded: " + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$Lambda",
        "LambdaForm$MH/",
        "LambdaForm$DMH/",
        "StringConcat",
        "java.util.stream."
      })
  void loadsNothingThatIsMadeAtRunTime(String part, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> loaded = loaded(folder);
    assertTrue(loaded.stream().anyMatch(line -> line.contains(LoopSite.class.getName())));
    assertEquals(List.of(), loaded.stream().filter(line -> line.contains(part)).toList());
  }

  @Test
  void seesWhatIsMadeAtRunTime(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> loaded = loaded(folder, "with a lambda");
    assertFalse(loaded.stream().filter(line -> line.contains("$$Lambda")).toList().isEmpty());
  }
}
