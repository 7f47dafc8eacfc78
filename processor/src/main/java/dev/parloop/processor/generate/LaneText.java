package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneOperator;
import dev.parloop.processor.lower.LaneTile;
import dev.parloop.processor.lower.LaneTyping;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prints lane values of one kernel: uniform ones as plain Java, varying ones as vectors. */
final class LaneText {
  private final LaneTypes types;
  private final String counter;
  private final @Nullable LaneVariable entry;
  private final Predicate<LaneValue> invariant;

  /** Vectors that are made once, in front of the loop, by what they are. */
  private final Map<String, Hoisted> hoisted = new LinkedHashMap<>();

  private final Set<Primitive> iotas = new TreeSet<>();
  private final LaneConstants constants;
  private final Set<Primitive> more = new TreeSet<>();
  private boolean usesIndices;

  /** What the names of a copy's varying variables end with; empty for the first. */
  private final List<String> suffixes;

  private int copies = 1;
  private int copy;
  private boolean whole;

  /** The form for several iterations of the loop around that is printed; null for the other. */
  private final @Nullable LaneTile tile;

  /** What the names of an iteration's variables end with; empty for the first. */
  private final List<String> iterations;

  private int iteration;

  /** A vector in front of the loop. */
  private record Hoisted(String name, Code declaration) {}

  /**
   * A printer.
   *
   * @param counter the kernel's counter
   * @param entry the mask of the lanes before the end, null if there are always all
   * @param invariant which uniform values are the same throughout the kernel
   * @param suffixes of the names of each copy's varying variables
   * @param iterations suffixes of the names of what each iteration of {@code tile} has of its own
   */
  LaneText(
      LaneTypes types,
      LaneVariable counter,
      @Nullable LaneVariable entry,
      Predicate<LaneValue> invariant,
      List<String> suffixes,
      @Nullable LaneTile tile,
      List<String> iterations) {
    this.suffixes = suffixes;
    this.tile = tile;
    this.iterations = iterations;
    this.types = types;
    this.constants = new LaneConstants(types);
    this.counter = counter.name();
    this.entry = entry;
    this.invariant = invariant;
  }

  /**
   * What is printed from now on.
   *
   * @param vectors how many are in flight
   */
  void begin(int vectors) {
    copies = vectors;
    copy = 0;
  }

  /** Which of the vectors in flight is printed from now on, from 0. */
  void copy(int index) {
    copy = index;
  }

  /** Which of the iterations in step is printed from now on, from 0. */
  void iteration(int index) {
    iteration = index;
  }

  /** Whether what is printed from now on has all lanes, so that there is no mask of those. */
  void wholeVectors(boolean all) {
    whole = all;
  }

  /** The name of a variable, in the vector that is being printed. */
  String name(LaneVariable variable) {
    return name(variable, copy);
  }

  private String name(LaneVariable variable, int index) {
    String name = variable.varying() ? variable.name() + suffixes.get(index) : variable.name();
    if (tile == null || iteration == 0 || !tile.dependent().contains(variable)) {
      return name;
    }
    return variable.equals(tile.counter())
        ? "(" + name + " + " + iteration + ")"
        : name + iterations.get(iteration);
  }

  /** The counter of the first lane, in the vector that is being printed. */
  String counter() {
    return copy == 0 ? counter : "(" + counter + offset() + ")";
  }

  /** What is added to the counter of the first vector. */
  String offset() {
    return copy == 0 ? "" : " + " + (copy == 1 ? "" : copy + " * ") + types.lanes();
  }

  /**
   * A value that is computed in some lanes only, where there is an operation that does so.
   *
   * @param variable what the other lanes keep
   * @param mask of vectors of its type
   * @return null if there is no such operation
   */
  @Nullable Code masked(LaneVariable variable, LaneValue value, Code mask) {
    if (!(value instanceof LaneValue.Operation operation)
        || !operation.operands().get(0).equals(new LaneValue.Use(variable))) {
      return null;
    }
    return switch (operation.operator()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> {
        String pattern = operation.operator().vector();
        yield fill(
            pattern.substring(0, pattern.length() - 1) + ", #3)",
            i -> i == 2 ? mask : vector(operation.operands().get(i)));
      }
      default -> null;
    };
  }

  /** Declarations in front of the loop for what was printed so far. */
  Code declarations() {
    Code code = Code.EMPTY;
    for (Hoisted one : hoisted.values()) {
      code = code.plus(one.declaration());
    }
    return code;
  }

