package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.JdkMethods.Behaviour;
import dev.parloop.processor.model.Method;
import java.util.Set;

/**
 * Collections of the JDK that an iteration makes itself: of exactly these classes they change
 * nothing but themselves, as long as what is put into them brings no methods of the user's.
 */
final class JdkCollections {
  /** Stands for the classes of what {@code List.of} and its like make, which has no name. */
  static final String FIXED = "java.util.ImmutableCollections";

  private static final Set<String> CLASSES =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.PriorityQueue",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.BitSet",
          FIXED);

  private static final Set<String> FACTORIES =
      Set.of("java.util.List", "java.util.Set", "java.util.Map");

  /** Nothing, or how much there is room for. A comparator would be the user's. */
  private static final Set<String> CONSTRUCTORS = Set.of("()V", "(I)V");

  /** Types through which their methods are called. */
  private static final Set<String> INTERFACES =
      Set.of(
          "java.util.Collection",
          "java.util.SequencedCollection",
          "java.util.List",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.Map",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.AbstractCollection",
          "java.util.AbstractList",
          "java.util.AbstractQueue",
          "java.util.AbstractSet",
          "java.util.AbstractMap");

  /** They take and give elements, keys and positions; none gives a view, or runs a function. */
  private static final Set<String> METHODS =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "pop",
          "poll",
          "pollFirst",
          "pollLast",
          "peek",
          "peekFirst",
          "peekLast",
          "element",
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "first",
          "last",
          "floor",
          "ceiling",
          "higher",
          "lower",
          "firstKey",
          "lastKey",
          "floorKey",
          "ceilingKey",
          "higherKey",
          "lowerKey",
          "set",
          "put",
          "putIfAbsent",
          "contains",
          "containsKey",
          "containsValue",
          "indexOf",
          "lastIndexOf",
          "remove",
          "removeFirst",
          "removeLast",
          "replace",
          "size",
          "isEmpty",
          "clear",
          "flip",
          "cardinality",
          "length",
          "nextSetBit",
          "nextClearBit",
          "previousSetBit",
          "previousClearBit");

  private JdkCollections() {}

  /** Whether it is one of the classes, by binary name. */
  static boolean has(String className) {
    return CLASSES.contains(className);
  }

  /** Whether a constructor makes an empty collection and does nothing else. */
  static boolean makesEmpty(Method constructor) {
    return has(constructor.owner()) && CONSTRUCTORS.contains(constructor.descriptor());
  }

  /** Whether a method makes a collection, or an entry of a map, that never changes of arguments. */
  static boolean makesFixed(Method method) {
    boolean isOf = method.name().equals("of") && FACTORIES.contains(method.owner());
    return method.isStatic() && (isOf || holdsArguments(method));
  }

  /** Whether it is one that takes its arguments one by one and keeps each as it is. */
  static boolean holdsArguments(Method method) {
    return method.name().equals("entry")
        ? method.owner().equals("java.util.Map")
        : method.name().equals("nCopies") && method.owner().equals("java.util.Collections");
  }

  /** Whether a method gives a collection that has nothing in it, for ever. */
  static boolean givesEmpty(Method method) {
    return method.owner().equals("java.util.Collections")
        && Set.of("emptyList", "emptySet", "emptyMap").contains(method.name());
  }

  /** What a method does to a receiver of exactly one of the classes. */
  static Behaviour behaviour(Method method) {
    boolean isOne = has(method.owner()) || INTERFACES.contains(method.owner());
    return isOne && METHODS.contains(method.name())
        ? Behaviour.CHANGES_RECEIVER
        : Behaviour.UNKNOWN;
  }
}
