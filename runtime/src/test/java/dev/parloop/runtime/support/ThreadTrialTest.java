package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.support.ThreadTrial.Choice;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ThreadTrialTest {

  private final ThreadTrial trial = new ThreadTrial();
  private int tried;

  /** Executes with the times given, and returns how often threads were used. */
  private int execute(int times, double shared, double alone) {
    int threads = 0;
    for (int execution = 0; execution < times; execution++) {
      Choice choice = trial.next();
      boolean usesThreads = choice == Choice.SHARED || choice == Choice.OPEN;
      if (choice == Choice.SHARED || choice == Choice.ALONE) {
        tried++;
        trial.ran(usesThreads, usesThreads ? shared : alone);
      }
      threads += usesThreads ? 1 : 0;
    }
    return threads;
  }

  @Test
  void leavesTheFirstExecutionsToTheCostModel() {
    assertEquals(63, execute(63, 2, 1));
    assertEquals(0, tried);
  }

  @Test
  void keepsThreadsThatPay() {
    execute(100_000, 1, 2);
    assertFalse(trial.isLost());
    assertSame(Choice.OPEN, trial.next());
    assertTrue(tried > 100 && tried < 5000, () -> "tried " + tried);
  }

  @Test
  void givesUpThreadsThatDoNotPay() {
    execute(300, 1, 1);
    assertTrue(trial.isLost());
    assertSame(Choice.LOST, trial.next());
    int threads = execute(100_000, 1, 1);
    assertTrue(threads > 0 && threads < 5000, () -> threads + " on threads");
  }

  @Test
  void takesThreadsBackWhenTheyPayAgain() {
    execute(10_000, 1.2, 1);
    assertTrue(trial.isLost());
    execute(10_000, 0.6, 1);
    assertFalse(trial.isLost());
  }

  @Test
  void doesNotBelieveOneTrial() {
    execute(64 + 47, 1, 2);
    assertFalse(trial.isLost());
    while (tried < 96) {
      execute(1, 3, 1);
    }
    assertFalse(trial.isLost(), "one says so");
    execute(200, 1, 2);
    assertFalse(trial.isLost(), "the second does not");
  }

  @Test
  void overlooksWhatIsSlowOnce() {
    for (int execution = 0; execution < 10_000; execution++) {
      Choice choice = trial.next();
      if (choice == Choice.SHARED || choice == Choice.ALONE) {
        boolean shared = choice == Choice.SHARED;
        trial.ran(shared, execution % 40 == 7 ? 1000 : shared ? 1 : 2);
      }
    }
    assertFalse(trial.isLost());
  }

  @Test
  void isOneThreadsAtATime() {
    execute(64 + 10, 1, 2);
    assertNotEquals(Choice.OPEN, trial.next());
    assertSame(Choice.OPEN, CompletableFuture.supplyAsync(trial::next).join());
    CompletableFuture.runAsync(() -> trial.ran(true, 1e9)).join();
    execute(300, 1, 2);
    assertFalse(trial.isLost());
  }

  @Test
  void endsWhereItsThreadDoesNotComeBack() {
    execute(64 + 10, 1, 2);
    Choice last =
        CompletableFuture.supplyAsync(
                () -> {
                  Choice choice = Choice.OPEN;
                  for (int execution = 0; execution < 5000 && choice == Choice.OPEN; execution++) {
                    choice = trial.next();
                  }
                  return choice;
                })
            .join();
    assertSame(Choice.SHARED, last);
  }

  @Test
  void endsWhereAnExecutionDoesNotDoAsItShould() {
    execute(64, 1, 2);
    assertSame(Choice.SHARED, trial.next());
    trial.ran(false, 1);
    assertSame(Choice.OPEN, trial.next());
    execute(64, 1, 2);
    assertSame(Choice.SHARED, trial.next());
    trial.abandon();
    assertSame(Choice.OPEN, trial.next());
  }
}