  /** The types of which 0, 1, 2 ... is used. */
  Set<Primitive> iotas() {
    return iotas;
  }

  /** A uniform value, in parentheses where it is an operation. */
  Code uniform(LaneValue value) {
    return scalar(value, counter());
  }

  /**
   * An index in {@code long} arithmetic, so that it does not wrap around.
   *
   * @param at stands for the counter
   * @param counters what stands for the counters of inner loops
   */
  Code exact(LaneValue index, String at, Map<LaneVariable, LaneValue> counters) {
    if (index instanceof LaneValue.Use use && counters.containsKey(use.variable())) {
      return exact(counters.getOrDefault(use.variable(), index), at, Map.of());
    } else if (index instanceof LaneValue.Convert convert && isWhole(convert)) {
      return exact(convert.operand(), at, counters);
    } else if (index instanceof LaneValue.Operation operation) {
      return switch (operation.operator()) {
        case ADD, SUBTRACT, MULTIPLY, NEGATE ->
            Code.of(
                "(#)",
                fill(
                    operation.operator().scalar(),
                    i -> exact(operation.operands().get(i), at, counters)));
        default -> Code.of("(long) #", scalar(index, at));
      };
    } else if (index instanceof LaneValue.Constant constant) {
      return Code.text(JavaLiteral.parenthesised(((Number) constant.value()).longValue() + "L"));
    }
    return Code.of("(long) #", scalar(index, at));
  }

  private static boolean isWhole(LaneValue.Convert convert) {
    return isWhole(convert.type()) && isWhole(convert.operand().type());
  }

  private static boolean isWhole(Type type) {
    return type == Primitive.INT || type == Primitive.LONG;
  }

  private Code scalar(LaneValue value, String at) {
    if (value instanceof LaneValue.Constant constant) {
      return Code.java(JavaLiteral.of(constant.value()));
    } else if (value instanceof LaneValue.Use use) {
      return Code.text(name(use.variable()));
    } else if (value instanceof LaneValue.Counter lanes) {
      return lanes.type() == Primitive.INT ? Code.text(at) : Code.of("((#) #)", lanes.type(), at);
    } else if (value instanceof LaneValue.Length length) {
      return Code.of("#.length", name(length.array()));
    } else if (value instanceof LaneValue.Element element) {
      return Code.of("#[#]", name(element.array()), bare(scalar(element.index(), at)));
    } else if (value instanceof LaneValue.Convert convert) {
      return Code.of("((#) #)", convert.type(), scalar(convert.operand(), at));
    } else if (value instanceof LaneValue.Any any) {
      Code masks = Code.text(name(any.mask(), 0));
      for (int other = 1; other < copies; other++) {
        masks = Code.of("#.or(#)", masks, name(any.mask(), other));
      }
      return Code.of("#.anyTrue()", masks);
    } else if (value instanceof LaneValue.IsNull test) {
      return Code.of("(# == null)", name(test.array()));
    } else if (value instanceof LaneValue.Count count) {
      return Code.of("#.trueCount()", name(count.mask()));
    } else if (value instanceof LaneValue.LaneCount) {
      return Code.text(types.lanes());
    } else if (value instanceof LaneValue.FirstLane first) {
      return scalar(first.of(), at);
    } else if (value instanceof LaneValue.Function function) {
      List<Code> arguments = new ArrayList<>();
      function.arguments().forEach(argument -> arguments.add(bare(scalar(argument, at))));
      return Code.of("#.#(#)", Support.LANE_MATH, function.name(), Code.join(", ", arguments));
    }
    LaneValue.Operation operation = (LaneValue.Operation) value;
    return Code.of(
        "(#)", fill(operation.operator().scalar(), i -> scalar(operation.operands().get(i), at)));
  }

  private static Code fill(String pattern, java.util.function.IntFunction<Code> operand) {
    Code code = Code.EMPTY;
    int from = 0;
    for (int mark = pattern.indexOf('#'); mark >= 0; mark = pattern.indexOf('#', from)) {
      code = code.plus(LaneTypes.operators(pattern.substring(from, mark)));
      code = code.plus(operand.apply(pattern.charAt(mark + 1) - '1'));
      from = mark + 2;
    }
    return code.plus(LaneTypes.operators(pattern.substring(from)));
  }

