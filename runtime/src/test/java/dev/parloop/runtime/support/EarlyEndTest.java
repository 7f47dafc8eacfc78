package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.Parloop;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lowest chunk that leaves a loop decides, and those above it are as if they had not run. */
class EarlyEndTest {

  private static final int CHUNKS = 64;

  /** A loop of one iteration per chunk, which may end or throw in some. */
  private static final class Search extends ParallelLoop {
    private final boolean[] ends = new boolean[CHUNKS];
    private final Throwable[] thrown = new Throwable[CHUNKS];
    private final AtomicInteger begun = new AtomicInteger();
    private int[] parts = {};
    private int last = -1;

    Search() {
      this(LoopSite.named("Search.run#1").chunks(CHUNKS).serialBelow(0).build());
    }

    Search(LoopSite site) {
      super(site, CHUNKS);
    }

    @Override
    protected boolean endsEarly() {
      return true;
    }

    @Override
    protected void prepare(int chunks) {
      parts = new int[chunks];
    }

    @Override
    protected void shorten(int chunks) {
      parts = Arrays.copyOf(parts, chunks);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      begun.incrementAndGet();
      Throwable failure = thrown[chunk];
      if (failure != null) {
        throw new IterationFailure(chunk, failure);
      }
      parts[chunk] = chunk + 1;
      synchronized (this) {
        if (decides(chunk, ends[chunk] ? 7 : 0)) {
          last = chunk;
        }
      }
    }

    Search endingAt(int... chunks) {
      for (int chunk : chunks) {
        ends[chunk] = true;
      }
      return this;
    }

    Search throwingAt(int chunk, Throwable failure) {
      thrown[chunk] = failure;
      return this;
    }
  }

  private static void run(Search search, int threads) {
    Parloop.withThreads(threads, () -> search.run(Variant.FORK_JOIN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void theLowestEndDecides(int threads) {
    Search search = new Search().endingAt(63, 5, 6, 40);
    run(search, threads);
    assertEquals(5, search.last);
    assertEquals(7, search.exit());
    assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, search.parts);
    assertTrue(threads > 1 || search.begun.get() == 6, "begun: " + search.begun);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void nothingElseIsBegunWhereTheFirstChunkEndsTheLoop(int threads) {
    Search search = new Search().endingAt(0, 1);
    run(search, threads);
    assertEquals(0, search.last);
    assertEquals(1, search.begun.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void aFailureOfTheFirstChunkIsThrown(int threads) {
    IllegalStateException first = new IllegalStateException("first");
    Search search = new Search().throwingAt(0, first).endingAt(1);
    assertSame(first, assertThrows(IllegalStateException.class, () -> run(search, threads)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void theLastChunkDecidesWhereNoneEnds(int threads) {
    Search search = new Search();
    run(search, threads);
    assertEquals(CHUNKS - 1, search.last);
    assertEquals(0, search.exit());
    assertEquals(CHUNKS, search.parts.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void aFailureAboveTheEndIsForgotten(int threads) {
    Search search = new Search().endingAt(2).throwingAt(3, new IllegalStateException("above"));
    run(search, threads);
    assertEquals(2, search.last);
    Search tried = new Search().endingAt(2).throwingAt(3, new IllegalStateException("above"));
    assertTrue(Parloop.withThreads(threads, () -> tried.tryRun(Variant.FORK_JOIN)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void aFailureBelowTheEndIsThrownAlone(int threads) {
    IllegalStateException below = new IllegalStateException("below");
    Search search =
        new Search()
            .endingAt(9)
            .throwingAt(8, below)
            .throwingAt(10, new IllegalArgumentException("above"));
    assertSame(below, assertThrows(IllegalStateException.class, () -> run(search, threads)));
    LoopFailure report = (LoopFailure) below.getSuppressed()[0];
    assertEquals(8, report.index());
  }

  @Test
  void aSearchThatEndsTeachesNothingOfItsCost() {
    Search found = new Search().endingAt(1);
    run(found, 1);
    assertEquals(0, found.site().cost(false).measured());
    Initializers.enter();
    try {
      assertTrue(found.runsSerially(Variant.AUTO));
      ParallelLoop.ranAsWritten(found);
    } finally {
      Initializers.exit();
    }
    assertEquals(0, found.site().cost(false).measured());
    Search all = new Search();
    run(all, 1);
    assertTrue(all.site().cost(false).measured() > 0);
  }
}
