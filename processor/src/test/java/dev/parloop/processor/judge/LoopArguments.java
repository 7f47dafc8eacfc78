package dev.parloop.processor.judge;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.interpret.Instance;
import dev.parloop.processor.model.interpret.Statics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for the methods of {@link AffineLoops}: small numbers and arrays of 64, now and then
 * one array under several names. One seed gives equal arguments, so a run is repeated by asking
 * again.
 */
final class LoopArguments implements Arguments {
  private static final int SIZE = 64;
  private static final int LONG = 12_000;
  private static final int SIDE = 180;
  private static final Field TOTAL =
      new Field("Loops", "total", Type.Primitive.INT, true, false, false);
  private static final Field TABLE =
      new Field("Loops", "table", new Type.Array(Type.Primitive.INT), true, false, false);

  private static final Field OTHER =
      new Field("Loops", "other", new Type.Array(Type.Primitive.INT), true, false, false);
  private static final String NODE = "Loops$Node";
  private static final Field NODE_VALUE =
      new Field(NODE, "v", Type.Primitive.INT, false, false, false);
  private static final Field NODE_NEXT =
      new Field(NODE, "next", new Type.Reference(NODE), false, false, false);
  private static final Field NODE_ARRAY =
      new Field(NODE, "w", new Type.Array(Type.Primitive.INT), false, false, false);

  private final Random random;
  private final boolean isBounded;
  private final boolean mayAlias;
  private final Map<String, Object> values;
  private final Statics statics = new Statics();

  /** The arguments of a seed. */
  LoopArguments(long seed) {
    this(seed, false, true);
  }

  private LoopArguments(long seed, boolean isBounded, boolean mayAlias) {
    this(new Random(seed), isBounded, mayAlias, Map.of());
  }

  private LoopArguments(
      Random random, boolean isBounded, boolean mayAlias, Map<String, Object> given) {
    this.random = random;
    this.isBounded = isBounded;
    this.mayAlias = mayAlias;
    int[] a = isBounded ? new int[LONG] : ints();
    int[] b = sometimes() ? a : isBounded ? new int[LONG] : ints();
    double[] c = doubles();
    double[] d = sometimes() ? c : doubles();
    int[] idx = mayAlias && random.nextInt(12) == 0 ? a : ints();
    int[][] x = isBounded ? square(a) : rows(a);
    int[][] y = sometimes() ? x : rows(b);
    double[][] g = new double[SIZE][];
    Arrays.setAll(g, i -> doubles());
    if (sometimes()) {
      g[24] = c;
      g[25] = g[26];
    }
    byte[] h = new byte[SIZE];
    random.nextBytes(h);
    values = new HashMap<>();
    values.putAll(
        Map.ofEntries(
            Map.entry("n", upTo(isBounded ? 8 : 6)),
            Map.entry("m", upTo(isBounded ? 7 : 5)),
            Map.entry("p", special()),
            Map.entry("q", special()),
            Map.entry("r", random.nextInt(4) == 0 ? 1L << random.nextInt(40) : special()),
            Map.entry("a", a),
            Map.entry("b", b),
            Map.entry("c", c),
            Map.entry("d", d),
            Map.entry("idx", idx),
            Map.entry("x", x),
            Map.entry("y", y),
            Map.entry("g", g),
            Map.entry("h", h),
            Map.entry("o", nodes(a))));
    values.putAll(given);
    statics.set(TOTAL, random.nextInt(9));
    statics.set(TABLE, sometimes() ? b : ints());
    statics.set(OTHER, sometimes() ? statics.get(TABLE) : ints());
  }

  /** Arguments for {@link AffineNests}: long arrays, and numbers within its limits. */
  static LoopArguments bounded(long seed) {
    return new LoopArguments(seed, true, true);
  }

  /** As {@link #bounded}, where no two are one array, or share rows. */
  static LoopArguments distinct(long seed) {
    return new LoopArguments(seed, true, false);
  }

