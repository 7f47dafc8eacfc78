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
  private static final Field NODE_OTHER =
      new Field(NODE, "u", new Type.Array(Type.Primitive.INT), false, false, false);

  /** Those whose contents a run may change. */
  private static final List<String> ARRAYS = List.of("a", "b", "c", "d", "idx", "x", "y", "g", "h");

  private final long seed;
  private final boolean isBounded;
  private final boolean mayAlias;

  /** Made when they are asked for: a loop uses a few of them. */
  private final Map<String, Object> values;

  private final Statics statics = new Statics();

  /** What the value that is being made is made of. */
  private Random random = new Random(0);

  /** The arguments of a seed. */
  LoopArguments(long seed) {
    this(seed, false, true, Map.of());
  }

  private LoopArguments(long seed, boolean isBounded, boolean mayAlias, Map<String, Object> given) {
    this.seed = seed;
    this.isBounded = isBounded;
    this.mayAlias = mayAlias;
    values = new HashMap<>(given);
    random = random("statics");
    statics.set(TOTAL, random.nextInt(9));
    statics.set(TABLE, sometimes() ? get("b") : ints());
    statics.set(OTHER, sometimes() ? statics.get(TABLE) : ints());
  }

  private Random random(String name) {
    return Seeds.random(31 * seed + name.hashCode());
  }

  /** The value of a parameter, which does not depend on which others were asked for before. */
  private Object get(String name) {
    Object known = values.get(name);
    if (known == null) {
      Random outer = random;
      random = random(name);
      known = make(name);
      random = outer;
      values.put(name, known);
    }
    return known;
  }

  private Object make(String name) {
    return switch (name) {
      case "n" -> upTo(isBounded ? 8 : 6);
      case "m" -> upTo(isBounded ? 7 : 5);
      case "p", "q" -> special();
      case "r" -> random.nextInt(4) == 0 ? 1L << random.nextInt(40) : special();
      case "a" -> isBounded ? new int[LONG] : ints();
      case "b" -> sometimes() ? get("a") : isBounded ? new int[LONG] : ints();
      case "c" -> doubles();
      case "d" -> sometimes() ? get("c") : doubles();
      case "idx" -> mayAlias && random.nextInt(12) == 0 ? get("a") : ints();
      case "x" -> isBounded ? square() : rows("a");
      case "y" -> sometimes() ? get("x") : rows("b");
      case "g" -> matrix();
      case "h" -> bytes();
      case "o" -> nodes();
      default -> throw new AssertionError("no parameter " + name);
    };
  }

  /** Arguments for {@link AffineNests}: long arrays, and numbers within its limits. */
  static LoopArguments bounded(long seed) {
    return new LoopArguments(seed, true, true, Map.of());
  }

  /** As {@link #bounded}, where no two are one array, or share rows. */
  static LoopArguments distinct(long seed) {
    return new LoopArguments(seed, true, false, Map.of());
  }

  /** As {@link #distinct}, with these values of some parameters. */
  static LoopArguments exact(Map<String, Object> given) {
    return new LoopArguments(0, true, false, given);
  }

  @Override
  public Object value(String parameter, Type type) {
    Object value = get(parameter);
    return type == Type.Primitive.LONG ? (Object) ((Number) value).longValue() : value;
  }

  @Override
  public Statics statics() {
    return statics;
  }

  @Override
  public @Nullable Object[] memory() {
    List<@Nullable Object> memory = new ArrayList<>();
    ARRAYS.forEach(name -> memory.add(values.get(name)));
    memory.add(statics.get(TOTAL));
    memory.add(statics.get(TABLE));
    memory.add(statics.get(OTHER));
    if (values.get("o") instanceof Instance[] nodes) {
      for (Instance node : nodes) {
        memory.add(node.get(NODE_VALUE));
        memory.add(node.get(NODE_ARRAY));
        memory.add(node.get(NODE_OTHER));
      }
    }
    return memory.toArray();
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

  private byte[] bytes() {
    byte[] bytes = new byte[SIZE];
    random.nextBytes(bytes);
    return bytes;
  }

  private double[][] matrix() {
    double[][] rows = new double[SIZE][];
    Arrays.setAll(rows, i -> doubles());
    if (sometimes()) {
      rows[24] = (double[]) get("c");
      rows[25] = rows[26];
    }
    return rows;
  }

  private Instance[] nodes() {
    Instance[] nodes = new Instance[SIZE];
    Arrays.setAll(nodes, i -> new Instance(NODE));
    for (int i = 0; i < SIZE; i++) {
      nodes[i].set(NODE_VALUE, random.nextInt(9));
      nodes[i].set(NODE_NEXT, nodes[random.nextInt(SIZE)]);
      nodes[i].set(NODE_ARRAY, i == 25 && sometimes() ? get("a") : ints());
      nodes[i].set(NODE_OTHER, i > 0 && sometimes() ? nodes[i - 1].get(NODE_OTHER) : ints());
    }
    if (sometimes()) {
      nodes[22 + random.nextInt(4)].set(NODE_ARRAY, nodes[26].get(NODE_ARRAY));
    }
    if (sometimes()) {
      nodes[22 + random.nextInt(4)].set(NODE_ARRAY, nodes[24].get(NODE_OTHER));
    }
    if (sometimes()) {
      nodes[24] = nodes[25];
      Arrays.fill(nodes, 0, 3, nodes[0]);
    }
    return nodes;
  }

  private int[][] square() {
    int[][] rows = new int[SIDE][SIDE];
    if (sometimes()) {
      rows[60 + random.nextInt(6)] = (int[]) get("a");
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

  private int[][] rows(String other) {
    int[][] rows = new int[SIZE][];
    Arrays.setAll(rows, i -> ints());
    if (sometimes()) {
      rows[22 + random.nextInt(6)] = (int[]) get(other);
    }
    if (sometimes()) {
      rows[24] = rows[25 + random.nextInt(3)];
      Arrays.fill(rows, 0, 6, rows[0]);
    }
    return rows;
  }
}
