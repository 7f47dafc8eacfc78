package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.schedule.ShuffledClaims;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReproducibilityTest {

  private static final double[] X =
      new Random(42).doubles(5000).map(x -> 1 + (x - 0.5) / 1000).toArray();

  private static LoopSiteBuilder site() {
    return LoopSite.named("Test.sum#1").nanosPerIteration(200);
  }

  private static long[] bits(LoopSite site, double[] x, Variant variant) {
    DoubleSumLoop loop = new DoubleSumLoop(site, x);
    loop.run(variant);
    return new long[] {
      Double.doubleToRawLongBits(loop.sum(0.25)), Double.doubleToRawLongBits(loop.product(3))
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 31, 32, 33, 99, 100, 101, 1009, 5000})
  void givesTheSameBitsWithAnyNumberOfThreadsAndSchedule(int size) {
    double[] x = Arrays.copyOf(X, size);
    long[] expected = Parloop.withThreads(1, () -> bits(site().build(), x, Variant.AUTO));
    for (String schedule : new String[] {"AUTO", "STATIC", "DYNAMIC", "GUIDED"}) {
      for (int threads : new int[] {1, 2, 3, 16}) {
        for (Variant variant : Variant.values()) {
          for (int run = 0; run < 10; run++) {
            LoopSite site = site().schedule(schedule).build();
            long[] actual = Parloop.withThreads(threads, () -> bits(site, x, variant));
            assertEquals(Arrays.toString(expected), Arrays.toString(actual));
          }
        }
      }
    }
  }

  @Test
  void givesTheSameBitsInShuffledOrder() {
    LoopSite site = site().build();
    long[] expected = bits(site, X, Variant.AUTO);
    int chunks = site.chunks(X.length);
    for (int threads : new int[] {1, 2, 16}) {
      for (int seed = 0; seed < 20; seed++) {
        DoubleSumLoop loop = new DoubleSumLoop(site, X);
        ShuffledClaims claims = new ShuffledClaims(chunks, new SplittableRandom(seed));
        loop.execute(chunks, new Plan(threads, threads, claims, Reason.ASKED), false);
        assertEquals(expected[0], Double.doubleToRawLongBits(loop.sum(0.25)));
        assertEquals(expected[1], Double.doubleToRawLongBits(loop.product(3)));
      }
    }
  }

  @Test
  void givesTheSameBitsWhateverWasMeasured() {
    LoopSite site = site().build();
    long[] expected = bits(site, X, Variant.AUTO);
    for (long nanos : new long[] {0, 1_000, 1_000_000_000}) {
      for (int run = 0; run < 50; run++) {
        site.cost(false).add(1000, nanos);
      }
      assertEquals(Arrays.toString(expected), Arrays.toString(bits(site, X, Variant.AUTO)));
    }
  }

  @Test
  void followsTheWrittenOrder() {
    LoopSite site = site().chunks(3).build();
    Chunks chunks = new Chunks(X.length, 3);
    double expected = 0.25;
    for (int chunk = 0; chunk < 3; chunk++) {
      double[] lanes = Lanes.doubleSum();
      int from = (int) chunks.border(chunk);
      for (int i = from; i < chunks.border(chunk + 1); i++) {
        lanes[(i - from) % 32] += X[i];
      }
      expected += Lanes.sum(lanes);
    }
    assertEquals(Double.doubleToRawLongBits(expected), bits(site, X, Variant.FORK_JOIN)[0]);
  }

  @Test
  void doesNotHappenToHaveTheSerialOrder() {
    double serial = 0.25;
    for (double x : X) {
      serial += x;
    }
    // Else the tests above would prove nothing about the order.
    assertNotEquals(Double.doubleToRawLongBits(serial), bits(site().build(), X, Variant.AUTO)[0]);
  }
}
