package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.Parloop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopErrorsTest {

  private static final LoopSite SITE =
      LoopSite.named("Test.errors#1").at("Test.java", 9).chunks(40).build();

  private static Throwable thrownBy(int threads, LoopSite site, int trips, BodyLoop.Body body) {
    return Parloop.withThreads(
        threads, () -> assertThrows(Throwable.class, () -> BodyLoop.run(site, trips, body)));
  }

  private static LoopFailure failureOf(Throwable thrown) {
    assertEquals(1, thrown.getSuppressed().length);
    return assertInstanceOf(LoopFailure.class, thrown.getSuppressed()[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void throwsTheVeryExceptionOfTheLowestIteration(int threads) {
    Exception[] exceptions = new Exception[200];
    Arrays.setAll(exceptions, i -> new Exception("iteration " + i));
    Throwable thrown =
        thrownBy(
            threads,
            SITE,
            200,
            i -> {
              if (i >= 73 && i % 2 == 1) {
                throw exceptions[(int) i];
              }
            });
    assertSame(exceptions[73], thrown);
    LoopFailure failure = failureOf(thrown);
    assertEquals(73, failure.index());
    assertEquals("Test.errors#1", failure.loop());
    assertEquals("iteration 73 of Test.errors#1 (Test.java:9)", failure.getMessage());
    assertEquals(0, failure.getStackTrace().length);
    for (Throwable other : failure.getSuppressed()) {
      assertNotSame(thrown, other);
      assertTrue(Arrays.asList(exceptions).contains(other));
    }
  }

  @Test
  void agreesWithTheSerialLoopOnThousandsOfRandomFailures() {
    Random random = new Random(7);
    String[] schedules = {"AUTO", "STATIC", "DYNAMIC", "GUIDED"};
    for (int round = 0; round < 3000; round++) {
      int trips = 1 + random.nextInt(300);
      BitSet failing = new BitSet();
      for (int k = random.nextInt(5); k >= 0; k--) {
        failing.set(random.nextInt(trips));
      }
      LoopSite site =
          LoopSite.named("Test.random#1")
              .chunks(1 + random.nextInt(trips))
              .schedule(schedules[round % 4])
              .build();
      AtomicIntegerArray ran = new AtomicIntegerArray(trips);
      Throwable thrown =
          thrownBy(
              1 + random.nextInt(4),
              site,
              trips,
              i -> {
                if (failing.get((int) i)) {
                  throw new IllegalStateException("at " + i);
                }
                ran.incrementAndGet((int) i);
              });
      int lowest = failing.nextSetBit(0);
      assertEquals("at " + lowest, thrown.getMessage());
      assertEquals(lowest, failureOf(thrown).index());
      for (int i = 0; i < trips; i++) {
        assertTrue(i < lowest ? ran.get(i) == 1 : ran.get(i) <= 1, "iteration " + i);
      }
      BodyLoop.run(site, trips, i -> ran.set((int) i, 5));
      assertEquals(5, ran.get(trips - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void passesOnErrorsOfAnyClass(int threads) {
    for (Throwable error :
        new Throwable[] {
          new OutOfMemoryError("mine"),
          new AssertionError("mine"),
          new NoClassDefFoundError("mine"),
          new InterruptedException("mine"),
          new Throwable("mine")
        }) {
      Throwable thrown =
          thrownBy(
              threads,
              SITE,
              100,
              i -> {
                if (i == 60) {
                  throw error;
                }
              });
      assertSame(error, thrown);
      assertEquals(60, failureOf(thrown).index());
    }
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void passesOnStackOverflows(int threads) {
    for (int round = 0; round < 20; round++) {
      Throwable thrown =
          thrownBy(
              threads,
              SITE,
              100,
              i -> {
                if (i == 50) {
                  recurse(0);
                }
              });
      assertInstanceOf(StackOverflowError.class, thrown);
      assertEquals(50, failureOf(thrown).index());
    }
    assertEquals(2, Parloop.withThreads(2, () -> BodyLoop.run(100, i -> {}).chunks()) / 50);
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : 1 + recurse(depth + 1) + recurse(depth + 2);
  }

  @Test
  void survivesAStackThatIsUsedUpWhereverItHappens() {
    Parloop.withThreads(
        2,
        () -> {
          for (int round = 0; round < 5; round++) {
            assertThrows(StackOverflowError.class, () -> loopsBelow(0));
            assertThrows(StackOverflowError.class, () -> loopsInside(0));
            AtomicIntegerArray ran = new AtomicIntegerArray(100);
            BodyLoop.run(SITE, 100, i -> ran.incrementAndGet((int) i));
            for (int i = 0; i < 100; i++) {
              assertEquals(1, ran.get(i));
            }
            assertEquals(2, Parloop.threads());
          }
        });
  }

  private static void loopsBelow(int depth) {
    int[] ran = new int[4];
    BodyLoop.run(4, i -> ran[(int) i]++);
    assertArrayEquals(new int[] {1, 1, 1, 1}, ran);
    if (depth >= 0) {
      loopsBelow(depth + 1);
    }
  }

  private static void loopsInside(int depth) {
    BodyLoop.run(
        2,
        i -> {
          if (i == 0 && depth >= 0) {
            loopsInside(depth + 1);
          }
        });
  }

  @Test
  void neverSuppressesAnExceptionUnderItself() {
    RuntimeException shared = new RuntimeException("one object for all");
    for (int threads : new int[] {1, 2, 16}) {
      Throwable thrown =
          thrownBy(
              threads,
              SITE,
              100,
              i -> {
                throw shared;
              });
      assertSame(shared, thrown);
    }
    for (Throwable suppressed : shared.getSuppressed()) {
      assertEquals(0, suppressed.getSuppressed().length);
    }
  }

  @Test
  void buildsNoCirclesOfCausesAndSuppressedExceptions() {
    RuntimeException low = new RuntimeException("low");
    RuntimeException high = new RuntimeException("high", low);
    LoopSite site = LoopSite.named("Test.circle#1").build();
    for (int round = 0; round < 3; round++) {
      assertSame(low, assertThrows(RuntimeException.class, () -> report(site, low, high)));
      assertSame(high, assertThrows(RuntimeException.class, () -> report(site, high, low)));
    }
    StringWriter text = new StringWriter();
    high.printStackTrace(new PrintWriter(text));
    assertFalse(text.toString().contains("CIRCULAR"), text.toString());
  }

  private static void report(LoopSite site, Throwable thrown, Throwable other) {
    throw LoopErrors.rethrow(
        site, 0, new IterationFailure(1, thrown), List.of(new IterationFailure(2, other)));
  }

  @Test
  void doesNotFillTheMemoryWithReportsOnOneException() {
    RuntimeException shared = new RuntimeException("thrown again and again");
    for (int round = 0; round < 1000; round++) {
      assertSame(
          shared,
          thrownBy(
              1,
              SITE,
              100,
              i -> {
                throw shared;
              }));
    }
    assertTrue(shared.getSuppressed().length < 100);
  }

  @Test
  void keepsExceptionsThatRefuseSuppression() {
    class Mute extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Mute() {
        super("mute", null, false, false);
      }
    }
    Mute mute = new Mute();
    assertSame(
        mute,
        thrownBy(
            2,
            SITE,
            100,
            i -> {
              throw mute;
            }));
    assertEquals(0, mute.getSuppressed().length);
  }

  @Test
  void replacesTheExceptionsThatHotSpotShares() {
    Throwable shared = null;
    int[] array = new int[1];
    for (int round = 0; round < 5_000_000 && shared == null; round++) {
      try {
        array[round % 2]++;
      } catch (ArrayIndexOutOfBoundsException e) {
        shared = e.getStackTrace().length == 0 ? e : null;
      }
    }
    assertNotNull(shared, "HotSpot throws a shared exception where it is hot");
    Throwable preallocated = shared;
    for (int threads : new int[] {1, 2}) {
      Throwable thrown =
          thrownBy(
              threads,
              SITE,
              100,
              i -> {
                if (i >= 10) {
                  throw preallocated;
                }
              });
      assertNotSame(preallocated, thrown);
      assertEquals(ArrayIndexOutOfBoundsException.class, thrown.getClass());
      assertNull(thrown.getCause());
      assertEquals(10, failureOf(thrown).index());
      assertTrue(thrown.getStackTrace().length > 0);
    }
  }

  @Test
  void reportsBothLoopsOfANest() {
    Throwable thrown =
        thrownBy(
            2,
            SITE,
            100,
            i ->
                BodyLoop.run(
                    5,
                    j -> {
                      if (i == 30 && j == 3) {
                        throw new RuntimeException("inner");
                      }
                    }));
    assertEquals("inner", thrown.getMessage());
    assertEquals(2, thrown.getSuppressed().length);
    LoopFailure inner = assertInstanceOf(LoopFailure.class, thrown.getSuppressed()[0]);
    LoopFailure outer = assertInstanceOf(LoopFailure.class, thrown.getSuppressed()[1]);
    assertEquals("Test.body#1", inner.loop());
    assertEquals(3, inner.index());
    assertEquals("Test.errors#1", outer.loop());
    assertEquals(30, outer.index());
  }

  @Test
  void reportsAChunkThatCouldNotBegin() {
    ParallelLoop loop =
        new ParallelLoop(SITE, 100) {
          @Override
          protected void chunk(int chunk, long from, long to) {
            if (chunk == 10) {
              throw new OutOfMemoryError("no lanes");
            }
          }
        };
    OutOfMemoryError thrown =
        assertThrows(OutOfMemoryError.class, () -> loop.run(Variant.FORK_JOIN));
    assertEquals(new Chunks(100, 40).border(10), failureOf(thrown).index());
  }

  @Test
  void leavesFailuresToTheSerialLoopWhereAskedTo() {
    BodyLoop fails =
        new BodyLoop(
            SITE,
            100,
            i -> {
              throw new RuntimeException();
            });
    assertFalse(fails.tryRun(Variant.FORK_JOIN));
    assertTrue(new BodyLoop(SITE, 100, i -> {}).tryRun(Variant.FORK_JOIN));
  }

  /** Its initialiser throws. */
  private static final class Failing {
    static final int VALUE = Integer.parseInt("no number");
  }

  @Test
  void theInitialiserThatFailedIsToldOfByWhicheverThreadRanIt() {
    CountDownLatch failed = new CountDownLatch(1);
    Throwable thrown =
        thrownBy(
            3,
            SITE,
            200,
            i -> {
              if (i == 150) {
                try {
                  assertEquals(0, Failing.VALUE);
                } finally {
                  failed.countDown();
                }
              } else if (i == 2) {
                assertTrue(failed.await(1, TimeUnit.MINUTES));
                assertEquals(0, Failing.VALUE);
              }
            });
    assertInstanceOf(ExceptionInInitializerError.class, thrown);
    assertInstanceOf(NumberFormatException.class, thrown.getCause());
    assertEquals(2, failureOf(thrown).index());
  }
}
