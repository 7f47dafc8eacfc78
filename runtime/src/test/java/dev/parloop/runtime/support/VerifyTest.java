package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.VerificationError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

  private static final LoopSite SITE =
      LoopSite.named("Test.verify#1").at("Test.java", 3).nanosPerIteration(200).build();

  @BeforeEach
  void useThreads() {
    System.setProperty("parloop.threads", "3");
  }

  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
    System.clearProperty("parloop.verify");
  }

  /** Verifies a loop without results, as generated code does. */
  private static void verify(BodyLoop loop, String name, Object array, Runnable serial) {
    Verify verify = Verify.begin(loop).written(name, array);
    try {
      serial.run();
    } catch (Throwable e) {
      verify.serialFailed(e);
    }
    verify.run();
  }

  private static final class Body {
    int x;
    private double y;
    private double[] path;

    Body(int x) {
      this.x = x;
      this.y = -x;
      this.path = new double[] {x, 1};
    }
  }

  private static VarHandle field(String name, Class<?> type) {
    return Handles.field(MethodHandles.lookup(), VerifyTest.class, Body.class, name, type);
  }

  private static Body[][] bodies(int rows) {
    Body[][] bodies = new Body[rows][];
    for (int row = 1; row < rows; row++) {
      bodies[row] = new Body[] {new Body(row), null, new Body(-row)};
    }
    return bodies;
  }

  private static void verifyFields(Body[][] bodies, IntConsumer serial, IntConsumer parallel) {
    BodyLoop loop = new BodyLoop(SITE, bodies.length - 1, i -> parallel.accept((int) i + 1));
    Verify verify =
        Verify.begin(loop)
            .written("bodies", bodies, "x", field("x", int.class))
            .written("bodies", bodies, "y", field("y", double.class))
            .written("bodies", bodies, "path", field("path", double[].class));
    for (int row = 1; row < bodies.length; row++) {
      serial.accept(row);
    }
    verify.run();
  }

  @Test
  void givesFieldsTheirValuesBackForEachRun() {
    Body[][] bodies = bodies(100);
    IntConsumer iteration =
        row -> {
          bodies[row][2].x += bodies[row][0].x++;
          bodies[row][2].y *= 2;
          bodies[row][2].path[1] *= 2;
        };
    verifyFields(bodies, iteration, iteration);
    for (int row = 1; row < bodies.length; row++) {
      assertEquals(row + 1, bodies[row][0].x);
      assertEquals(0, bodies[row][2].x);
      assertEquals(2.0 * row, bodies[row][2].y);
      assertEquals(2.0, bodies[row][2].path[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "y", "path[1]"})
  void refusesAFieldWithAnotherValue(String field) {
    Body[][] bodies = bodies(100);
    VerificationError error =
        assertThrows(
            VerificationError.class,
            () ->
                verifyFields(
                    bodies,
                    row -> {},
                    row -> {
                      if (row == 42 && field.equals("x")) {
                        bodies[row][2].x = 7;
                      } else if (row == 42 && field.equals("y")) {
                        bodies[row][2].y = 7;
                      } else if (row == 42) {
                        bodies[row][2].path[1] = 7;
                      }
                    }));
    assertEquals("bodies[42][2]." + field, error.element());
  }

  @Test
  void refusesOtherObjects() {
    Body[][] bodies = bodies(100);
    VerificationError error =
        assertThrows(
            VerificationError.class,
            () -> verifyFields(bodies, row -> {}, row -> bodies[row][1] = new Body(3)));
    assertTrue(error.getMessage().contains("bodies"), error::getMessage);
  }

  @Test
  void isOffUnlessAskedFor() {
    BodyLoop loop = new BodyLoop(SITE, 1, i -> {});
    assertFalse(Verify.isOn(loop));
    System.setProperty("parloop.verify", "true");
    assertTrue(Verify.isOn(loop));
  }

  @Test
  void samplesTheExecutionsOfEachLoop() {
    System.setProperty("parloop.verify", "sampled");
    for (String name : new String[] {"first", "second"}) {
      LoopSite site = LoopSite.named(name).build();
      StringBuilder sampled = new StringBuilder();
      for (int execution = 1; execution <= 20; execution++) {
        if (Verify.isOn(new BodyLoop(site, 1, i -> {}))) {
          sampled.append(execution).append(' ');
        }
      }
      assertEquals("1 2 3 4 8 16 ", sampled.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 1000, 40_000})
  void acceptsIndependentIterations(int n) {
    double[] x = new Random(1).doubles(n).toArray();
    double[] y = new double[n];
    BodyLoop loop = new BodyLoop(SITE, n, i -> y[(int) i] = 2 * x[(int) i] + y[(int) i]);
    verify(
        loop,
        "y",
        y,
        () -> {
          for (int i = 0; i < n; i++) {
            y[i] = 2 * x[i] + y[i];
          }
        });
    for (int i = 0; i < n; i++) {
      assertEquals(2 * x[i], y[i], 0, "exactly one of the runs counts");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 1000, 40_000})
  void findsADependence(int n) {
    // A chain, so that every element depends on all before; two elements suffice half of the time.
    int found = 0;
    for (int round = 0; round < 40; round++) {
      long[] a = new long[n];
      Arrays.fill(a, 1);
      BodyLoop loop = new BodyLoop(SITE, n, i -> a[(int) i] += i == 0 ? 5 : a[(int) i - 1]);
      try {
        verify(
            loop,
            "a",
            a,
            () -> {
              for (int i = 0; i < n; i++) {
                a[i] += i == 0 ? 5 : a[i - 1];
              }
            });
      } catch (VerificationError e) {
        found++;
        assertEquals("Test.verify#1", e.loop());
        assertTrue(e.element().matches("a\\[\\d+]"), e.element());
      }
    }
    assertTrue(found >= (n == 2 ? 1 : n == 3 ? 5 : 40), "found " + found);
  }

  @Test
  void namesTheFirstElementThatDiffers() {
    double[][] rows = new double[5][6];
    BodyLoop loop = new BodyLoop(SITE, 5, i -> rows[(int) i][4] = i < 3 ? 1 : 2);
    VerificationError e =
        assertThrows(
            VerificationError.class,
            () ->
                verify(
                    loop,
                    "rows",
                    rows,
                    () -> {
                      for (int i = 0; i < 5; i++) {
                        rows[i][4] = 1;
                      }
                    }));
    assertEquals("rows[3][4]", e.element());
    assertEquals(
        "Test.verify#1 (Test.java:3): rows[3][4]: serial 1.0, parallel 2.0", e.getMessage());
  }

  @Test
  void comparesAndRestoresEveryKindOfArray() {
    Object[] arrays = {
      new boolean[3],
      new byte[3],
      new short[3],
      new char[3],
      new int[3],
      new long[3],
      new float[3],
      new double[3],
      new String[3],
      new Object[] {new int[2], null, "x"}
    };
    Object[] values = {true, (byte) 1, (short) 1, 'a', 1, 1L, 1f, 1.0, "a", "a"};
    for (int kind = 0; kind < arrays.length; kind++) {
      Object array = arrays[kind];
      Object value = values[kind];
      Object before = Array.get(array, 2);
      BodyLoop nothing = new BodyLoop(SITE, 3, i -> {});
      VerificationError e =
          assertThrows(
              VerificationError.class,
              () -> verify(nothing, "z", array, () -> Array.set(array, 2, value)));
      assertEquals("z[2]", e.element());
      assertEquals(before, Array.get(array, 2));
    }
  }

  @Test
  void comparesFloatsByTheirBitsButTakesNanForOne() {
    double[] a = new double[2];
    double otherNan = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
    BodyLoop nan = new BodyLoop(SITE, 1, i -> a[0] = Double.NaN);
    verify(nan, "a", a, () -> a[0] = otherNan);
    BodyLoop zero = new BodyLoop(SITE, 1, i -> a[1] = -0.0);
    VerificationError e =
        assertThrows(VerificationError.class, () -> verify(zero, "a", a, () -> a[1] = 0.0));
    assertEquals("a[1]", e.element());
  }

  @Test
  void comparesLambdasByWhatTheyHaveCaptured() {
    IntConsumer[] a = new IntConsumer[3];
    int[] sink = new int[1];
    // Two places in the text, and so two classes, as the variants of a loop have.
    BodyLoop loop = new BodyLoop(SITE, 3, i -> a[(int) i] = captured(sink, i));
    verify(
        loop,
        "a",
        a,
        () -> {
          for (int i = 0; i < 3; i++) {
            long k = i;
            a[i] = x -> sink[0] = x + (int) k;
          }
        });
    VerificationError e =
        assertThrows(
            VerificationError.class,
            () -> verify(loop, "a", a, () -> Arrays.fill(a, other(sink, 0L))));
    assertEquals("a[1]", e.element());
  }

  private static IntConsumer captured(int[] sink, long k) {
    return x -> sink[0] = x + (int) k;
  }

  private static IntConsumer other(int[] sink, long k) {
    return x -> sink[0] = x + (int) k;
  }

  @Test
  void comparesObjectsOfClassesInsideMethods() {
    Object[] a = new Object[2];
    BodyLoop loop =
        new BodyLoop(
            SITE,
            2,
            i ->
                a[(int) i] =
                    new Object() {
                      final Object me = this;
                      final long place = i;

                      @Override
                      public String toString() {
                        return me.getClass() + " " + place;
                      }
                    });
    verify(loop, "a", a, () -> Arrays.setAll(a, this::local));
    VerificationError e =
        assertThrows(
            VerificationError.class,
            () -> verify(loop, "a", a, () -> Arrays.setAll(a, i -> local(i * 2L))));
    assertEquals("a[1].place", e.element());
  }

  private Object local(long i) {
    return new Object() {
      final Object me = this;
      final long place = i;

      @Override
      public String toString() {
        return me.getClass() + " " + place;
      }
    };
  }

  @Test
  void comparesObjectsByWhatTheySayOfThemselves() {
    Object[] a = new Object[3];
    BodyLoop loop =
        new BodyLoop(
            SITE,
            3,
            i ->
                a[(int) i] =
                    i == 0 ? "s" + i : i == 1 ? new Object() : new int[][] {{1}, {(int) i}});
    verify(
        loop,
        "a",
        a,
        () -> {
          a[0] = "s0";
          a[1] = new Object();
          a[2] = new int[][] {{1}, {2}};
        });
    BodyLoop other = new BodyLoop(SITE, 3, i -> a[2] = new int[][] {{1}, {3}});
    VerificationError e =
        assertThrows(
            VerificationError.class,
            () -> verify(other, "a", a, () -> a[2] = new int[][] {{1}, {2}}));
    assertEquals("a[2][1][0]", e.element());
    BodyLoop longer = new BodyLoop(SITE, 3, i -> a[2] = new int[4]);
    VerificationError lengths =
        assertThrows(
            VerificationError.class, () -> verify(longer, "a", a, () -> a[2] = new int[5]));
    assertTrue(
        String.valueOf(lengths.getMessage()).endsWith("a[2]: serial int[5], parallel int[4]"));
  }

  @Test
  void copesWithNullAndWithArraysInCircles() {
    Object[] circle = new Object[2];
    circle[0] = circle;
    BodyLoop loop = new BodyLoop(SITE, 1, i -> circle[1] = "x");
    verify(loop, "circle", circle, () -> circle[1] = "x");
    Verify.begin(new BodyLoop(SITE, 1, i -> {})).written("none", null).run();
  }

  /** Verifies a sum and a product as generated code does. */
  private static void verifySums(
      DoubleSumLoop loop, double[] x, double serialError, double prior, double priorProduct) {
    Verify verify = Verify.begin(loop);
    double sum = prior;
    double product = priorProduct;
    for (double value : x) {
      sum += value;
      product *= value;
    }
    verify.sum("s", prior, sum * (1 + serialError), loop::sums);
    verify.product("p", priorProduct, product, loop::products);
    verify.run();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 32, 33, 1000, 5000})
  void acceptsSumsAndLeavesTheirBits(int n) {
    double[] x = new Random(n).doubles(n, 0.99, 1.01).toArray();
    DoubleSumLoop plain = new DoubleSumLoop(SITE, x);
    plain.run(Variant.AUTO);
    DoubleSumLoop verified = new DoubleSumLoop(SITE, x);
    verifySums(verified, x, 0, 0.5, 2);
    assertEquals(plain.sum(0.5), verified.sum(0.5), 0);
    assertEquals(plain.product(2), verified.product(2), 0);
    assertEquals(plain.chunks(), verified.chunks());
  }

  @Test
  void acceptsSumsThatCancelOverflowOrAreNotNumbers() {
    double[] cancelling = new Random(1).doubles(4000).map(v -> (v - 0.5) * 1e18).toArray();
    verifySums(new DoubleSumLoop(SITE, cancelling), cancelling, 0, 1, 1);
    double[] overflowing = new double[2000];
    Arrays.fill(overflowing, 0, 1000, 1e306);
    Arrays.fill(overflowing, 1000, 2000, -1e306);
    verifySums(new DoubleSumLoop(SITE, overflowing), overflowing, 0, 0, 1);
    double[] nan = {1, Double.NaN, 2, Double.POSITIVE_INFINITY};
    verifySums(new DoubleSumLoop(SITE, nan), nan, 0, 0, 1);
    double[] underflowing = new double[2000];
    Arrays.fill(underflowing, 0, 1000, 1e-3);
    Arrays.fill(underflowing, 1000, 2000, 1e3);
    verifySums(new DoubleSumLoop(SITE, underflowing), underflowing, 0, 0, 1);
  }

  @Test
  void findsASumThatIsFarFromTheSerialOne() {
    double[] x = new Random(1).doubles(5000).toArray();
    VerificationError e =
        assertThrows(
            VerificationError.class, () -> verifySums(new DoubleSumLoop(SITE, x), x, 1e-5, 0, 1));
    assertEquals("s", e.element());
  }

  @Test
  void findsASumWhoseBitsDependOnTheOrderOfChunks() {
    double[] x = new Random(1).doubles(5000).toArray();
    AtomicInteger calls = new AtomicInteger();
    DoubleSumLoop loop = new DoubleSumLoop(SITE, x);
    Verify verify = Verify.begin(loop);
    verify.sum(
        "s",
        0.0,
        Arrays.stream(x).sum(),
        () -> {
          double[] parts = loop.sums().clone();
          // As if a chunk saw what another one left: a last bit changes from run to run.
          parts[0] = parts[0] + calls.incrementAndGet() * Math.ulp(parts[0]);
          return parts;
        });
    VerificationError e = assertThrows(VerificationError.class, verify::run);
    assertEquals("s (partial result of chunk 0)", e.element());
  }

  @Test
  void checksFloatsAsFloats() {
    float[] parts = {1.5f, 2.5f};
    BodyLoop loop = new BodyLoop(LoopSite.named("Test.f#1").chunks(2).build(), 2, i -> {});
    Verify verify = Verify.begin(loop);
    verify.sum("s", 1f, 5f, () -> parts);
    verify.product("p", 2f, 7.5f, () -> parts);
    verify.run();
    Verify wrong = Verify.begin(loop);
    wrong.product("p", 2f, 7.8f, () -> parts);
    assertEquals("p", assertThrows(VerificationError.class, wrong::run).element());
  }

  @Test
  void comparesOtherResultsExactly() {
    AtomicInteger max = new AtomicInteger();
    BodyLoop loop = new BodyLoop(SITE, 10, i -> max.accumulateAndGet((int) i, Math::max));
    Verify verify = Verify.begin(loop);
    verify.same("max", 9, max::get);
    verify.run();
    Verify wrong = Verify.begin(loop);
    wrong.same("max", 8, max::get);
    VerificationError e = assertThrows(VerificationError.class, wrong::run);
    assertEquals("Test.verify#1 (Test.java:3): max: serial 8, parallel 9", e.getMessage());
    Verify zero = Verify.begin(loop);
    zero.same("z", 0.0, () -> -0.0);
    assertThrows(VerificationError.class, zero::run);
  }

  @Test
  void throwsWhatTheIterationThrows() {
    int[] a = new int[100];
    BodyLoop loop = new BodyLoop(SITE, 200, i -> a[(int) i] = 1);
    ArrayIndexOutOfBoundsException e =
        assertThrows(
            ArrayIndexOutOfBoundsException.class,
            () ->
                verify(
                    loop,
                    "a",
                    a,
                    () -> {
                      for (int i = 0; i < 200; i++) {
                        a[i] = 1;
                      }
                    }));
    assertEquals(1, e.getSuppressed().length);
    int[] ones = new int[100];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, a);
  }

  @Test
  void findsExceptionsThatDiffer() {
    RuntimeException mine = new RuntimeException("mine");
    BodyLoop throwing =
        new BodyLoop(
            SITE,
            10,
            i -> {
              throw mine;
            });
    VerificationError onlyParallel =
        assertThrows(VerificationError.class, () -> verify(throwing, "a", "", () -> {}));
    assertEquals("exception", onlyParallel.element());
    assertSame(mine, onlyParallel.getCause());
    BodyLoop quiet = new BodyLoop(SITE, 10, i -> {});
    VerificationError onlySerial =
        assertThrows(
            VerificationError.class,
            () ->
                verify(
                    quiet,
                    "a",
                    "",
                    () -> {
                      throw mine;
                    }));
    assertSame(mine, onlySerial.getCause());
    assertThrows(
        VerificationError.class,
        () ->
            verify(
                throwing,
                "a",
                "",
                () -> {
                  throw new IllegalStateException();
                }));
  }

  @Test
  void letsTheSerialLoopDecideWhereTheParallelOneMayThrow() {
    BodyLoop throwing =
        new BodyLoop(
            SITE,
            10,
            i -> {
              throw new RuntimeException();
            });
    assertFalse(Verify.begin(throwing).tryRun());
    assertTrue(Verify.begin(new BodyLoop(SITE, 10, i -> {})).tryRun());
    Verify both = Verify.begin(throwing);
    both.serialFailed(new RuntimeException());
    assertFalse(both.tryRun());
    Verify onlySerial = Verify.begin(new BodyLoop(SITE, 10, i -> {}));
    onlySerial.serialFailed(new RuntimeException());
    assertThrows(VerificationError.class, onlySerial::tryRun);
  }

  @Test
  void doesNotCompareHowFarTheStackReaches() {
    BodyLoop quiet = new BodyLoop(SITE, 10, i -> {});
    Verify verify = Verify.begin(quiet);
    verify.serialFailed(new StackOverflowError());
    verify.run();
    BodyLoop throwing =
        new BodyLoop(
            SITE,
            10,
            i -> {
              throw new OutOfMemoryError("mine");
            });
    assertThrows(OutOfMemoryError.class, () -> Verify.begin(throwing).run());
  }

  /** Its initialiser fails; one for each test, because a JVM tries once. */
  private static final class Failing {
    static final int VALUE = fail();

    private static int fail() {
      throw new IllegalStateException("no such class");
    }
  }

  private static final class AlsoFailing {
    static final int VALUE = fail();

    private static int fail() {
      throw new IllegalStateException("nor this one");
    }
  }

  @Test
  void throwsWhatTheLoopAsWrittenGotFromAnInitializer() {
    int[] a = new int[100];
    BodyLoop loop = new BodyLoop(SITE, 100, i -> a[(int) i] = Failing.VALUE);
    ExceptionInInitializerError error =
        assertThrows(
            ExceptionInInitializerError.class,
            () -> verify(loop, "a", a, () -> a[0] = Failing.VALUE));
    assertEquals("no such class", error.getCause().getMessage());
  }

  @Test
  void tellsAnInitializerFromOtherFailures() {
    BodyLoop other =
        new BodyLoop(
            SITE,
            10,
            i -> {
              throw new NoClassDefFoundError("some/Other");
            });
    Runnable serial = () -> assertEquals(0, AlsoFailing.VALUE);
    assertThrows(VerificationError.class, () -> verify(other, "a", "", serial));
    BodyLoop loop =
        new BodyLoop(
            SITE,
            10,
            i -> {
              throw new NoClassDefFoundError("Could not initialize class some.Other");
            });
    Verify failed = Verify.begin(loop);
    failed.serialFailed(new IllegalStateException());
    assertThrows(VerificationError.class, failed::run);
    Verify quiet = Verify.begin(new BodyLoop(SITE, 10, i -> {}));
    quiet.serialFailed(new ExceptionInInitializerError());
    assertThrows(VerificationError.class, quiet::run);
  }
}
