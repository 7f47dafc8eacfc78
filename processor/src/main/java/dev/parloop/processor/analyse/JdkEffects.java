package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what methods of the JDK are for whose effect keeps a loop serial: only for messages, no
 * verdict depends on it.
 */
final class JdkEffects {
  private static final String CONSTRUCTOR = "<init>";

  private static final Set<String> GENERATORS =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.security.SecureRandom",
          "java.util.random.RandomGenerator");

  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.AbstractStringBuilder",
          "java.lang.Appendable",
          "java.util.StringJoiner",
          "java.io.StringWriter");

  /** Classes of {@code java.util} that hold nothing which another iteration could meet. */
  private static final Set<String> NO_COLLECTIONS =
      Set.of(
          "java.util.Arrays",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.Comparator",
          "java.util.Locale",
          "java.util.UUID",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.Timer",
          "java.util.StringTokenizer",
          "java.util.Currency",
          "java.util.Base64");

  /** More of them, which static initialisers are not known to use without harm. */
  private static final Set<String> NO_COLLECTIONS_EITHER =
      Set.of(
          "java.util.HexFormat",
          "java.util.IntSummaryStatistics",
          "java.util.LongSummaryStatistics",
          "java.util.DoubleSummaryStatistics",
          "java.util.GregorianCalendar",
          "java.util.TimeZone",
          "java.util.SimpleTimeZone",
          "java.util.ServiceLoader",
          "java.util.ResourceBundle");

  /** Methods of {@code Collections} that change their first argument. */
  private static final Set<String> CHANGES_FIRST =
      Set.of("addAll", "copy", "fill", "replaceAll", "reverse", "rotate", "sort", "swap");

  /** Methods of {@code Collections} that answer a question about their arguments. */
  private static final Set<String> ASKS_ARGUMENTS =
      Set.of(
          "binarySearch",
          "disjoint",
          "frequency",
          "indexOfSubList",
          "lastIndexOfSubList",
          "max",
          "min");

  private static final Set<String> COLLECTION_BASES =
      Set.of("java.lang.Iterable", "java.util.Collections");

  /** What begins the names of methods that only look at a collection. */
  private static final String LOOKS =
      "(get|contains|index|lastIndexOf|size|is|iterator|listIterator|spliterator|peek|first|last"
          + "|element|keySet|values|entrySet|key|value|keys|has|next|previous|floor|ceiling|higher"
          + "|lower|head|tail|sub|toArray|toString|hashCode|equals|forEach|of|copyOf|empty"
          + "|cardinality|frequency|unmodifiable|min|max|length|intersects|descending|navigable)"
          + "([A-Z].*)?";

  private static final Set<String> TEXT_LOOKS =
      Set.of("length", "charAt", "toString", "indexOf", "substring", "lastIndexOf", "capacity");

  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");

  private JdkEffects() {}

  /** What a call of a method does that has an effect, or null if it is nothing that is known. */
  static Effect.@Nullable Kind kindOf(Method method) {
    String owner = method.owner();
    String name = method.name();
    if (isClock(owner, name)) {
      return Effect.Kind.CLOCK;
    } else if (isGenerator(owner, name)) {
      return Effect.Kind.GENERATOR;
    } else if (TEXTS.contains(owner)) {
      return TEXT_LOOKS.contains(name) ? Effect.Kind.TEXT_READ : Effect.Kind.TEXT;
    } else if (isStream(owner, name)) {
      return Effect.Kind.STREAM;
    } else if (owner.startsWith("java.util.concurrent.atomic.")
        || owner.equals("java.lang.invoke.VarHandle")) {
      return Effect.Kind.ATOMIC;
    } else if (owner.startsWith("java.util.function.") || isFunction(owner, name)) {
      return Effect.Kind.FUNCTION;
    } else if (isOutputOrInput(owner)) {
      return inOrOut(name);
    } else if (isCollection(owner)) {
      boolean looks = name.matches(LOOKS) || name.equals(CONSTRUCTOR);
      return looks ? Effect.Kind.COLLECTION_READ : Effect.Kind.COLLECTION;
    }
    return isTask(owner, name) ? Effect.Kind.TASK : null;
  }

  /**
   * What messages say of a call for which {@link #kindOf} has this kind: of what only makes or
   * wraps a collection, that; of what has no collection at all, that it is not known.
   */
  static Effect.Kind told(Effect.Kind kind, Method method) {
    if (kind != Effect.Kind.COLLECTION && kind != Effect.Kind.COLLECTION_READ) {
      return kind;
    }
    boolean makes = method.isStatic() && method.result() instanceof Type.Reference;
    boolean helps = method.owner().equals("java.util.Collections");
    if (NO_COLLECTIONS_EITHER.contains(method.owner()) || (method.isStatic() && !makes && !helps)) {
      return Effect.Kind.UNKNOWN_CALL;
    }
    if (!helps) {
      return makes ? Effect.Kind.MAKER : kind;
    }
    if (CHANGES_FIRST.contains(method.name())) {
      return Effect.Kind.COLLECTION;
    }
    return ASKS_ARGUMENTS.contains(method.name()) ? Effect.Kind.COLLECTION_READ : Effect.Kind.MAKER;
  }

  /** What a call is for that depends on the thread which runs it. */
  static Effect.Kind threadKindOf(Method method) {
    switch (method.owner()) {
      case "java.util.concurrent.ThreadLocalRandom":
        return Effect.Kind.THREAD_GENERATOR;
      case "java.lang.ThreadLocal":
      case "java.lang.InheritableThreadLocal":
        return Effect.Kind.THREAD_LOCAL;
      case "java.lang.Thread":
        return isTask(method.owner(), method.name()) ? Effect.Kind.TASK : Effect.Kind.THREAD;
      default:
        return Effect.Kind.THREAD;
    }
  }

  private static boolean isClock(String owner, String name) {
    return (owner.equals("java.lang.System") && CLOCKS.contains(name))
        || (owner.startsWith("java.time.") && name.equals("now"));
  }

  private static boolean isGenerator(String owner, String name) {
    return GENERATORS.contains(owner)
        || (owner.equals("java.lang.Math") && name.equals("random"))
        || (owner.equals("java.lang.StrictMath") && name.equals("random"))
        || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
        || (owner.equals("java.util.Collections") && name.equals("shuffle"));
  }

  private static boolean isStream(String owner, String name) {
    boolean made =
        name.equals("stream") || name.equals("parallelStream") || name.equals("asLongStream");
    return owner.startsWith("java.util.stream.") || (made && owner.startsWith("java.util."));
  }

  private static boolean isFunction(String owner, String name) {
    return (owner.equals("java.util.Comparator") && name.equals("compare"))
        || owner.equals("java.util.concurrent.Callable")
        || owner.equals("java.lang.Runnable");
  }

  private static boolean isOutputOrInput(String owner) {
    return owner.startsWith("java.io.")
        || owner.startsWith("java.nio.file.")
        || owner.startsWith("java.nio.channels.")
        || owner.startsWith("java.net.")
        || owner.startsWith("java.util.logging.")
        || owner.equals("java.lang.System$Logger")
        || owner.equals("java.util.Scanner")
        || owner.equals("java.util.Formatter");
  }

  private static Effect.Kind inOrOut(String name) {
    boolean reads =
        name.startsWith("read") || name.startsWith("next") || name.startsWith("hasNext");
    return reads || name.equals("lines") ? Effect.Kind.INPUT : Effect.Kind.OUTPUT;
  }

  private static boolean isCollection(String owner) {
    if (COLLECTION_BASES.contains(owner)) {
      return true;
    }
    if (NO_COLLECTIONS.contains(owner) || !owner.startsWith("java.util.")) {
      return false;
    }
    String name = owner.substring(owner.lastIndexOf('.') + 1);
    String folder = owner.substring(0, owner.lastIndexOf('.'));
    return folder.equals("java.util")
        ? !name.endsWith("Exception")
        : folder.equals("java.util.concurrent")
            && name.matches("(Concurrent|CopyOnWrite|Blocking|Linked|Array|Priority|Delay).*");
  }

  private static boolean isTask(String owner, String name) {
    boolean started =
        owner.equals("java.lang.Thread")
            && Set.of(CONSTRUCTOR, "start", "join", "run").contains(name);
    return started
        || owner.startsWith("java.util.concurrent.")
        || owner.equals("java.util.Timer")
        || owner.equals("java.lang.Process")
        || owner.equals("java.lang.ProcessBuilder");
  }
}
