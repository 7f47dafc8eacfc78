package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.support.ThreadTrial.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final long MILLISECOND = 1_000_000;

  @BeforeEach
  void useThreads() {
    System.setProperty("parloop.threads", "2"); // However many processors there are.
  }

  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
    System.clearProperty("parloop.mode");
    System.clearProperty("parloop.verify");
  }

  private static LoopSiteBuilder site() {
    return LoopSite.named("Test.learning#1")
        .at("Test.java", 1)
        .serialBelow(100)
        .nanosPerIteration(10);
  }

  private static boolean asWritten(LoopSite site, long trips, Variant variant) {
    BodyLoop loop = new BodyLoop(site, trips, i -> {});
    boolean serially = loop.runsSerially(variant);
    if (serially) {
      ParallelLoop.ranAsWritten(loop);
    }
    return serially;
  }

  private static LoopSite learnt(LoopSiteBuilder builder, long nanos) {
    LoopSite site = builder.build();
    for (int run = 0; run < 100; run++) {
      site.learn(10_000, 10_000 * nanos, false);
    }
    return site;
  }

  @Test
  void sharesFewIterationsThatTurnOutToBeDear() {
    LoopSite site = learnt(site().exact(true), MILLISECOND);
    assertFalse(asWritten(site, 8, Variant.AUTO));
    assertEquals(8, site.chunks(8));
    assertSame(
        Reason.PAYS,
        Parloop.withThreads(
                2,
                () ->
                    Plan.of(
                        site,
                        site.cost(false),
                        8,
                        site.chunks(8),
                        Variant.AUTO,
                        false,
                        Choice.OPEN))
            .reason());
  }

  @Test
  void leavesManyIterationsThatTurnOutToBeCheap() {
    LoopSite site = learnt(site().exact(true), 0);
    assertTrue(asWritten(site, 1000, Variant.AUTO));
    assertFalse(asWritten(site, 1000, Variant.FORK_JOIN), "threads are asked for");
    assertFalse(asWritten(site, 100_000_000_000L, Variant.AUTO), "that is much work");
    Parloop.setMode(Mode.FORK_JOIN);
    assertFalse(asWritten(site, 1000, Variant.AUTO));
    System.clearProperty("parloop.mode");
    System.setProperty("parloop.verify", "true");
    assertFalse(asWritten(site, 1000, Variant.AUTO), "to be verified");
  }

  @Test
  void neverMovesTheCutOffWhereBitsDependOnIt() {
    for (LoopSiteBuilder builder :
        new LoopSiteBuilder[] {site(), site().exact(true).settled(true)}) {
      for (long nanos : new long[] {0, MILLISECOND}) {
        LoopSite site = learnt(builder, nanos);
        assertTrue(asWritten(site, 99, Variant.AUTO));
        assertFalse(asWritten(site, 100, Variant.AUTO));
      }
    }
    assertEquals(1, site().build().chunks(100), "small loops do not divide");
  }

  @Test
  void looksAtFewOfTheExecutionsOfNoAccount() {
    LoopSite known = learnt(site().exact(true), 10);
    assertFalse(
        known.isFew(25), "what is near the cut-off is told from the rest by more than this");
    assertFalse(known.isFew(-1), "the counter wraps around");
    int few = 0;
    for (int run = 0; run < 10_000; run++) {
      few += known.isFew(24) ? 1 : 0;
    }
    assertTrue(few > 9000 && few < 10_000, few + " of no account");
    assertFalse(site().exact(true).build().isFew(1), "nothing is known yet");
  }

  @Test
  void looksAtNoneWhereNothingIsToBeLearned() {
    for (LoopSiteBuilder builder :
        new LoopSiteBuilder[] {site(), site().exact(true).settled(true)}) {
      LoopSite site = learnt(builder, MILLISECOND);
      for (int run = 0; run < 1000; run++) {
        assertTrue(site.isFew(99));
        assertFalse(site.isFew(100));
      }
    }
  }

  @Test
  void usesNoThreadsWhereTheyHaveLost() {
    LoopSite site = learnt(site().exact(true), MILLISECOND);
    for (Choice choice : Choice.values()) {
      Plan plan =
          Parloop.withThreads(
              2, () -> Plan.of(site, site.cost(false), 100, 8, Variant.AUTO, false, choice));
      boolean threads = choice == Choice.OPEN || choice == Choice.SHARED;
      assertEquals(threads ? 2 : 1, plan.threads(), choice.name());
    }
    LoopSite settled = learnt(site().exact(true).settled(true), MILLISECOND);
    assertSame(
        Reason.ASKED,
        Plan.of(settled, settled.cost(false), 100, 8, Variant.AUTO, false, Choice.LOST).reason());
  }

  @Test
  void usesThreadsFromWhereTheAnnotationSays() {
    LoopSite site = site().exact(true).settled(true).build();
    assertSame(
        Reason.ASKED,
        Plan.of(site, site.cost(false), 100, 8, Variant.AUTO, false, Choice.OPEN).reason());
  }

  @Test
  void learnsFromLoopsThatRanAsWritten() {
    LoopSite site = site().exact(true).build();
    assertTrue(asWritten(site, 50, Variant.AUTO));
    assertTrue(site.cost(false).measured() > 0);
    String text = Parloop.explain("Test.learning#1");
    assertTrue(text.contains("50 iterations in 1 chunk, 1 thread, serial, "), text);
    assertTrue(text.contains("because it has few iterations"), text);
    LoopSite ordered = site().build();
    assertTrue(asWritten(ordered, 50, Variant.AUTO));
    assertEquals(0, ordered.cost(false).measured());
  }

  @Test
  void learnsFromLoopsOfOneChunk() {
    LoopSite site = site().exact(true).build();
    BodyLoop loop = new BodyLoop(site, 200, i -> {});
    assertFalse(loop.runsSerially(Variant.SIMD));
    loop.run(Variant.SIMD);
    assertEquals(1, loop.chunks(), "2 us are not shared");
    assertTrue(site.cost(false).measured() > 0);
  }

  @Test
  void runsAsWrittenWhereChunksHaveNothingToGive() {
    LoopSite exact = site().exact(true).build();
    assertTrue(asWritten(exact, 200, Variant.AUTO), "2 us are not shared");
    assertTrue(exact.cost(false).measured() > 0);
    assertFalse(asWritten(exact, 200, Variant.SIMD), "vectors are asked for");
    assertFalse(asWritten(site().build(), 200, Variant.AUTO), "bits depend on it");
    LoopSite some = learnt(site().exact(true), 200);
    assertTrue(Parloop.withThreads(1, () -> asWritten(some, 200, Variant.AUTO)));
    LoopSite never = learnt(site().serialBelow(0).exact(true), 200);
    assertFalse(Parloop.withThreads(1, () -> asWritten(never, 200, Variant.AUTO)));
    LoopSite dear = learnt(site().exact(true), MILLISECOND);
    assertFalse(
        Parloop.withThreads(1, () -> asWritten(dear, 200, Variant.AUTO)), "can be interrupted");
  }

  @Test
  void executionsHandOnTheirObjectUnlessOtherThreadsKnowIt() {
    LoopSite site = site().build();
    BodyLoop loop = new BodyLoop(site, 200, i -> {});
    loop.run(Variant.SIMD);
    assertNull(site.take(), "it has not ended");
    loop.end();
    assertSame(loop, site.<BodyLoop>take());
    assertNull(site.take(), "it is taken");
    BodyLoop shared = new BodyLoop(site, 1_000_000, i -> {});
    Parloop.withThreads(2, () -> shared.run(Variant.FORK_JOIN));
    shared.end();
    assertNull(site.take());
  }

  @Test
  void looksAtRowsOnlyWhereThatIsLittleBesideTheLoop() {
    double[][] rows = new double[1000][3];
    for (Variant variant : Variant.values()) {
      LoopSite cheap = learnt(site().serialBelow(0).exact(true), 3);
      assertEquals(variant != Variant.AUTO, admits(cheap, variant, rows), variant.name());
      LoopSite dear = learnt(site().serialBelow(0).exact(true), 3000);
      assertTrue(admits(dear, variant, rows), variant.name());
      LoopSite ordered = learnt(site().serialBelow(0), 3);
      assertTrue(admits(ordered, variant, rows), "bits depend on it");
    }
    rows[7] = rows[8];
    LoopSite dear = learnt(site().serialBelow(0).exact(true), 3000);
    assertFalse(admits(dear, Variant.AUTO, rows));
  }

  private static boolean admits(LoopSite site, Variant variant, double[][] rows) {
    return Parloop.withThreads(
        2,
        () -> {
          BodyLoop loop = new BodyLoop(site, 300_000, i -> {});
          assertFalse(loop.runsSerially(variant));
          double[][] many = new double[600_000][];
          System.arraycopy(rows, 0, many, 0, rows.length);
          return loop.holds(loop.distinctRows(many, new Object[0]));
        });
  }

  @Test
  void looksAtClassesOnlyWhereThatIsLittleBesideTheLoop() {
    Object[] objects = new Integer[300_000];
    java.util.Arrays.fill(objects, 7);
    for (Variant variant : Variant.values()) {
      LoopSite cheap = learnt(site().serialBelow(0).exact(true), 3);
      assertEquals(variant != Variant.AUTO, admits(cheap, variant, objects, false));
      LoopSite middling = learnt(site().serialBelow(0).exact(true), 60);
      assertTrue(admits(middling, variant, objects, false));
      assertEquals(variant != Variant.AUTO, admits(middling, variant, objects, true));
    }
    objects[299_999] = 7;
    Object[] mixed = new Number[300_000];
    mixed[299_999] = 7L;
    LoopSite dear = learnt(site().serialBelow(0).exact(true), 3000);
    assertFalse(admits(dear, Variant.AUTO, mixed, false));
  }

  /** Where bits depend on it, whatever was measured and whoever asks. */
  @Test
  void whetherClassesAreLookedAtFollowsFromLengthsAlone() {
    Object[] few = new Integer[1000];
    Object[] many = new Integer[30_000_000];
    for (Variant variant : Variant.values()) {
      LoopSite ordered = learnt(site().serialBelow(0), 3);
      assertTrue(admits(ordered, variant, few, false), variant.name());
      assertFalse(admits(ordered, variant, many, false), variant.name());
    }
  }

  private static boolean admits(
      LoopSite site, Variant variant, Object[] objects, boolean looksAgain) {
    return Parloop.withThreads(
        2,
        () -> {
          BodyLoop loop = new BodyLoop(site, 300_000, i -> {});
          assertFalse(loop.runsSerially(variant));
          return loop.holds(loop.holdsOnly(Integer.class, objects, looksAgain));
        });
  }

  @Test
  void tellsWhyItRanAsWritten() {
    assertReason("a check in front of it failed", loop -> assertFalse(loop.holds(false)));
    assertReason(
        "an object in its arrays is of another class than the one whose methods it may call",
        loop -> {
          boolean holds = loop.holdsOnly(Integer.class, new Object[] {1L}, false);
          assertFalse(loop.holds(holds));
        });
    System.setProperty("parloop.mode", "serial");
    assertReason("the mode is serial", loop -> assertTrue(loop.runsSerially(Variant.AUTO)));
  }

  private static void assertReason(String reason, java.util.function.Consumer<BodyLoop> decision) {
    LoopSite site = LoopSite.named("Test.why#1").serialBelow(0).build();
    BodyLoop loop = new BodyLoop(site, 1000, i -> {});
    decision.accept(loop);
    ParallelLoop.ranAsWritten(loop);
    assertEquals(reason, site.last().reason().text());
  }
}
