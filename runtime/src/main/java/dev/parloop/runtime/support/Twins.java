package dev.parloop.runtime.support;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects of classes that stand in the loop's text: lambdas, anonymous and local classes. The loop
 * as written and its chunks have a copy of the text each, and so classes of their own.
 */
final class Twins {
  private Twins() {}

  /**
   * Whether two objects may be those of two copies of one text: their classes extend and implement
   * the same and belong to one class, and what they have captured is the same, or cannot be seen.
   */
  static boolean areAlike(Object serial, Object parallel) {
    Class<?> mine = serial.getClass();
    Class<?> other = parallel.getClass();
    return mine != other
        && isInText(mine)
        && isInText(other)
        && mine.isHidden() == other.isHidden()
        && mine.getNestHost() == other.getNestHost()
        && mine.getSuperclass() == other.getSuperclass()
        && Arrays.equals(mine.getInterfaces(), other.getInterfaces())
        && haveSameFields(serial, parallel);
  }

  /** A lambda's class is hidden. */
  private static boolean isInText(Class<?> type) {
    return type.isHidden() || type.isAnonymousClass() || type.isLocalClass();
  }

  private static boolean haveSameFields(Object serial, Object parallel) {
    List<Field> mine = fields(serial.getClass());
    List<Field> others = fields(parallel.getClass());
    if (mine.size() != others.size()) {
      return false;
    }
    try {
      for (int i = 0; i < mine.size(); i++) {
        mine.get(i).setAccessible(true);
        others.get(i).setAccessible(true);
        if (!isSame(mine.get(i).get(serial), others.get(i).get(parallel))) {
          return false;
        }
      }
      return true;
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return true; // Its module keeps it closed.
    }
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  /** Objects of such classes inside others are not looked into: they may lead back. */
  private static boolean isSame(@Nullable Object serial, @Nullable Object parallel) {
    return Difference.sameOfItself(serial, parallel)
        || (serial != null
            && parallel != null
            && isInText(serial.getClass())
            && isInText(parallel.getClass()));
  }
}