  /** As {@link #distinct}, with these values of some parameters. */
  static LoopArguments exact(Map<String, Object> given) {
    return new LoopArguments(new Random(0), true, false, given);
  }

  @Override
  public Object value(String parameter, Type type) {
    Object value = values.get(parameter);
    if (value == null) {
      throw new AssertionError("no parameter " + parameter);
    }
    return type == Type.Primitive.LONG ? (Object) ((Number) value).longValue() : value;
  }

  @Override
  public Statics statics() {
    return statics;
  }

  @Override
  public @Nullable Object[] memory() {
    List<@Nullable Object> nodes = new ArrayList<>();
    for (Instance node : (Instance[]) value("o", Type.VOID)) {
      nodes.add(node.get(NODE_VALUE));
      nodes.add(node.get(NODE_ARRAY));
    }
    return new @Nullable Object[] {
      values.get("a"),
      values.get("b"),
      values.get("c"),
      values.get("d"),
      values.get("idx"),
      values.get("x"),
      values.get("y"),
      values.get("g"),
      values.get("h"),
      statics.get(TOTAL),
      statics.get(TABLE),
      statics.get(OTHER),
      nodes.toArray()
    };
  }

  private boolean sometimes() {
    return mayAlias && random.nextInt(5) == 0;
  }

  private int special() {
    if (isBounded) {
      return random.nextInt(9) - 2;
    }
    return switch (random.nextInt(12)) {
      case 0 -> 1 << 30;
      case 1 -> 1 << 31;
      case 2 -> 1 << 29;
      case 3 -> 0;
      default -> random.nextInt(7) - 2;
    };
  }

  /** Small values that can also be indices: cheap, because there are many. */
  private int[] ints() {
    return values(random.nextBoolean() ? 6 : 40);
  }

  /** Sums and products of a few of these are exact, in whatever order. */
  private double[] doubles() {
    int[] values = values(9);
    double[] doubles = new double[SIZE];
    Arrays.setAll(doubles, i -> values[i] - 4);
    return doubles;
  }

  private int[] values(int bound) {
    int step = random.nextInt(bound);
    int value = random.nextInt(bound);
    int[] values = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = value;
      value += step + (i & 1);
      value -= value >= bound ? bound : 0;
    }
    return values;
  }

  private Instance[] nodes(int[] other) {
    Instance[] nodes = new Instance[SIZE];
    Arrays.setAll(nodes, i -> new Instance(NODE));
    for (int i = 0; i < SIZE; i++) {
      nodes[i].set(NODE_VALUE, random.nextInt(9));
      nodes[i].set(NODE_NEXT, nodes[random.nextInt(SIZE)]);
      nodes[i].set(NODE_ARRAY, i == 25 && sometimes() ? other : ints());
    }
    if (sometimes()) {
      nodes[24] = nodes[25];
      Arrays.fill(nodes, 0, 3, nodes[0]);
    }
    return nodes;
  }

  private int[][] square(int[] other) {
    int[][] rows = new int[SIDE][SIDE];
    if (sometimes()) {
      rows[60 + random.nextInt(6)] = other;
    }
    if (sometimes()) {
      rows[61] = rows[62 + random.nextInt(3)];
    }
    return rows;
  }

  /** The largest values more often: most collisions need many iterations. */
  private int upTo(int largest) {
    return isBounded && random.nextInt(3) == 0 ? largest : random.nextInt(largest + 1);
  }

  private int[][] rows(int[] other) {
    int[][] rows = new int[SIZE][];
    Arrays.setAll(rows, i -> ints());
    if (sometimes()) {
      rows[22 + random.nextInt(6)] = other;
    }
    if (sometimes()) {
      rows[24] = rows[25 + random.nextInt(3)];
      Arrays.fill(rows, 0, 6, rows[0]);
    }
    return rows;
  }
}
