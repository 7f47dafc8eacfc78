package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.VerificationError;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducerCheckTest {

  private static final LoopSite SITE =
      LoopSite.named("Test.reduce#1").chunks(7).serialBelow(0).threads(3).build();

  /** A loop that combines the numbers from 1 on, in the shape of generated code. */
  private static final class Combining extends ParallelLoop {
    private final long identity;
    private final LongBinaryOperator combine;
    private long[] parts = {};

    Combining(long trips, long identity, LongBinaryOperator combine) {
      super(SITE, trips);
      this.identity = identity;
      this.combine = combine;
    }

    @Override
    protected void prepare(int chunks) {
      parts = new long[chunks];
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      long part = identity;
      for (long i = from; i < to; i++) {
        part = combine.applyAsLong(part, i + 1);
      }
      parts[chunk] = part;
    }

    private long verify(long prior) {
      long serial = prior;
      for (long i = 0; i < tripCount(); i++) {
        serial = combine.applyAsLong(serial, i + 1);
      }
      Verify verify = Verify.begin(this);
      verify.reduced("total", prior, serial, () -> parts, identity, combine);
      verify.run();
      return Combine.reduce(prior, parts, combine);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 100, 20_000})
  void acceptsAnAssociativeMethod(long trips) {
    assertEquals(5 + trips * (trips + 1) / 2, new Combining(trips, 0, (a, b) -> a + b).verify(5));
  }

  @Test
  void findsAMethodThatIsNotAssociative() {
    Combining loop = new Combining(100, 0, (a, b) -> a == 0 ? b : b == 0 ? a : 2 * a + b);
    VerificationError e = assertThrows(VerificationError.class, () -> loop.verify(0));
    assertTrue(e.element().startsWith("total (the reducer is not associative on "), e::element);
  }

  @Test
  void findsAnIdentityThatIsNone() {
    Combining loop = new Combining(100, 1, (a, b) -> a + b);
    VerificationError e = assertThrows(VerificationError.class, () -> loop.verify(0));
    assertTrue(e.element().startsWith("total (the identity is not neutral"), e::element);
    Combining onOneSide = new Combining(100, 0, (a, b) -> a - b);
    e = assertThrows(VerificationError.class, () -> onOneSide.verify(0));
    assertTrue(e.element().startsWith("total (the identity is not neutral"), e::element);
  }

  private record Mean(long count, double mean) {}

  private static Difference test(BinaryOperator<Object> combine, Object identity, Object... parts) {
    ReducerCheck check = new ReducerCheck("m", identity, identity, () -> parts, identity, combine);
    Difference difference = check.testPromises();
    return difference == null ? new Difference("", "", "") : difference;
  }

  @Test
  void forgivesRoundingInRecords() {
    BinaryOperator<Object> combine =
        (x, y) -> {
          Mean a = (Mean) x;
          Mean b = (Mean) y;
          long count = a.count + b.count;
          double sum = a.mean * a.count + b.mean * b.count;
          return new Mean(count, count == 0 ? 0 : sum / count);
        };
    Mean identity = new Mean(0, 0);
    Object[] parts = {new Mean(3, 0.1), new Mean(7, 1e9 / 3), new Mean(11, -1e9 / 3)};
    assertEquals("", test(combine, identity, parts).element());
    BinaryOperator<Object> wrong =
        (x, y) -> {
          Mean a = (Mean) x;
          Mean b = (Mean) y;
          long count = a.count + b.count;
          double mean = a.count == 0 ? b.mean : b.count == 0 ? a.mean : (a.mean + b.mean) / 2;
          return new Mean(count, mean);
        };
    assertTrue(
        test(wrong, identity, parts).element().startsWith("m (the reducer is not associative"));
  }

  @Test
  void comparesTheValueWithTheSerialOne() {
    Object[] parts = {"b", "c"};
    BinaryOperator<Object> concat = (x, y) -> x + "" + y;
    assertEquals(null, new ReducerCheck("s", "a", "abc", () -> parts, "", concat).compareValue());
    Difference difference =
        new ReducerCheck("s", "a", "acb", () -> parts, "", concat).compareValue();
    assertEquals(new Difference("s", "acb", "abc"), difference);
  }
}
