package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardsTest {

  @Test
  void stretchesAreTheSameOrDoNotMeet() {
    assertTrue(Guards.apart(0, 9));
    assertFalse(Guards.apart(1, 9));
    assertFalse(Guards.apart(-9, 9));
    assertTrue(Guards.apart(10, 9));
    assertTrue(Guards.apart(-10, 9));
    assertTrue(Guards.apart(Long.MIN_VALUE, Long.MAX_VALUE));
    assertFalse(Guards.apart(Long.MAX_VALUE, Long.MAX_VALUE));
    assertTrue(Guards.apart(1, -1));
  }

  @Test
  void stridesLeadOverMultiplesOnly() {
    assertTrue(Guards.noMultiple(7, 6, 100));
    assertFalse(Guards.noMultiple(6, 6, 100));
    assertFalse(Guards.noMultiple(-18, 6, 3));
    assertFalse(Guards.noMultiple(18, -6, 3));
    assertTrue(Guards.noMultiple(18, 6, 2));
    assertTrue(Guards.noMultiple(6, 6, 0), "no second iteration");
    assertTrue(Guards.noMultiple(0, 0, -1), "no iteration");
    assertTrue(Guards.noMultiple(0, 6, 100), "met in one iteration only");
    assertFalse(Guards.noMultiple(0, 0, 1), "all iterations meet");
    assertTrue(Guards.noMultiple(3, 0, 1));
    assertTrue(Guards.noMultiple(3, 6, 100));
    assertTrue(Guards.noMultiple(Long.MIN_VALUE, -1, Long.MAX_VALUE));
    assertTrue(Guards.noMultiple(Long.MIN_VALUE, 1, 5));
  }

  @Test
  void findsTheIndexThatIsLessThanTheOneBefore() {
    int[] borders = {0, 3, 3, 7, 5};
    int end = Integer.MAX_VALUE - 1;
    assertFalse(Guards.ascending(null, 0, 3));
    assertTrue(Guards.ascending(borders, 0, 3));
    assertTrue(Guards.ascending(borders, 2, 3));
    assertFalse(Guards.ascending(borders, 0, 4));
    assertFalse(Guards.ascending(borders, 3, end));
    assertTrue(Guards.ascending(borders, 4, end));
    assertFalse(Guards.ascending(new int[] {0, 1, 2}, 0, 3), "there is no such position");
    assertFalse(Guards.ascending(new int[] {0, 1, 2}, -1, 2));
    assertFalse(Guards.ascending(new int[] {0, 1, 2}, 0, Long.MAX_VALUE));
    assertFalse(Guards.ascending(new int[] {-1, 1, 2}, 0, 2), "a negative index");
    assertTrue(Guards.ascending(new int[] {-1, 1, 2}, 1, 2));
    assertTrue(Guards.ascending(new int[0], 0, -1), "no position");
    assertTrue(Guards.ascending(new int[0], 0, end));
    assertTrue(Guards.ascending(borders, 9, 3));
    int most = Integer.MAX_VALUE - 1024;
    assertTrue(Guards.ascending(new int[] {most, most}, 0, end));
    assertFalse(Guards.ascending(new int[] {most, most + 1}, 0, end), "sums might wrap around");
  }

  @Test
  void findsTheIndexThatIsThereTwice() {
    int[] none = {};
    assertTrue(Guards.distinctElements(none, 0, 5));
    assertFalse(Guards.distinctElements(null, 0, 5));
    assertTrue(Guards.distinctElements(new int[] {3, 0, 2, 1}, 0, 3));
    assertFalse(Guards.distinctElements(new int[] {3, 0, 2, 3}, 0, 3));
    assertTrue(Guards.distinctElements(new int[] {3, 0, 2, 3}, 0, 2), "not in the part");
    assertTrue(Guards.distinctElements(new int[] {3, 0, 2, 3}, 1, 3));
    assertTrue(Guards.distinctElements(new int[] {-1, 5, -1, 4}, 0, 3), "not an index");
    assertFalse(Guards.distinctLimited(new int[] {-1, 5, 7, 4}, 0, 3));
    assertTrue(Guards.distinctLimited(new int[] {0, (1 << 27) - 1}, 0, 1));
    assertFalse(Guards.distinctLimited(new int[] {0, 1 << 27}, 0, 1));
    assertTrue(Guards.distinctElements(new int[] {1, 1}, -5, 0), "cut to the array");
    assertFalse(Guards.distinctElements(new int[] {1, 1}, -5, Integer.MAX_VALUE));
    assertFalse(Guards.distinctElements(new int[] {1, 2}, 0, 1L << 31), "would wrap around");
    assertFalse(Guards.distinctElements(new int[] {1, 2}, Integer.MIN_VALUE - 1L, 1));
    assertTrue(Guards.distinctElements(new int[] {1, 1}, 5, 4), "no iteration");
  }

  @Test
  void findsTheIndexThatIsThereTwiceInLargeRanges() {
    int most = Integer.MAX_VALUE;
    assertTrue(Guards.distinctElements(new int[] {most, 0, 7, most - 1}, 0, 3));
    assertFalse(Guards.distinctElements(new int[] {most, 0, 7, most}, 0, 3));
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(200);
      int range = random.nextBoolean() ? size * 4 : most;
      int[] indices = new int[size];
      Set<Integer> seen = new HashSet<>();
      boolean distinct = true;
      for (int k = 0; k < size; k++) {
        indices[k] = random.nextInt(20) == 0 ? -1 - random.nextInt(2) : random.nextInt(range);
        distinct &= indices[k] < 0 || seen.add(indices[k]);
      }
      assertEquals(distinct, Guards.distinctElements(indices, 0, size - 1));
      indices[random.nextInt(size)] = 5;
      int[] twice = Arrays.copyOf(indices, size + 1);
      twice[size] = 5;
      assertFalse(Guards.distinctElements(twice, 0, size));
    }
  }

  private static boolean distinct(Object[] written, Object[] others) {
    return Guards.distinctRows(written, others);
  }

  @Test
  void acceptsDistinctRows() {
    Object[] none = {};
    assertTrue(distinct(new double[5][3], none));
    assertTrue(distinct(new double[5][3], new Object[] {new double[5], new int[2][2]}));
    assertTrue(distinct(new double[5][3][2], new Object[] {new double[5][3]}));
    assertTrue(distinct(new double[5][], new Object[] {null}));
    assertTrue(Guards.distinctRows(null, new Object[] {new double[5]}));
    assertTrue(distinct(new String[][] {{"a"}, {"b"}}, new Object[] {"c", new String[] {"d"}}));
  }

  @Test
  void findsTheObjectOfAnotherClass() {
    assertTrue(Guards.holdsOnly(Integer.class, null));
    assertTrue(Guards.holdsOnly(Integer.class, new Number[] {}));
    assertTrue(Guards.holdsOnly(Integer.class, new Number[] {1, null, 1}));
    assertFalse(Guards.holdsOnly(Integer.class, new Number[] {1, 2, 3L}));
    assertFalse(Guards.holdsOnly(Number.class, new Number[] {1}), "it extends it");
    assertTrue(Guards.holdsOnly(Integer.class, new Number[][] {{1}, null, {}, {2, null}}));
    assertFalse(Guards.holdsOnly(Integer.class, new Number[][] {{1}, null, {2, 3.0}}));
    assertFalse(Guards.holdsOnly(Integer.class, new Number[][][] {{{1}}, {null, {2, 3.0}}}));
  }

  /** Has fields, about which guards are asked. */
  private static final class Body {
    double @Nullable [] path;
    double[] @Nullable [] grid;

    Body() {}

    Body(double[] path) {
      this.path = path;
    }
  }

  private static HeldArrays held(Object[] objects, String field, Class<?> type) {
    return HeldArrays.of(
        objects, Handles.field(MethodHandles.lookup(), GuardsTest.class, Body.class, field, type));
  }

  private static HeldArrays paths(Object... bodies) {
    return held(bodies, "path", double[].class);
  }

  private static boolean distinctPaths(HeldArrays written, Object... others) {
    return distinct(HeldArrays.found(written), HeldArrays.allFound(others));
  }

  @Test
  void acceptsDistinctArraysOfObjects() {
    double[] a = new double[2];
    double[] b = new double[2];
    double[] c = new double[2];
    Body[] bodies = {new Body(a), null, new Body(b), new Body(), new Body()};
    assertTrue(distinctPaths(paths((Object[]) bodies), c, paths(new Body(c), new Body(c))));
    assertTrue(distinctPaths(paths((Object[]) bodies), new double[][] {c, c}, null, bodies));
    assertTrue(distinctPaths(paths("no body", new Body(a))), "no body has none");
    assertTrue(distinctPaths(HeldArrays.of(null, pathOfBody()), a));
    assertTrue(distinct(new Object[] {a}, HeldArrays.allFound(new Object[] {paths(bodies[2])})));
  }

  private static VarHandle pathOfBody() {
    return Handles.field(
        MethodHandles.lookup(), GuardsTest.class, Body.class, "path", double[].class);
  }

  @Test
  void refusesAnArrayThatTwoObjectsHold() {
    double[] a = new double[2];
    Body one = new Body(a);
    Body two = new Body(a);
    assertFalse(distinctPaths(paths(one, null, two)));
    assertFalse(distinctPaths(paths(one, one)), "an object that is there twice");
    assertFalse(distinctPaths(paths(new Body[] {one}, new Body[] {two})), "a grid");
    assertFalse(distinctPaths(paths(one), a));
    assertFalse(distinctPaths(paths(one), (Object) new double[][] {null, a}));
    assertFalse(distinctPaths(paths(one), new double[1], paths(two)));
    assertFalse(distinct(new Object[] {a}, HeldArrays.allFound(new Object[] {paths(two)})));
  }

  @Test
  void refusesARowThatTwoObjectsHold() {
    Body one = new Body();
    Body two = new Body();
    one.grid = new double[3][2];
    two.grid = new double[][] {{1}, {2}, null};
    HeldArrays grids = held(new Body[] {one, two}, "grid", double[][].class);
    assertTrue(distinctPaths(grids));
    two.grid[2] = one.grid[1];
    assertFalse(distinctPaths(grids));
  }

  @Test
  void countsWhatObjectsHold() {
    Object[] none = {};
    assertEquals(2 * 300, Guards.rows(paths(new Object[300]), none));
    assertEquals(2 * (3 + 3 * 4), Guards.rows(held(new Body[3][4], "path", double[].class), none));
    assertEquals(5 + 2 * 7, Guards.rows(new double[5][9], new Object[] {paths(new Object[7])}));
    Body body = new Body();
    body.grid = new double[9][1];
    Body[] bodies = {body, null};
    assertEquals(2 + 2 + 9, Guards.rows(held(bodies, "grid", double[][].class), none));
  }

  @Test
  void acceptsDistinctObjects() {
    Body a = new Body();
    Body b = new Body();
    Body c = new Body();
    assertTrue(distinct(new Body[] {a, b, null, null}, new Object[] {}));
    assertTrue(distinct(new Body[] {a, b}, new Object[] {new Body[] {c, c}, new double[3], null}));
    assertTrue(distinct(new Body[][] {{a, b}, null, {}, {c}}, new Object[] {new Object[2]}));
  }

  @Test
  void refusesAnObjectThatIsThereTwice() {
    Body a = new Body();
    Body b = new Body();
    assertFalse(distinct(new Body[] {a, b, a}, new Object[] {}));
    assertFalse(distinct(new Object[] {a, b, a}, new Object[] {}));
    assertFalse(distinct(new Body[][] {{a, b}, null, {b}}, new Object[] {}));
    Body[] row = {a};
    assertFalse(distinct(new Body[][] {row, row}, new Object[] {}));
  }

  @Test
  void refusesAnObjectThatIsElsewhere() {
    Body a = new Body();
    Body[] bodies = {a, new Body()};
    assertFalse(distinct(bodies, new Object[] {new Body[] {null, a}}));
    assertFalse(distinct(bodies, new Object[] {a}));
    assertFalse(distinct(bodies, new Object[] {new Object[][] {{}, {new Body[] {a}}}}));
    assertFalse(distinct(bodies, new Object[] {bodies}));
    assertFalse(distinct(new Body[][] {bodies}, new Object[] {new Body[] {a}}));
    assertTrue(distinct(bodies, new Object[] {new Object[][] {{"a"}, {new Body()}}}));
  }

  @Test
  void refusesARowThatIsThereTwice() {
    Object[] none = {};
    double[][] a = new double[5][3];
    a[4] = a[1];
    assertFalse(distinct(a, none));
    double[][][] b = new double[2][2][2];
    b[1][0] = b[0][1];
    assertFalse(distinct(b, none));
    double[][][] c = {new double[2][], null, null};
    c[2] = c[0];
    assertFalse(distinct(c, none), "rows without rows");
    String[][] texts = {{"a"}, null};
    texts[1] = texts[0];
    assertFalse(distinct(texts, none));
  }

  @Test
  void refusesARowThatIsElsewhere() {
    double[][] a = new double[5][3];
    assertFalse(distinct(a, new Object[] {a[2]}));
    assertFalse(distinct(a, new Object[] {new double[3], new double[][] {null, a[4]}}));
    assertFalse(distinct(a, new Object[] {a}));
    assertFalse(distinct(a, a), "elements without the array around them");
    Object[] mixed = {"x", new Object[] {a[0]}};
    assertFalse(distinct(a, new Object[] {mixed}));
    assertFalse(distinct(a, new Object[] {new Cloneable[] {a[0]}}));
    String[][] texts = {{"a"}, {"b"}};
    assertFalse(distinct(texts, new Object[] {texts[1]}));
    Object[][] objects = {new String[] {"a"}};
    assertFalse(distinct(objects, new Object[] {objects[0]}));
  }

  @Test
  void countsWhatItLooksAt() {
    Object[] none = {};
    assertEquals(5, Guards.rows(new double[5][300], none));
    assertEquals(5 + 5 * 4, Guards.rows(new double[5][4][300], none));
    assertEquals(300, Guards.rows(new Body[300], none));
    assertEquals(5 + 5 * 300, Guards.rows(new Body[5][300], none), "a grid of objects");
    assertEquals(3 + 7, Guards.rows(new Body[3], new Object[] {new Body[7], new double[9], null}));
    assertEquals(5 + 2, Guards.rows(new double[5][3], new Object[] {new int[2][8], new Body[9]}));
    assertEquals(0, Guards.rows(null, none));
    Object[] itself = new Object[2];
    itself[0] = itself;
    assertEquals(2, Guards.rows(itself, none));
  }

  @Test
  void findsOneRowThatIsThereTwiceAmongMany() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int size = 2 + random.nextInt(2000);
      int[][] rows = new int[size][1];
      int[][] others = new int[random.nextInt(50)][1];
      for (int nulls = random.nextInt(5); nulls > 0; nulls--) {
        rows[random.nextInt(size)] = null;
      }
      assertTrue(distinct(rows, new Object[] {others, new long[3][2], others}));
      int one = random.nextInt(size);
      int two = (one + 1 + random.nextInt(size - 1)) % size;
      rows[one] = new int[1];
      if (others.length > 0) {
        others[random.nextInt(others.length)] = rows[one];
        assertFalse(distinct(rows, new Object[] {others}));
      }
      rows[two] = rows[one];
      assertFalse(distinct(rows, new Object[0]));
    }
  }

  @Test
  void endsOnArraysThatContainThemselves() {
    Object[] a = new Object[2];
    a[1] = a;
    assertFalse(distinct(a, new Object[0]));
    assertTrue(distinct(new double[2][2], new Object[] {a}));
  }

  @Test
  void addsUpSubscripts() {
    assertTrue(Guards.noWrap(0));
    assertTrue(Guards.noWrap((1L << 32) - 1));
    assertFalse(Guards.noWrap(1L << 32));
    assertFalse(Guards.noWrap(-1L << 32));
    assertTrue(Guards.noWrap(5, 1000, 4_000_000));
    assertFalse(Guards.noWrap(5, 1000, 5_000_000));
    assertFalse(Guards.noWrap(0, Long.MIN_VALUE, 1));
    assertFalse(Guards.noWrap(0, 1L << 40, 1L << 40));
    assertTrue(Guards.noWrap(0, Long.MIN_VALUE, 0, 0, Long.MAX_VALUE));
  }

  @Test
  void agreesWithArithmeticWithoutLimits() {
    Random random = new Random(3);
    int held = 0;
    for (int round = 0; round < 100_000; round++) {
      long[] terms = new long[2 * random.nextInt(4)];
      long constant = some(random);
      BigInteger sum = BigInteger.valueOf(constant).abs();
      for (int term = 0; term < terms.length; term++) {
        terms[term] = some(random);
      }
      for (int term = 0; term < terms.length; term += 2) {
        sum =
            sum.add(
                BigInteger.valueOf(terms[term])
                    .multiply(BigInteger.valueOf(terms[term + 1]))
                    .abs());
      }
      boolean expected = sum.bitLength() <= 32;
      held += expected ? 1 : 0;
      assertEquals(expected, Guards.noWrap(constant, terms));
    }
    assertTrue(held > 10_000 && held < 90_000);
  }

  private static long some(Random random) {
    return random.nextLong() >> (20 + random.nextInt(44));
  }
}
