package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoopSiteTest {

  private static final long[] TRIP_COUNTS = {
    1, 2, 3, 7, 8, 9, 1000, 1L << 30, (1L << 30) + 1, 1L << 40, LoopSite.MAX_TRIP_COUNT
  };

  private static LoopSiteBuilder site() {
    return LoopSite.named("Some.loop#1");
  }

  @Test
  void takesTheGivenNumberOfChunks() {
    LoopSite site = site().chunks(8).build();
    assertEquals(8, site.chunks(1000));
    assertEquals(8, site.chunks(8));
    assertEquals(3, site.chunks(3));
    assertEquals(1, site.chunks(1));
  }

  @Test
  void takesTheGivenChunkSize() {
    LoopSite site = site().chunkSize(100).build();
    assertEquals(1, site.chunks(100));
    assertEquals(2, site.chunks(101));
    assertEquals(10_000, site.chunks(1_000_000));
  }

  @Test
  void takesTwentyMicrosecondsOfEstimatedWorkOrFiveInShortLoops() {
    LoopSite site = site().nanosPerIteration(2).build();
    assertEquals(1, site.chunks(4_999));
    assertEquals(2, site.chunks(5_000));
    assertEquals(4, site.chunks(10_000));
    assertEquals(8, site.chunks(20_000));
    assertEquals(8, site.chunks(80_000));
    assertEquals(9, site.chunks(80_001));
    assertEquals(100, site.chunks(1_000_000));
    assertEquals(1024, site.chunks(1_000_000_000));
    assertEquals(5, site().nanosPerIteration(1e9).build().chunks(5));
  }

  @Test
  void takesLongerChunksWhereVectorsMayBeFaster() {
    LoopSite site = site().nanosPerIteration(2).vectors("MASKED").build();
    assertEquals(34, site.chunks(1_000_000));
    assertEquals(8, site.chunks(20_000));
    assertEquals(1, site.chunks(4_999));
  }

  @Test
  void makesChunksOfWholeGroupsWhereIterationsRunInStep() {
    LoopSite site =
        site().nanosPerIteration(9_000).vectors("MASKED").exact(true).together(4).build();
    assertEquals(64, site.chunks(512));
    assertEquals(65, site.chunks(513));
    assertEquals(4, site.chunks(16));
    assertEquals(1, site.chunks(7));
    assertEquals(1, site.chunks(3));
    assertEquals(
        128, site().nanosPerIteration(4_000).vectors("PLAIN").together(4).build().chunks(2048));
  }

  @Test
  void cutsLoopsThatWaitIntoIterations() {
    LoopSite site = site().blocking(true).nanosPerIteration(1).build();
    assertEquals(200, site.chunks(200));
    assertEquals(1024, site.chunks(1_000_000));
  }

  @Test
  void cutsFewerChunksWhereArraysAreCopied() {
    LoopSite site = site().nanosPerIteration(2).build();
    assertEquals(100, site.chunks(1_000_000, 0));
    assertEquals(100, site.chunks(1_000_000, 312));
    assertEquals(31, site.chunks(1_000_000, 1_000));
    assertEquals(2, site.chunks(1_000_000, 15_625));
    assertEquals(1, site.chunks(1_000_000, 15_626));
    assertEquals(1, site.chunks(1_000_000, 1L << 50));
    assertEquals(16, site.chunks(10_000_000_000L, 1 << 20));
  }

  @Test
  void weighsCopiesAgainstTheLeastThatIterationsCost() {
    LoopSite site = site().nanosPerIteration(200).leastNanosPerIteration(2).build();
    assertEquals(1024, site.chunks(1_000_000, 0));
    assertEquals(31, site.chunks(1_000_000, 1_000));
  }

  @Test
  void weighsCopiesAgainstMeasuredCostInExactLoopsOnly() {
    for (boolean exact : new boolean[] {false, true}) {
      LoopSite site = site().nanosPerIteration(2).exact(exact).build();
      for (int run = 0; run < 100; run++) {
        site.learn(1_000_000, 200_000, false);
      }
      assertEquals(exact ? 3 : 31, site.chunks(1_000_000, 1_000));
    }
  }

  @Test
  void takesTheGivenNumberOfCopiesThatFitInMemory() {
    LoopSite site = site().nanosPerIteration(2).chunks(8).build();
    assertEquals(8, site.chunks(100, 1_000_000));
    assertEquals(4, site.chunks(100, 1 << 22));
    assertEquals(1, site.chunks(100, 1 << 25));
    assertEquals(50, site().chunkSize(2).build().chunks(100, 1_000));
  }

  @Test
  void copiesNothingRatherThanMakeChunksTooLong() {
    LoopSite site = site().nanosPerIteration(1e3).build();
    assertEquals(1, site.chunks(1L << 40, 1 << 20));
    assertEquals(1024, site.chunks(1L << 40, 1 << 10));
  }

  @Test
  void neverLetsAChunkExceedItsLimitNorChunksTheirs() {
    for (LoopSiteBuilder builder :
        new LoopSiteBuilder[] {
          site(),
          site().chunks(1),
          site().chunks(Integer.MAX_VALUE),
          site().chunkSize(1),
          site().chunkSize(Long.MAX_VALUE),
          site().nanosPerIteration(1e-9),
          site().nanosPerIteration(1e300)
        }) {
      LoopSite site = builder.build();
      for (long trips : TRIP_COUNTS) {
        int count = site.chunks(trips);
        assertTrue(count >= 1 && count <= LoopSite.MAX_CHUNKS && count <= trips);
        Chunks chunks = new Chunks(trips, count);
        assertTrue(chunks.border(1) <= LoopSite.MAX_CHUNK_SIZE, () -> trips + " in " + count);
      }
    }
  }

  @Test
  void cutsWithoutGapsIntoSizesThatDifferByAtMostOne() {
    for (long trips : TRIP_COUNTS) {
      for (int count : new int[] {1, 2, 3, 7, 8, 1000}) {
        if (count <= trips) {
          Chunks chunks = new Chunks(trips, count);
          assertEquals(0, chunks.border(0));
          assertEquals(trips, chunks.border(count));
          long smallest = trips / count;
          for (int chunk = 0; chunk < count; chunk++) {
            long size = chunks.border(chunk + 1) - chunks.border(chunk);
            assertTrue(size == smallest || size == smallest + 1, () -> trips + " in " + count);
          }
        }
      }
    }
  }

  @Test
  void cutsTheLongestRangesWithoutOverflow() {
    Chunks chunks = new Chunks(Long.MAX_VALUE, LoopSite.MAX_CHUNKS);
    long before = 0;
    for (int chunk = 1; chunk <= LoopSite.MAX_CHUNKS; chunk++) {
      long border = chunks.border(chunk);
      long size = border - before;
      assertTrue(size == (1L << 39) || size == (1L << 39) - 1);
      before = border;
    }
    assertEquals(Long.MAX_VALUE, before);
  }

  @Test
  void derivesTheSerialLimitFromTheCost() {
    assertEquals(20, site().nanosPerIteration(10).build().serialBelow());
    assertEquals(1, site().nanosPerIteration(1e6).build().serialBelow());
    assertEquals(1024, site().nanosPerIteration(0.01).build().serialBelow());
    assertEquals(7, site().serialBelow(7).build().serialBelow());
    assertEquals(0, site().serialBelow(0).build().serialBelow());
  }

  @Test
  void learnsTheCostButIsNotMisledByOnePause() {
    LoopSite site = site().nanosPerIteration(10).build();
    site.cost(false).add(1000, 1_000_000_000);
    assertTrue(site.cost(false).nanos() < 20);
    for (int run = 0; run < 100; run++) {
      site.cost(false).add(1000, 500_000);
    }
    assertEquals(500, site.cost(false).nanos(), 500 / 16.0);
    for (int run = 0; run < 100; run++) {
      site.cost(false).add(1000, 0);
    }
    assertTrue(site.cost(false).nanos() > 0);
  }

  @Test
  void learnsNothingThatTheClockCannotTell() {
    LoopSite site = site().nanosPerIteration(2).build();
    for (int run = 0; run < 100; run++) {
      site.cost(false).add(10, 20);
    }
    assertEquals(2, site.cost(false).nanos(), 0);
  }

  @Test
  void measuringDoesNotMoveBorders() {
    LoopSite site = site().nanosPerIteration(10).build();
    int before = site.chunks(1_000_000);
    site.cost(false).add(1, 1_000_000);
    assertEquals(before, site.chunks(1_000_000));
  }

  @Test
  void tellsItsPosition() {
    assertEquals("Some.loop#1 (Some.java:14)", site().at("Some.java", 14).build().toString());
    assertEquals("Some.loop#1", site().build().toString());
  }

  @Test
  void refusesUnknownSchedules() {
    assertThrows(IllegalArgumentException.class, () -> site().schedule("FAIR"));
  }
}