  /** The same without parentheses around the whole. */
  static Code bare(Code code) {
    String text = code.toString();
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return code;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return code;
      }
    }
    return code.without(1);
  }

  /** A value as a vector, or a condition as a mask of the kernel. */
  Code vector(LaneValue value) {
    if (!value.varying()) {
      return broadcast(value);
    } else if (value instanceof LaneValue.Use use) {
      return Code.text(name(use.variable()));
    } else if (value instanceof LaneValue.Counter lanes) {
      return counter(lanes.type());
    } else if (value instanceof LaneValue.Element element) {
      return load(element);
    } else if (value instanceof LaneValue.Convert convert) {
      return converted(convert);
    } else if (value instanceof LaneValue.Whole whole) {
      return converted(new LaneValue.Convert(Primitive.INT, whole.number()));
    } else if (value instanceof LaneValue.First first) {
      return Code.of("#.compress()", name(first.mask()));
    } else if (value instanceof LaneValue.Compressed kept) {
      Code mask = cast(Code.text(name(kept.mask())), kept.type());
      return Code.of("#.compress(#)", vector(kept.of()), mask);
    } else if (value instanceof LaneValue.FirstElements elements) {
      return elements(elements.array(), elements.index(), 1, Code.text(name(elements.first())));
    } else if (value instanceof LaneValue.Expanded taken) {
      Code mask = cast(Code.text(name(taken.mask())), taken.type());
      return Code.of("#.expand(#)", vector(taken.of()), mask);
    } else if (value instanceof LaneValue.Moved moved) {
      return constants.moved(vector(moved.of()), moved);
    } else if (value instanceof LaneValue.FirstFrom choice) {
      Code mask = Code.text(constants.first((Primitive) choice.type()));
      return Code.of("#.blend(#, #)", vector(choice.others()), vector(choice.first()), mask);
    }
    return operation((LaneValue.Operation) value);
  }

  private Code broadcast(LaneValue value) {
    Primitive type = (Primitive) value.type();
    Code scalar = bare(uniform(value));
    Code made =
        type == Primitive.BOOLEAN
            ? Code.of("#.maskAll(#)", types.species(types.element()), scalar)
            : Code.of("#.broadcast(#, #)", LaneTypes.vector(type), types.species(type), scalar);
    // A mask that is made in front of the loop and flows into a variable of it is slow.
    return type == Primitive.BOOLEAN || !invariant.test(value) ? made : hoist(type, made);
  }

  private Code hoist(Primitive type, Code made) {
    String key = made.toString();
    Hoisted known = hoisted.get(key);
    if (known == null) {
      String name = "v" + (hoisted.size() + 1) + "\1";
      known = new Hoisted(name, Code.of("# # = #;\n", LaneTypes.vector(type), name, made));
      hoisted.put(key, known);
    }
    return Code.text(known.name());
  }

  private Code counter(Primitive type) {
    iotas.add(type);
    Code iota =
        hoist(
            type,
            Code.of(
                "#.fromArray(#, #, 0)",
                LaneTypes.vector(type),
                types.species(type),
                LaneTypes.iota(type)));
    return type == Primitive.INT
        ? Code.of("#.add(#)", iota, counter())
        : Code.of("#.add((#) #)", iota, type, counter());
  }

  /** Neighbouring elements as they are in memory; of booleans, which of them are true. */
  private Code load(LaneValue.Element element) {
    Primitive type = (Primitive) element.type();
    Primitive vector = LaneTyping.inMemory(type);
    Code all = entry == null || whole ? null : Code.text(name(entry));
    Code loaded = elements(element.array(), element.index(), element.stride(), all);
    if (element.stride() < 0) {
      loaded = turned(loaded, vector);
    }
    return type == Primitive.BOOLEAN
        ? asMask(Code.of("#.compare(#.NE, (byte) 0)", loaded, LaneTypes.OPERATORS), Primitive.BYTE)
        : loaded;
  }

  /**
   * Reads neighbouring elements.
   *
   * @param mask of the kernel, which lanes are read; null for all
   */
  private Code elements(LaneVariable array, LaneValue index, int stride, @Nullable Code mask) {
    Primitive type = (Primitive) ((Type.Array) array.type()).element();
    Primitive vector = LaneTyping.inMemory(type);
    return Code.of(
        "#.#(#, #, ##)",
        LaneTypes.vector(vector),
        switch (type) {
          case BOOLEAN -> "fromBooleanArray";
          case CHAR -> "fromCharArray";
          default -> "fromArray";
        },
        types.species(vector),
        name(array),
        place(index, stride),
        mask == null ? Code.EMPTY : Code.of(", #", cast(mask, vector)));
  }

  /** Which of a vector of ints are not zero, as a mask of the kernel. */
  Code isNotZero(Code ints) {
    return asMask(Code.of("#.compare(#.NE, 0)", ints, LaneTypes.OPERATORS), Primitive.INT);
  }

  /** Where the elements of all lanes begin in an array. */
  Code place(LaneValue index, int stride) {
    Code first = uniform(index);
    return stride < 0 ? Code.of("# - # + 1", first, types.lanes()) : bare(first);
  }

  /** A vector with its lanes in the opposite order. */
  Code turned(Code vector, Primitive type) {
    more.add(type);
    return Code.of("#.rearrange(#)", vector, constants.reversed(type));
  }

  /** The shuffles and masks that are used. */
  LaneConstants constants() {
    return constants;
  }

  /** Types of vectors besides those that hold values of the source. */
  Set<Primitive> more() {
    return more;
  }

  /** A value as a vector of elements of an array. */
  Code element(LaneValue value, Primitive type) {
    if (type == Primitive.BOOLEAN) {
      return Code.of(
          "#.zero(#).blend((byte) 1, #)",
          LaneTypes.vector(Primitive.BYTE),
          types.species(Primitive.BYTE),
          cast(vector(value), Primitive.BYTE));
    }
    Primitive vector = LaneTyping.inMemory(type);
    return vector == value.type()
        ? vector(value)
        : shaped((Primitive) value.type(), vector, vector(value));
  }

  /** Indices in the array of ints that gathers take them from. */
  Code indices(LaneValue index) {
    usesIndices = true;
    return Code.of("#.intoArray(lane\1at, 0);\n", vector(index));
  }

  /** Whether {@link #indices} was used. */
  boolean usesIndices() {
    return usesIndices;
  }

  /** A mask of the kernel for vectors of a type. */
  Code cast(Code mask, Type type) {
    if (type == types.element() || type == Primitive.BOOLEAN) {
      return mask;
    }
    more.add((Primitive) type);
    return Code.of("#.cast(#)", mask, types.species((Primitive) type));
  }

  private Code converted(LaneValue.Convert convert) {
    LaneValue operand = convert.operand();
    Primitive from = (Primitive) operand.type();
    if (from == Primitive.CHAR) {
      // An int from 0 on, where a short has a sign.
      LaneValue low = new LaneValue.Constant(Primitive.INT, 0xffff);
      return Code.of(
          "#.and(#)", shaped(Primitive.SHORT, Primitive.INT, vector(operand)), vector(low));
    }
    return shaped(from, convert.type(), vector(operand));
  }

  private Code shaped(Primitive from, Primitive to, Code vector) {
    return Code.of(
        "((#) #.convertShape(#.#2#, #, 0))",
        LaneTypes.vector(to),
        vector,
        LaneTypes.OPERATORS,
        from.name().charAt(0),
        to.name().charAt(0),
        types.species(to));
  }

  private Code operation(LaneValue.Operation operation) {
    LaneOperator operator = operation.operator();
    List<LaneValue> operands = operation.operands();
    if (operator.isComparison()) {
      return asMask(fill(operator.vector(), i -> vector(operands.get(i))), operands.get(0).type());
    } else if (operator == LaneOperator.SELECT) {
      Code condition = cast(vector(operands.get(2)), operation.type());
      return fill(operator.vector(), i -> i == 2 ? condition : vector(operands.get(i)));
    } else if (operator == LaneOperator.AND
        && operands.get(0) instanceof LaneValue.Operation comparison
        && comparison.operator().isComparison()
        && comparison.varying()
        && comparison.operands().get(0).type() == types.element()
        && operands.get(1) instanceof LaneValue.Use mask
        && mask.varying()) {
      // A comparison takes the mask itself.
      String pattern = comparison.operator().vector();
      String masked = pattern.substring(0, pattern.length() - 1) + ", #3)";
      return fill(
          masked,
          i -> i == 2 ? Code.text(name(mask.variable())) : vector(comparison.operands().get(i)));
    }
    return fill(operator.vector(), i -> vector(operands.get(i)));
  }

  /** What a comparison of vectors of a type gives, as a mask of the kernel. */
  Code asMask(Code mask, Type compared) {
    return compared == types.element()
        ? mask
        : Code.of("#.cast(#)", mask, types.species(types.element()));
  }
}
