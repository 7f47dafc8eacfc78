package dev.parloop.runtime.support;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads the JDK's collections, maps and the like without running the program's methods. */
final class Containers {

  /** Elements beyond are not looked at: lists of copies may claim any number. */
  private static final int MOST = 1 << 24;

  private Containers() {}

  /** Whether objects of a class of the JDK hold others, which they ask whether they are equal. */
  static boolean isContainer(Class<?> type) {
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || Map.Entry.class.isAssignableFrom(type)
        || type == Optional.class
        || type.isRecord();
  }

  /** Whether both are lists, or sets, or maps, or entries: these are equal across classes. */
  static boolean areOfOneKind(Object left, Object right) {
    return (left instanceof List && right instanceof List)
        || (left instanceof Set && right instanceof Set)
        || (left instanceof Map && right instanceof Map)
        || (left instanceof Map.Entry && right instanceof Map.Entry);
  }

  /**
   * What a container holds.
   *
   * @return null if it is none, or methods of the program's would have to tell
   */
  static @Nullable Members members(Object object) {
    try {
      if (object instanceof Collection<?> collection && isReadBy(object, "iterator")) {
        return isOrdered(object)
            ? Members.ordered(elements(collection))
            : Members.unordered(1, elements(collection));
      } else if (object instanceof Map<?, ?> map && isReadBy(object, "entrySet")) {
        return isOrdered(object)
            ? Members.ordered(entries(map))
            : Members.unordered(2, entries(map));
      } else if (object instanceof Map.Entry<?, ?> entry
          && isReadBy(object, "getKey")
          && isReadBy(object, "getValue")) {
        return Members.ordered(entry.getKey(), entry.getValue());
      } else if (object instanceof Optional<?> optional) {
        return Members.ordered(optional.orElse(null));
      }
      return null;
    } catch (RuntimeException | Error e) {
      return null; // Changed at the same time, or it wraps a container of the program's.
    }
  }

  /** Whether the JDK implements a method for the object, by itself and not by other methods. */
  private static boolean isReadBy(Object object, String method) {
    Class<?> type = object.getClass();
    if (Insides.isOfJdk(type)) {
      return true;
    }
    try {
      Class<?> declaring = type.getMethod(method).getDeclaringClass();
      return Insides.isOfJdk(declaring) && !Modifier.isAbstract(declaring.getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static boolean isOrdered(Object container) {
    return container instanceof List
        || container instanceof Queue
        || container instanceof SortedSet
        || container instanceof SortedMap
        || container instanceof LinkedHashSet
        || container instanceof LinkedHashMap;
  }

  private static @Nullable Object[] elements(Collection<?> collection) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object element : collection) {
      if (elements.size() == MOST) {
        break;
      }
      elements.add(element);
    }
    return elements.toArray();
  }

  private static @Nullable Object[] entries(Map<?, ?> map) {
    List<@Nullable Object> entries = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entries.size() == MOST) {
        break;
      }
      entries.add(entry.getKey());
      entries.add(entry.getValue());
    }
    return entries.toArray();
  }
}
