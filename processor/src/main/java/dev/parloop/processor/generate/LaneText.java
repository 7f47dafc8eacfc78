package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneOperator;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
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

  /** A vector in front of the loop. */
  private record Hoisted(String name, Code declaration) {}

  /**
   * A printer.
   *
   * @param counter the kernel's counter
   * @param entry the mask of the lanes before the end, null if there are always all
   * @param invariant which uniform values are the same throughout the kernel
   */
  LaneText(
      LaneTypes types,
      LaneVariable counter,
      @Nullable LaneVariable entry,
      Predicate<LaneValue> invariant) {
    this.types = types;
    this.counter = counter.name();
    this.entry = entry;
    this.invariant = invariant;
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
    return scalar(value, counter);
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
      return Code.text(parenthesised(((Number) constant.value()).longValue() + "L"));
    }
    return Code.of("(long) #", scalar(index, at));
  }

  private Code scalar(LaneValue value, String at) {
    if (value instanceof LaneValue.Constant constant) {
      return Code.text(literal(constant.value()));
    } else if (value instanceof LaneValue.Use use) {
      return Code.text(use.variable().name());
    } else if (value instanceof LaneValue.Counter lanes) {
      return lanes.type() == Primitive.INT ? Code.text(at) : Code.of("((#) #)", lanes.type(), at);
    } else if (value instanceof LaneValue.Length length) {
      return Code.of("#.length", length.array());
    } else if (value instanceof LaneValue.Element element) {
      return Code.of("#[#]", element.array(), bare(scalar(element.index(), at)));
    } else if (value instanceof LaneValue.Convert convert) {
      return Code.of("((#) #)", convert.type(), scalar(convert.operand(), at));
    } else if (value instanceof LaneValue.Any any) {
      return Code.of("#.anyTrue()", any.mask());
    }
    LaneValue.Operation operation = (LaneValue.Operation) value;
    return Code.of(
        "(#)", fill(operation.operator().scalar(), i -> scalar(operation.operands().get(i), at)));
  }

  private static Code fill(String pattern, java.util.function.IntFunction<Code> operand) {
    Code code = Code.EMPTY;
    int from = 0;
    for (int mark = pattern.indexOf('#'); mark >= 0; mark = pattern.indexOf('#', from)) {
      code = code.plus(operators(pattern.substring(from, mark)));
      code = code.plus(operand.apply(pattern.charAt(mark + 1) - '1'));
      from = mark + 2;
    }
    return code.plus(operators(pattern.substring(from)));
  }

  /** Text in which the class of the vector operations is to be imported. */
  private static Code operators(String text) {
    int at = text.indexOf("VectorOperators");
    return at < 0
        ? Code.text(text)
        : Code.of(
            "###",
            text.substring(0, at),
            LaneTypes.OPERATORS,
            text.substring(at + "VectorOperators".length()));
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

  private static String literal(Object value) {
    if (value instanceof Double number) {
      return special(number, "Double", number.toString());
    } else if (value instanceof Float number) {
      return special(number.doubleValue(), "Float", number + "f");
    } else if (value instanceof Long number) {
      return number == Long.MIN_VALUE ? "Long.MIN_VALUE" : parenthesised(number + "L");
    } else if (value instanceof Character character) {
      return Integer.toString(character);
    } else if (value instanceof Integer number && number == Integer.MIN_VALUE) {
      return "Integer.MIN_VALUE";
    }
    return parenthesised(value.toString());
  }

  private static String special(double value, String box, String text) {
    if (Double.isNaN(value)) {
      return box + ".NaN";
    } else if (Double.isInfinite(value)) {
      return box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
    return parenthesised(text);
  }

  private static String parenthesised(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }

  /** A value as a vector, or a condition as a mask of the kernel. */
  Code vector(LaneValue value) {
    if (!value.varying()) {
      return broadcast(value);
    } else if (value instanceof LaneValue.Use use) {
      return Code.text(use.variable().name());
    } else if (value instanceof LaneValue.Counter lanes) {
      return counter(lanes.type());
    } else if (value instanceof LaneValue.Element element) {
      return load(element);
    } else if (value instanceof LaneValue.Convert convert) {
      return converted(convert);
    } else if (value instanceof LaneValue.Whole whole) {
      return converted(new LaneValue.Convert(Primitive.INT, whole.number()));
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
      String name = "v" + (hoisted.size() + 1) + "$";
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
        ? Code.of("#.add(#)", iota, counter)
        : Code.of("#.add((#) #)", iota, type, counter);
  }

  private Code load(LaneValue.Element element) {
    Primitive type = (Primitive) element.type();
    Code mask = entry == null ? Code.EMPTY : Code.of(", #", cast(Code.text(entry.name()), type));
    return Code.of(
        "#.fromArray(#, #, ##)",
        LaneTypes.vector(type),
        types.species(type),
        element.array(),
        bare(uniform(element.index())),
        mask);
  }

  /** A mask of the kernel for vectors of a type. */
  Code cast(Code mask, Type type) {
    return type == types.element() || type == Primitive.BOOLEAN
        ? mask
        : Code.of("#.cast(#)", mask, types.species((Primitive) type));
  }

  private Code converted(LaneValue.Convert convert) {
    Primitive from = (Primitive) convert.operand().type();
    Primitive to = convert.type();
    return Code.of(
        "((#) #.convertShape(#.#2#, #, 0))",
        LaneTypes.vector(to),
        vector(convert.operand()),
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
          i -> i == 2 ? Code.text(mask.variable().name()) : vector(comparison.operands().get(i)));
    }
    return fill(operator.vector(), i -> vector(operands.get(i)));
  }

  /** What a comparison of vectors of a type gives, as a mask of the kernel. */
  private Code asMask(Code mask, Type compared) {
    return compared == types.element()
        ? mask
        : Code.of("#.cast(#)", mask, types.species(types.element()));
  }
}
