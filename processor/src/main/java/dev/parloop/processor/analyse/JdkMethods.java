package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about methods of the JDK, and of our own, without looking into them. */
final class JdkMethods {

  /** What a call does besides returning a value. */
  enum Behaviour {
    /** Nothing; arrays among its arguments are read. */
    PURE,
    /** Nothing, and its result is a new object or array. */
    FRESH,
    /** It changes its receiver only, which it may return. */
    CHANGES_RECEIVER,
    /** As {@link #CHANGES_RECEIVER}, and it returns its receiver. */
    RETURNS_RECEIVER,
    /** It returns its first argument, or throws. */
    RETURNS_ARGUMENT,
    /** It writes elements of its first argument. */
    WRITES_FIRST,
    /** It sorts its first argument, an array of numbers. */
    SORTS_FIRST,
    /** {@code System.arraycopy}. */
    COPIES,
    /** It takes a lock, waits, or depends on which thread runs it. */
    THREAD,
    /** Nobody knows. */
    UNKNOWN
  }

  private static final Set<String> MATH =
      Set.of("java.lang.Math", "java.lang.StrictMath", ElementaryFunctions.OWNER);
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Number");

  /** They look at system properties. */
  private static final Set<String> PROPERTIES = Set.of("getInteger", "getLong", "getBoolean");

  private static final Set<String> STRINGS = Set.of("java.lang.String", "java.lang.CharSequence");
  private static final Set<String> FRESH_STRINGS = Set.of("toCharArray", "split", "getBytes");
  private static final Set<String> UNSAFE_STRINGS =
      Set.of("getChars", "transform", "lines", "chars", "codePoints");

  /** They use what an array holds: to make texts of it, in the locale of the program. */
  private static final Set<String> FORMATS = Set.of("format", "formatted", "join", "hash");

  private static final Set<String> BIG = Set.of("java.math.BigInteger", "java.math.BigDecimal");
  private static final Set<String> THREAD_OWNERS =
      Set.of(
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.InheritableThreadLocal",
          "java.util.concurrent.ThreadLocalRandom");

  /** They take time and do nothing else. */
  private static final Set<String> PAUSES = Set.of("sleep", "yield", "onSpinWait");

  private static final Set<String> MONITOR = Set.of("wait", "notify", "notifyAll");
  private static final Set<String> SELF_CONTAINED =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.AbstractStringBuilder");
  private static final Set<String> SELF_CONTAINED_QUERIES =
      Set.of("length", "charAt", "toString", "indexOf", "substring", "lastIndexOf", "capacity");
  private static final Set<String> BUILDER_EDITS =
      Set.of("append", "insert", "reverse", "deleteCharAt", "delete", "replace");
  private static final Set<String> RANDOM_EDITS =
      Set.of(
          "nextInt",
          "nextLong",
          "nextDouble",
          "nextFloat",
          "nextBoolean",
          "nextGaussian",
          "setSeed");

  /** Without a function, a stream of a range is only numbers. */
  private static final Set<String> STREAMS =
      Set.of("java.util.stream.IntStream", "java.util.stream.LongStream");

  private static final Set<String> RANGES = Set.of("range", "rangeClosed");
  private static final Set<String> SUMS = Set.of("sum", "count");

