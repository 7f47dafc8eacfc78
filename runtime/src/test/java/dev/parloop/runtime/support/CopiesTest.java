package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.VerificationError;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of which every chunk has a copy. */
class CopiesTest {
  private static final LoopSite SITE =
      LoopSite.named("Test.histogram#1").serialBelow(0).nanosPerIteration(2).chunks(7).build();

  private final double[] w = new Random(1).doubles(1_000, -1, 1).toArray();
  private final int[] index = new Random(2).ints(1_000, 0, 5).toArray();

  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
  }

  @Test
  void countsElementsInAllDimensions() {
    assertEquals(3, Copies.elements(new byte[3]));
    assertEquals(2 + 3 + 4, Copies.elements(new int[][] {new int[3], null, new int[4]}) - 1);
    assertEquals(2 + 2 * (3 + 3 * 4), Copies.elements(new boolean[2][3][4]));
    assertTrue(Copies.elements(null) + Copies.elements(null) > 1L << 40);
  }

  /** The order that the reference states. */
  private double[] expected(double[] prior, int chunks, int last) {
    double[] all = prior.clone();
    Chunks borders = new Chunks(index.length, chunks);
    for (int chunk = 0; chunk < chunks; chunk++) {
      double[] part = new double[prior.length];
      Arrays.fill(part, -0.0);
      for (long i = borders.border(chunk); i < Math.min(last, borders.border(chunk + 1)); i++) {
        part[index[(int) i]] += w[(int) i];
      }
      for (int k = 0; k < part.length; k++) {
        all[k] += part[k];
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void combineInTheOrderOfTheChunks(int threads) {
    double[] h = {1, -0.0, 3, Double.NaN, 5, -0.0, Double.POSITIVE_INFINITY};
    double[] expected = expected(h, 7, index.length);
    Parloop.withThreads(threads, () -> new HistogramLoop(SITE, h, index, w).run(Variant.FORK_JOIN));
    assertArrayEquals(expected, h, 0);
    assertEquals(Double.doubleToLongBits(-0.0), Double.doubleToLongBits(h[5]), "untouched");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 142, 143, 144, 500, 999})
  void holdWhatCameBeforeAFailure(int failing) {
    int[] wrong = index.clone();
    wrong[failing] = 7;
    if (failing < 900) {
      wrong[950] = -1;
    }
    double[] h = {1, 2, 3, 4, 5, 6, 7};
    double[] expected = expected(h, 7, failing);
    HistogramLoop loop = new HistogramLoop(SITE, h, wrong, w);
    assertThrows(
        ArrayIndexOutOfBoundsException.class,
        () -> Parloop.withThreads(3, () -> loop.run(Variant.FORK_JOIN)));
    assertArrayEquals(expected, h, 0);
  }

  @Test
  void doNotPayWhereTheArrayIsLongerThanTheLoop() {
    LoopSite site = LoopSite.named("Test.long#1").serialBelow(0).nanosPerIteration(2).build();
    double[] h = new double[500];
    assertTrue(new HistogramLoop(site, h, index, w).runsSerially(Variant.FORK_JOIN));
    assertFalse(new HistogramLoop(SITE, h, index, w).runsSerially(Variant.FORK_JOIN));
    assertTrue(
        new HistogramLoop(SITE, new double[1 << 24], index, w).runsSerially(Variant.FORK_JOIN));
  }

  private void verify(double[] h, double[] serialWeights) {
    HistogramLoop loop = new HistogramLoop(SITE, h, index, w);
    Verify verify = Verify.begin(loop).combined(h);
    for (int i = 0; i < index.length; i++) {
      h[index[i]] += serialWeights[i];
    }
    verify.summed("h", h, loop::parts);
    verify.run();
  }

  @Test
  void areVerifiedWithinABound() {
    double[] h = new double[6];
    double[] expected = expected(h, 7, index.length);
    verify(h, w);
    assertArrayEquals(expected, h, 0, "exactly one of the runs counts");
  }

  @Test
  void areFoundWrong() {
    double[] others = w.clone();
    others[17] += 0.01;
    VerificationError e =
        assertThrows(VerificationError.class, () -> verify(new double[6], others));
    assertEquals("h[" + index[17] + "]", e.element());
  }
}
