package dev.parloop.runtime.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {

  /** A schedule for a number of chunks. */
  private record Named(String name, IntFunction<Claims> claims) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Named> schedules() {
    return List.of(
        new Named("counter", chunks -> new CounterClaims(chunks, 1)),
        new Named("counter by 7", chunks -> new CounterClaims(chunks, 7)),
        new Named("blocks", chunks -> new BlockClaims(chunks, Math.min(3, chunks), false)),
        new Named("blocks in turn", chunks -> new BlockClaims(chunks, Math.min(3, chunks), true)),
        new Named("stealing", chunks -> new StealingClaims(chunks, 1, 2)),
        new Named("stealing by 100", chunks -> new StealingClaims(chunks, 100, 3)),
        new Named("guided", chunks -> new GuidedClaims(chunks, 3)),
        new Named("shuffled", chunks -> new ShuffledClaims(chunks, new SplittableRandom(1))));
  }

  private static List<Integer> sizes(Claims claims) {
    List<Integer> sizes = new ArrayList<>();
    for (long claim = claims.next(0); claim != Claims.NONE; claim = claims.next(0)) {
      sizes.add(Claims.end(claim) - Claims.first(claim));
    }
    return sizes;
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void handsOutEveryChunkOnce(Named named) {
    for (int chunks : new int[] {1, 2, 3, 7, 8, 100, 1 << 20}) {
      Claims claims = named.claims().apply(chunks);
      int[] seen = new int[chunks];
      assertFalse(claims.exhausted());
      for (long claim = claims.next(0); claim != Claims.NONE; claim = claims.next(0)) {
        assertTrue(Claims.first(claim) < Claims.end(claim));
        for (int place = Claims.first(claim); place < Claims.end(claim); place++) {
          seen[claims.chunk(place)]++;
        }
      }
      assertTrue(IntStream.of(seen).allMatch(times -> times == 1));
      assertTrue(claims.exhausted());
      assertEquals(Claims.NONE, claims.next(0));
    }
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void handsOutEveryChunkOnceToManyThreads(Named named) throws InterruptedException {
    int chunks = 100_000;
    Claims claims = named.claims().apply(chunks);
    AtomicIntegerArray seen = new AtomicIntegerArray(chunks);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int seat = i;
      Thread thread =
          new Thread(
              () -> {
                for (long claim = claims.next(seat);
                    claim != Claims.NONE;
                    claim = claims.next(seat)) {
                  for (int place = Claims.first(claim); place < Claims.end(claim); place++) {
                    seen.incrementAndGet(claims.chunk(place));
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(IntStream.range(0, chunks).allMatch(chunk -> seen.get(chunk) == 1));
  }

  @Test
  void takesChunksAsTheSchedulesSay() {
    assertEquals(List.of(1, 1, 1), sizes(new CounterClaims(3, 1)));
    assertEquals(List.of(4, 4, 2), sizes(new CounterClaims(10, 4)));
    assertEquals(List.of(4, 3, 3), sizes(new BlockClaims(10, 3, false)));
    assertEquals(List.of(4, 2, 1, 1), sizes(new GuidedClaims(8, 2)));
  }

  @Test
  void dealsOutInTurnAsOpenMpDoes() {
    Claims claims = new BlockClaims(8, 3, true);
    assertEquals(List.of(0, 3, 6), chunks(claims, claims.next(0)));
    assertEquals(List.of(1, 4, 7), chunks(claims, claims.next(1)));
    assertEquals(List.of(2, 5), chunks(claims, claims.next(2)));
    assertEquals(Claims.NONE, claims.next(0));
  }

  @Test
  void leavesHalfOfAGroupToThieves() {
    Claims claims = new StealingClaims(16, 8, 2);
    assertEquals(List.of(0, 1, 2, 3), chunks(claims, claims.next(0)));
    assertEquals(List.of(8, 9, 10, 11), chunks(claims, claims.next(1)), "groups come first");
    assertEquals(List.of(12, 13), chunks(claims, claims.next(1)));
    assertEquals(List.of(14), chunks(claims, claims.next(1)));
    assertEquals(List.of(15), chunks(claims, claims.next(1)));
    assertEquals(List.of(4, 5), chunks(claims, claims.next(1)), "stolen");
    assertEquals(List.of(6), chunks(claims, claims.next(0)), "what the thief left");
    assertFalse(claims.exhausted());
    assertEquals(List.of(7), chunks(claims, claims.next(5)), "a thread that comes again");
    assertTrue(claims.exhausted());
    assertEquals(Claims.NONE, claims.next(0));
    assertEquals(Claims.NONE, claims.next(5));
  }

  private static List<Integer> chunks(Claims claims, long claim) {
    return IntStream.range(Claims.first(claim), Claims.end(claim))
        .map(claims::chunk)
        .boxed()
        .toList();
  }

  @Test
  void shufflesDifferentlyEachTime() {
    SplittableRandom random = new SplittableRandom(5);
    assertNotEquals(order(new ShuffledClaims(100, random)), order(new ShuffledClaims(100, random)));
  }

  private static List<Integer> order(Claims claims) {
    return IntStream.range(0, 100).map(claims::chunk).boxed().toList();
  }
}