  private static final Set<String> LISTS =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.AbstractList",
          "java.util.Collection",
          "java.util.AbstractCollection");
  private static final Set<String> LIST_READS =
      Set.of("get(I)Ljava/lang/Object;", "size()I", "isEmpty()Z");

  private static final Set<String> ENUMS =
      Set.of("ordinal", "name", "compareTo", "equals", "getDeclaringClass");

  /** Their methods in the table are final, or bound, and do nothing: not with their arguments. */
  private static final Set<String> ANY_RECEIVER = Set.of("java.lang.Object", "java.lang.Enum");

  private JdkMethods() {}

  /** What a method does, whatever its arguments are, as long as they are plain values or arrays. */
  static Behaviour behaviour(Method method) {
    String owner = method.owner();
    String name = method.name();
    if (name.equals("<init>")) {
      return constructor(method);
    }
    if (MATH.contains(owner)) {
      return name.equals("random") ? Behaviour.UNKNOWN : Behaviour.PURE;
    }
    if (NUMBERS.contains(owner)) {
      return PROPERTIES.contains(name) ? Behaviour.UNKNOWN : Behaviour.PURE;
    }
    if (STRINGS.contains(owner)) {
      return string(method);
    }
    if (BIG.contains(owner)) {
      return name.equals("toByteArray") ? Behaviour.FRESH : Behaviour.PURE;
    }
    if (owner.equals("java.lang.Thread") && PAUSES.contains(name)) {
      return Behaviour.PURE;
    }
    if (THREAD_OWNERS.contains(owner)
        || owner.startsWith("java.util.concurrent.locks.")
        || (owner.equals("java.lang.Object") && MONITOR.contains(name))) {
      return Behaviour.THREAD;
    }
    return SELF_CONTAINED.contains(owner) ? selfContained(method) : more(method);
  }

  /** Whether objects of exactly this class change nothing but themselves. */
  static boolean isSelfContained(String className) {
    return SELF_CONTAINED.contains(className)
        || STREAMS.contains(className)
        || JdkCollections.has(className);
  }

  /**
   * As {@link #behaviour(Method)}, where more may be known of the receiver: methods of generators
   * can be overridden, and some are inherited from an interface.
   *
   * @param exact whether the receiver's class is known to be one of those that are self-contained
   */
  static Behaviour behaviour(Method method, boolean exact) {
    boolean generator =
        method.owner().startsWith("java.util.")
            && (SELF_CONTAINED.contains(method.owner())
                || method.owner().equals("java.util.random.RandomGenerator"));
    if (!generator || method.name().equals("<init>")) {
      Behaviour known = behaviour(method);
      return known == Behaviour.UNKNOWN && exact ? ofOwn(method) : known;
    }
    return exact && RANDOM_EDITS.contains(method.name())
        ? Behaviour.CHANGES_RECEIVER
        : Behaviour.UNKNOWN;
  }

  /** What a method does to a collection, or a stream of numbers, that the iteration has made. */
  private static Behaviour ofOwn(Method method) {
    boolean uses = STREAMS.contains(method.owner()) && SUMS.contains(method.name());
    return uses ? Behaviour.CHANGES_RECEIVER : JdkCollections.behaviour(method);
  }

  /** Whether a method reads a list by position, or its size. */
  static boolean isListRead(Method method) {
    return LISTS.contains(method.owner())
        && LIST_READS.contains(method.name() + method.descriptor());
  }

  private static Behaviour more(Method method) {
    String name = method.name();
    switch (method.owner()) {
      case "java.lang.System":
        if (name.equals("arraycopy")) {
          return Behaviour.COPIES;
        }
        return name.equals("identityHashCode") ? Behaviour.PURE : Behaviour.UNKNOWN;
      case "java.util.Arrays":
        return arrays(method);
      case "java.util.Objects":
        return objects(name);
      case "java.util.stream.IntStream":
      case "java.util.stream.LongStream":
        return RANGES.contains(name) ? Behaviour.FRESH : Behaviour.UNKNOWN;
      case "java.util.List":
      case "java.util.Set":
      case "java.util.Map":
      case "java.util.Collections":
        if (JdkCollections.givesEmpty(method)) {
          return Behaviour.PURE;
        }
        return JdkCollections.makesFixed(method) ? Behaviour.FRESH : Behaviour.UNKNOWN;
      case "java.lang.Object":
        return name.equals("getClass") || (name.equals("equals") && method.isBound())
            ? Behaviour.PURE
            : Behaviour.UNKNOWN;
      case "dev.parloop.runtime.support.TripCount":
        return Behaviour.PURE; // Loops of a kernel's inner ranges with a step call it.
      case "java.lang.Enum":
        // All others but toString are final.
        return ENUMS.contains(name) || (name.equals("toString") && method.isBound())
            ? Behaviour.PURE
            : Behaviour.UNKNOWN;
      default:
        return Behaviour.UNKNOWN;
    }
  }

  /** The class of what a method makes, as far as {@link #isSelfContained} knows it, or null. */
  static @Nullable String madeBy(Method method) {
    if (JdkCollections.makesFixed(method)) {
      return JdkCollections.FIXED;
    }
    return STREAMS.contains(method.owner()) ? method.owner() : null;
  }

  private static Behaviour constructor(Method method) {
    String owner = method.owner();
    if (Set.of("java.lang.Object", "java.lang.Record", "java.lang.Number").contains(owner)
        || isException(owner)
        || STRINGS.contains(owner)
        || BIG.contains(owner)
        || NUMBERS.contains(owner)) {
      return Behaviour.FRESH;
    }
    if (JdkCollections.makesEmpty(method)) {
      return Behaviour.FRESH;
    }
    if (SELF_CONTAINED.contains(owner)) {
      // Without a seed a generator takes it from a counter that all share.
      boolean seeded = !owner.startsWith("java.util") || method.descriptor().equals("(J)V");
      return seeded ? Behaviour.FRESH : Behaviour.UNKNOWN;
    }
    return Behaviour.UNKNOWN;
  }

  private static boolean isException(String owner) {
    boolean basic =
        owner.startsWith("java.lang.")
            || owner.startsWith("java.util.")
            || owner.startsWith("java.io.");
    return basic
        && owner.lastIndexOf('.') <= "java.lang".length()
        && (owner.endsWith("Exception") || owner.endsWith("Error"));
  }

  private static Behaviour string(Method method) {
    String name = method.name();
    if (FRESH_STRINGS.contains(name)) {
      return method.descriptor().startsWith("(II[B") ? Behaviour.UNKNOWN : Behaviour.FRESH;
    }
    // That elements of a collection are joined runs its methods.
    boolean unsafe = UNSAFE_STRINGS.contains(name) || method.descriptor().contains("Iterable");
    return unsafe ? Behaviour.UNKNOWN : Behaviour.PURE;
  }

  private static Behaviour selfContained(Method method) {
    String name = method.name();
    if (method.owner().startsWith("java.util")) {
      return Behaviour.UNKNOWN;
    }
    if (BUILDER_EDITS.contains(name)) {
      return Behaviour.RETURNS_RECEIVER;
    }
    boolean plain = SELF_CONTAINED_QUERIES.contains(name) || name.startsWith("set");
    return plain ? Behaviour.CHANGES_RECEIVER : Behaviour.UNKNOWN;
  }

  private static Behaviour arrays(Method method) {
    switch (method.name()) {
      case "binarySearch":
      case "compare":
      case "equals":
      case "hashCode":
      case "mismatch":
      case "toString":
        // Elements that are objects bring methods of their own.
        return method.descriptor().matches("\\([^L]*\\).*") ? Behaviour.PURE : Behaviour.UNKNOWN;
      case "copyOf":
      case "copyOfRange":
        return Behaviour.FRESH;
      case "fill":
        return Behaviour.WRITES_FIRST;
      case "sort":
        return Behaviour.SORTS_FIRST;
      default:
        return Behaviour.UNKNOWN;
    }
  }

  /** Whether a method of {@code Arrays} works between its second and third argument only. */
  static boolean namesPart(Method method) {
    return method.descriptor().matches("\\(\\[.II.?\\)V|\\(\\[L[^;]*;II(L[^;]*;)?\\)V");
  }

  private static Behaviour objects(String name) {
    switch (name) {
      case "requireNonNull":
        return Behaviour.RETURNS_ARGUMENT;
      case "isNull":
      case "nonNull":
      case "checkIndex":
      case "equals":
      case "hash":
        return Behaviour.PURE;
      default:
        return Behaviour.UNKNOWN;
    }
  }

  /** Whether a method never throws, whatever its arguments are. */
  static boolean neverThrows(Method method) {
    return MATH.contains(method.owner())
        && !method.name().endsWith("Exact")
        && !method.name().startsWith("floor")
        && !method.name().startsWith("ceil")
        && !method.name().equals("clamp");
  }

  /**
   * Whether a call is {@code Math.min} or {@code Math.max} in one of its spellings.
   *
   * @param name {@code "min"} or {@code "max"}
   */
  static boolean isChoice(Expr.Call call, String name) {
    Method method = call.method();
    return method.name().equals(name)
        && method.isStatic()
        && call.arguments().size() == 2
        && (MATH.contains(method.owner()) || NUMBERS.contains(method.owner()));
  }

  /** Whether a method is {@code Math.floorMod}. */
  static boolean isModulo(Method method) {
    return method.name().equals("floorMod") && MATH.contains(method.owner());
  }

  /** The operator that a method of two arguments is: {@code Integer.sum}; null for others. */
  static @Nullable BinaryOperator operator(Method method) {
    if (!NUMBERS.contains(method.owner())) {
      return null;
    }
    return switch (method.name()) {
      case "sum" -> BinaryOperator.ADD;
      case "logicalAnd" -> BinaryOperator.AND;
      case "logicalOr" -> BinaryOperator.OR;
      case "logicalXor" -> BinaryOperator.XOR;
      default -> null;
    };
  }

  /** Whether the method is {@code name} of one of the classes with mathematical functions. */
  static boolean isMath(Method method, String name) {
    return method.name().equals(name) && MATH.contains(method.owner());
  }

  /**
   * Whether a call's receiver and arguments are values that cannot change and run no foreign code.
   * Arrays among the arguments are allowed.
   */
  static boolean hasPlainArguments(Expr.Call call) {
    if (ANY_RECEIVER.contains(call.method().owner())) {
      return true;
    }
    if (JdkCollections.holdsArguments(call.method())) {
      return call.arguments().stream().allMatch(argument -> Types.isValue(argument.type()));
    }
    boolean areElementsUsed =
        FORMATS.contains(call.method().name()) || JdkCollections.makesFixed(call.method());
    return (call.receiver() == null || Types.isValue(call.receiver().type()))
        && (areElementsUsed
            ? call.arguments().stream().allMatch(JdkMethods::holdsValues)
            : isPlain(call.arguments()));
  }

  /** Whether an argument is a value that brings no foreign code, or an array of such. */
  private static boolean holdsValues(Expr argument) {
    if (argument instanceof Expr.NewArray array && array.elements() != null) {
      return array.elements().stream().allMatch(each -> Types.isValue(each.type()));
    }
    return argument.type() instanceof Type.Array array
        ? Types.isValue(array.element())
        : Types.isValue(argument.type());
  }

  /** Whether a call has the same value whenever it has the same arguments: {@code s.length()}. */
  static boolean isFunctionOfValues(Expr.Call call) {
    return behaviour(call.method()) == Behaviour.PURE
        && hasPlainArguments(call)
        && call.arguments().stream().allMatch(argument -> Types.isValue(argument.type()));
  }

  /** Whether a constructor's arguments run no foreign code; exceptions just keep theirs. */
  static boolean isPlainConstruction(Method constructor, List<Expr> arguments) {
    return isPlain(arguments)
        || (isException(constructor.owner())
            && arguments.stream()
                .allMatch(
                    argument ->
                        Types.isValue(argument.type())
                            || argument
                                .type()
                                .toString()
                                .matches(".*(Exception|Error|Throwable)")));
  }

  /** Whether all arguments are values that cannot change and run no foreign code, or arrays. */
  static boolean isPlain(List<Expr> arguments) {
    return arguments.stream()
        .allMatch(
            argument -> Types.isValue(argument.type()) || argument.type() instanceof Type.Array);
  }
}
