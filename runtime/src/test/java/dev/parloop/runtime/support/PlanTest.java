package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.schedule.BlockClaims;
import dev.parloop.runtime.schedule.CounterClaims;
import dev.parloop.runtime.schedule.GuidedClaims;
import dev.parloop.runtime.schedule.Job;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.StealingClaims;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTest {

  @BeforeEach
  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
    System.clearProperty("parloop.mode");
    System.clearProperty("parloop.schedule");
  }

  private static LoopSiteBuilder site() {
    return LoopSite.named("Test.plan#1").nanosPerIteration(10);
  }

  private static Plan plan(LoopSite site, long trips, Variant variant) {
    return Parloop.withThreads(
        8,
        () ->
            Plan.of(
                site,
                site.cost(false),
                trips,
                site.chunks(trips),
                variant,
                false,
                ThreadTrial.Choice.OPEN));
  }

  @Test
  void usesThreadsOnlyWhereTheWorkPays() {
    LoopSite site = site().build();
    assertEquals(1, plan(site, 500, Variant.AUTO).threads());
    assertEquals(8, plan(site, 20_000, Variant.AUTO).threads());
    assertEquals(8, plan(site, 100_000, Variant.AUTO).threads());
    assertEquals(6, plan(site, 3000, Variant.FORK_JOIN).threads());
    assertEquals(1, plan(site, 100, Variant.FORK_JOIN).threads(), "one chunk");
  }

  @Test
  void tellsWhy() {
    LoopSite site = site().build();
    assertEquals(Reason.ONE_CHUNK, plan(site, 500, Variant.AUTO).reason());
    assertEquals(Reason.PAYS, plan(site, 100_000, Variant.AUTO).reason());
    assertEquals(Reason.ASKED, plan(site, 2000, Variant.FORK_JOIN).reason());
    LoopSite small = site().chunks(2).build();
    assertEquals(Reason.LITTLE_WORK, plan(small, 10, Variant.AUTO).reason());
    LoopSite one = site().threads(1).build();
    assertEquals(Reason.LIMIT, plan(one, 100_000, Variant.AUTO).reason());
    Parloop.setMode(Mode.SIMD);
    assertEquals(Reason.MODE, plan(site, 100_000, Variant.AUTO).reason());
  }

  @Test
  void believesWhatWasMeasured() {
    LoopSite site = site().chunks(10).build();
    assertEquals(1, plan(site, 1000, Variant.AUTO).threads());
    for (int run = 0; run < 100; run++) {
      site.cost(false).add(1000, 1_000_000);
    }
    assertEquals(8, plan(site, 1000, Variant.AUTO).threads());
  }

  @Test
  void obeysTheMode() {
    LoopSite site = site().build();
    Parloop.setMode(Mode.FORK_JOIN);
    assertEquals(6, plan(site, 3000, Variant.AUTO).threads());
    Parloop.setMode(Mode.FORK_JOIN_SIMD);
    assertEquals(6, plan(site, 3000, Variant.AUTO).threads());
    Parloop.setMode(Mode.SIMD);
    assertEquals(1, plan(site, 1_000_000, Variant.AUTO).threads());
    assertEquals(1, plan(site, 1_000_000, Variant.FORK_JOIN).threads());
  }

  @Test
  void runsAsWrittenWhereTheRulesSay() {
    LoopSite site = site().serialBelow(100).build();
    for (Variant variant : Variant.values()) {
      assertTrue(new BodyLoop(site, 99, i -> {}).runsSerially(variant));
      assertFalse(new BodyLoop(site, 100, i -> {}).runsSerially(variant));
      assertTrue(new BodyLoop(site, TripCount.WRAPS, i -> {}).runsSerially(variant));
      assertFalse(new BodyLoop(site, LoopSite.MAX_TRIP_COUNT, i -> {}).runsSerially(variant));
      assertTrue(new BodyLoop(site, LoopSite.MAX_TRIP_COUNT + 1, i -> {}).runsSerially(variant));
      assertTrue(new BodyLoop(site, Long.MAX_VALUE, i -> {}).runsSerially(variant));
      LoopSite always = site().serialBelow(0).build();
      assertTrue(new BodyLoop(always, 0, i -> {}).runsSerially(variant));
      assertFalse(new BodyLoop(always, 1, i -> {}).runsSerially(variant));
      Parloop.setMode(Mode.SERIAL);
      assertTrue(new BodyLoop(site, 1000, i -> {}).runsSerially(variant));
      assertFalse(Dispatch.enabled());
      Parloop.setMode(Mode.AUTO);
      assertTrue(Dispatch.enabled());
    }
  }

  @Test
  void decidesOnTheModeNowNotOnTheOneBefore() {
    LoopSite site = site().serialBelow(0).build();
    assertFalse(new BodyLoop(site, 1000, i -> {}).runsSerially(Variant.AUTO));
    System.setProperty("parloop.mode", "serial");
    assertTrue(new BodyLoop(site, 1000, i -> {}).runsSerially(Variant.AUTO));
    System.setProperty("parloop.mode", "auto");
    assertFalse(new BodyLoop(site, 1000, i -> {}).runsSerially(Variant.AUTO));
  }

  @Test
  void takesTheScheduleOfTheLoopAndReplacesOnlyAuto() {
    assertInstanceOf(StealingClaims.class, claims("AUTO"));
    assertInstanceOf(CounterClaims.class, claims("DYNAMIC"));
    assertInstanceOf(BlockClaims.class, claims("STATIC"));
    assertInstanceOf(GuidedClaims.class, claims("GUIDED"));
    System.setProperty("parloop.schedule", "guided");
    assertInstanceOf(GuidedClaims.class, claims("AUTO"));
    assertInstanceOf(CounterClaims.class, claims("DYNAMIC"));
    assertInstanceOf(BlockClaims.class, claims("STATIC"));
    System.setProperty("parloop.schedule", "chaotic");
    assertThrows(IllegalArgumentException.class, () -> claims("AUTO"));
  }

  private static Object claims(String schedule) {
    LoopSite site = site().chunks(1000).schedule(schedule).build();
    return plan(site, 100_000, Variant.AUTO).claims();
  }

  @Test
  void capsThreadsByTheAnnotation() {
    LoopSite three = site().threads(3).build();
    assertEquals(3, plan(three, 1_000_000, Variant.AUTO).threads());
    assertEquals(3, plan(three, 10, Variant.AUTO).limit(), "for the loops inside");
    assertEquals(0, plan(site().build(), 10, Variant.AUTO).limit());
    LoopSite twenty = site().threads(20).build();
    assertEquals(8, plan(twenty, 1_000_000, Variant.AUTO).threads());
    System.setProperty("parloop.threads", "2");
    assertEquals(2, Plan.limit(three));
    System.clearProperty("parloop.threads");
    assertEquals(Math.min(3, Runtime.getRuntime().availableProcessors()), Plan.limit(three));
  }

  @Test
  void letsLoopsThatWaitUseMoreThreadsThanProcessors() {
    assertEquals(256, Plan.limit(site().blocking(true).build()));
    assertEquals(100, Plan.limit(site().blocking(true).threads(100).build()));
    Parloop.withThreads(
        7,
        () -> {
          assertEquals(7, Plan.limit(site().blocking(true).build()));
          assertEquals(7, Plan.limit(site().blocking(true).threads(100).build()));
        });
    assertEquals(2, plan(site().blocking(true).build(), 2, Variant.AUTO).threads());
  }

  @Test
  void readsSettingsWhenNeeded() {
    System.setProperty("parloop.threads", "none");
    assertThrows(
        IllegalArgumentException.class, () -> BodyLoop.run(10, i -> {}), "threads are wanted");
    System.setProperty("parloop.mode", "none");
    assertThrows(
        IllegalArgumentException.class,
        () -> new BodyLoop(site().build(), 1000, i -> {}).runsSerially(Variant.AUTO));
  }

  @Test
  void obeysTheVariant() {
    LoopSite site = site().build();
    assertEquals(1, plan(site, 100_000, Variant.SIMD).threads());
    assertEquals(6, plan(site, 3000, Variant.FORK_JOIN_SIMD).threads());
    Parloop.setMode(Mode.FORK_JOIN_SIMD);
    assertEquals(6, plan(site, 3000, Variant.SIMD).threads(), "the mode is for all loops");
  }

  @Test
  void stagesPayWhereEnoughThreadsShareThem() {
    LoopSite site = site().build();
    for (int threads = 1; threads <= 4; threads++) {
      Plan plan =
          Parloop.withThreads(
              threads,
              () ->
                  Plan.of(
                      site,
                      site.cost(false),
                      1_000_000,
                      100,
                      Variant.AUTO,
                      false,
                      ThreadTrial.Choice.OPEN));
      assertEquals(threads > 3, plan.paysInStages(1), threads + " threads, twice the work");
      assertEquals(threads > 2, plan.paysInStages(0.5), threads + " threads, half as much again");
      assertEquals(threads > 1, plan.paysInStages(0.1), threads + " threads, a tenth more work");
    }
    Plan asked = plan(site, 1_000_000, Variant.FORK_JOIN);
    assertTrue(asked.paysInStages(9), "threads are asked for");
  }

  @Test
  void chunksOfASearchAreTakenInAscendingRuns() {
    // Behind a match an iteration may last until the match is found: nobody may skip over it.
    LoopSite site = site().chunkSize(1).schedule("STATIC").build();
    for (boolean search : new boolean[] {true, false}) {
      Plan plan =
          Parloop.withThreads(
              2,
              () ->
                  Plan.of(
                      site,
                      site.cost(false),
                      6,
                      6,
                      Variant.FORK_JOIN,
                      search,
                      ThreadTrial.Choice.OPEN));
      List<Integer> order = new ArrayList<>();
      Scheduler.runAlone(new Job("Test.plan#1", 6, order::add, plan.claims(), false), 1);
      assertEquals(
          search ? List.of(0, 1, 2, 3, 4, 5) : List.of(0, 2, 4, 1, 3, 5), order, "of the caller");
    }
  }
}
