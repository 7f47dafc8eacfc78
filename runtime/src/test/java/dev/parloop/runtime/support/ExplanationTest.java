package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExplanationTest {

  @Test
  void tellsHowALoopRanAndWhy() {
    LoopSite site =
        LoopSite.named("Explained.sum#1")
            .at("Explained.java", 14)
            .serialBelow(100)
            .nanosPerIteration(12)
            .chunks(10)
            .threads(2)
            .build();
    String before = Parloop.explain("Explained.sum#1");
    assertTrue(before.contains("Explained.sum#1 (Explained.java:14)"), before);
    assertTrue(before.contains("below 100 iterations: as written"), before);
    assertTrue(before.contains("an iteration: estimated 12.0 ns"), before);
    assertTrue(before.contains("the annotation says: threads = 2, chunks = 10"), before);
    assertTrue(before.contains("has not been measured yet"), before);
    Parloop.withThreads(1, () -> BodyLoop.run(site, 1000, i -> {}));
    String after = Parloop.explain("Explained");
    assertTrue(after.contains("1000 iterations in 10 chunks, 1 thread, "), after);
    assertTrue(after.contains("because one thread is allowed"), after);
    assertTrue(after.contains("ns as measured, estimated 12.0 ns"), after);
    assertTrue(Parloop.explain().contains(after));
  }

  @Test
  void tellsWhereThereIsNothingToTell() {
    assertTrue(Parloop.explain("Nobody.calls#1").startsWith("No such loop"));
  }

  @Test
  void keepsNoLoopAlive() throws InterruptedException {
    String name = "Forgotten.loop#" + System.nanoTime();
    LoopSite.named(name).at("Forgotten.java", 1).build();
    assertTrue(Parloop.explain(name).contains(name));
    for (int round = 0; round < 200 && Parloop.explain(name).contains(name); round++) {
      System.gc();
      Thread.sleep(10);
    }
    assertFalse(Parloop.explain(name).contains(name));
  }
}
