package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InitializersTest {

  private static final LoopSite SITE = LoopSite.named("Test.init#1").serialBelow(0).build();

  private static boolean runsSerially() {
    return new BodyLoop(SITE, 100, i -> {}).runsSerially(Variant.FORK_JOIN);
  }

  @Test
  void makesLoopsOfTheThreadSerial() {
    assertFalse(runsSerially());
    assertTrue(Dispatch.enabled());
    Initializers.enter();
    try {
      assertTrue(runsSerially());
      assertFalse(Dispatch.enabled());
      Initializers.enter();
      assertTrue(runsSerially());
      Initializers.exit();
      assertTrue(runsSerially());
    } finally {
      Initializers.exit();
    }
    assertFalse(runsSerially());
    assertTrue(Dispatch.enabled());
  }

  @Test
  void ignoresAnExitTooMany() {
    Initializers.exit();
    assertFalse(runsSerially());
    Initializers.enter();
    assertTrue(runsSerially());
    Initializers.exit();
    assertFalse(runsSerially());
  }

  @Test
  void leavesOtherThreadsAlone() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch checked = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              Initializers.enter();
              entered.countDown();
              try {
                assertTrue(checked.await(30, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              } finally {
                Initializers.exit();
              }
            });
    other.start();
    assertTrue(entered.await(30, TimeUnit.SECONDS));
    assertFalse(runsSerially());
    assertTrue(Dispatch.enabled());
    checked.countDown();
    other.join();
  }

  /** As a woven class: its loops touch the class while it is being initialised. */
  private static final class Table {
    static final double[] VALUES;

    static {
      Initializers.enter();
      try {
        VALUES = make(1000);
      } finally {
        Initializers.exit();
      }
    }

    private static double scale() {
      return 2;
    }

    static double[] make(int n) {
      double[] values = new double[n];
      BodyLoop loop = new BodyLoop(SITE, n, i -> values[(int) i] = scale() * i);
      if (loop.runsSerially(Variant.FORK_JOIN)) {
        for (int i = 0; i < n; i++) {
          values[i] = scale() * i;
        }
      } else {
        loop.run(Variant.FORK_JOIN);
      }
      return values;
    }
  }

  @Test
  void letsAParallelLoopInAnInitialiserFinish() {
    Parloop.withThreads(4, () -> assertEquals(1998, Table.VALUES[999], 0));
    assertEquals(1998, Table.make(1000)[999], 0);
  }
}
