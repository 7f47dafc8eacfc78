package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.samples.workload.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {

  @Test
  void aSizeThatNeedsMoreHeapStartsAnotherJava() {
    Console console = new Console();
    int code =
        console.run(
            "run",
            "velocity",
            "--size",
            "nlat=10000",
            "--size",
            "nr=10000",
            "--size",
            "arrays=nested",
            "--threads",
            "2");
    assertEquals(42, code, "the exit code of the other Java");
    // 6 arrays of 8e10 bytes, and a quarter more.
    assertEquals(
        List.of(
            "4577699m run velocity --size nlat=10000 --size nr=10000 --size arrays=nested --threads"
                + " 2"),
        console.restarts());
    assertTrue(console.err().contains("needs more heap: starting Java again with -Xmx"));
    assertEquals("", console.out());
  }

  @Test
  void aSizeThatFitsRunsHere() {
    Console console = new Console();
    assertEquals(0, console.run("run", "velocity", "--size", "quick"), console.err());
    assertEquals(List.of(), console.restarts());
  }

  @Test
  void theOtherJavaHasTheSameOptionsAndMoreHeap() {
    JavaRestart restart = new JavaRestart(HeapTest.class, List.of("-Da=b"), 10_000);
    List<String> command = restart.command(9_000, List.of("run", "sum"));
    assertEquals(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), command.get(0));
    assertEquals(List.of("-Da=b", "-Xmx9000m", "-cp"), command.subList(1, 4));
    assertEquals(
        List.of(HeapTest.class.getName(), "run", "sum"), command.subList(5, command.size()));
  }

  @Test
  void theOtherJavaRunsAndGivesItsExitCode() {
    assertEquals(7, new JavaRestart(ExitsWithSeven.class, List.of(), 0).withHeap(64, List.of()));
  }

  /** A program. */
  static final class ExitsWithSeven {
    private ExitsWithSeven() {}

    /** Ends. */
    public static void main(String[] args) {
      System.exit(Runtime.getRuntime().maxMemory() <= 64L << 20 ? 7 : 8);
    }
  }

  @Test
  void aHeapThatTheUserSetIsNotOverruled() {
    JavaRestart restart = new JavaRestart(HeapTest.class, List.of("-Xmx1g"), 100_000);
    UsageException e =
        assertThrows(UsageException.class, () -> restart.command(9_000, List.of("run", "sum")));
    assertEquals(
        "this size needs -Xmx9000m, and Java was started with -Xmx1g: JAVA_OPTS=-Xmx9000m ./parloop"
            + " run sum",
        e.getMessage());
  }

  @Test
  void moreThanTheMachineHasIsRefused() {
    JavaRestart restart = new JavaRestart(HeapTest.class, List.of(), 8_000);
    UsageException e = assertThrows(UsageException.class, () -> restart.command(9_000, List.of()));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("this machine has 8000 MiB"), message);
    assertFalse(message.contains("JAVA_OPTS"), message);
  }
}
