package dev.parloop.runtime.support;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values down to their innermost parts, and runs no method of the program's: what its
 * {@code equals} says is no matter of the loop, and what it does beside would stay.
 *
 * <p>Arrays and objects of the program's are compared by elements and fields, whatever the JDK's
 * collections, maps and the like hold by these. The JDK's other objects say themselves whether they
 * are equal; those that do not are the same if their classes are. What cannot be seen is taken for
 * the same.
 */
final class SameValues {

  /** So many pairs are remembered from one element of an array to the next. */
  private static final int MANY = 1 << 16;

  private final Snapshot then;
  private final Set<Pair> seen = new HashSet<>();
  private final Deque<Frame> open = new ArrayDeque<>();

  /**
   * A comparison.
   *
   * @param then what arrays held after the loop as written
   */
  SameValues(Snapshot then) {
    this.then = then;
  }

  /** Two objects that are compared already, or are being compared. */
  private static final class Pair {
    private final Object serial;
    private final Object parallel;

    Pair(Object serial, Object parallel) {
      this.serial = serial;
      this.parallel = parallel;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && pair.serial == serial && pair.parallel == parallel;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(serial) + System.identityHashCode(parallel);
    }
  }

  /** Two objects whose members are being compared. */
  private static final class Frame {
    private final Members serial;
    private final Members parallel;
    private int next;

    Frame(Members serial, Members parallel) {
      this.serial = serial;
      this.parallel = parallel;
    }

    boolean isDone() {
      return next == serial.values().length;
    }

    String place() {
      return serial.place(next - 1);
    }
  }

  /**
   * The first difference of two values.
   *
   * @param name of the variable
   * @return null if there is none
   */
  @Nullable Difference compare(String name, @Nullable Object serial, @Nullable Object parallel) {
    if (!agree(serial, parallel)) {
      return difference(name, serial, parallel);
    }
    while (!open.isEmpty()) {
      Frame frame = open.getLast();
      if (open.size() == 1 && seen.size() > MANY) {
        seen.clear();
      }
      if (frame.isDone()) {
        open.removeLast();
      } else {
        Object mine = frame.serial.values()[frame.next];
        Object other = frame.parallel.values()[frame.next];
        frame.next++;
        if (!agree(mine, other)) {
          return difference(name, mine, other);
        }
      }
    }
    return null;
  }

  /** Compares two values, but leaves their members for later. */
  private boolean agree(@Nullable Object serial, @Nullable Object parallel) {
    if (serial == null || parallel == null) {
      return serial == parallel;
    }
    // An array may hold something else than it did.
    if (serial == parallel && then.contents(serial) == serial) {
      return true;
    }
    Class<?> mine = serial.getClass();
    Class<?> other = parallel.getClass();
    if (serial instanceof Members left && parallel instanceof Members right) {
      return agreeMembers(left, right);
    } else if (serial instanceof Class<?> left && parallel instanceof Class<?> right) {
      return Twins.areAlike(left, right);
    } else if (serial instanceof Enum<?> left && parallel instanceof Enum<?> right) {
      return Twins.areAlike(left.getDeclaringClass(), right.getDeclaringClass())
          && left.name().equals(right.name());
    } else if (isValue(mine) || isValue(other)) {
      // The boxes of floating-point types compare bits, with one NaN: just what is wanted.
      return isValue(mine) && isValue(other) && serial.equals(parallel);
    } else if (mine.isArray() && other.isArray()) {
      return agreeArrays(then.contents(serial), serial, parallel);
    }
    return isAlike(serial, parallel)
        && (!seen.add(new Pair(serial, parallel))
            || agreeMembers(Members.of(serial), Members.of(parallel)));
  }

  private boolean agreeArrays(Object held, Object serial, Object parallel) {
    if (!Twins.areAlike(serial.getClass(), parallel.getClass())
        || Array.getLength(held) != Array.getLength(parallel)) {
      return false;
    }
    if (held instanceof @Nullable Object[] mine && parallel instanceof @Nullable Object[] other) {
      return !seen.add(new Pair(serial, parallel))
          || agreeMembers(Members.ordered(mine), Members.ordered(other));
    }
    return mismatch(held, parallel) < 0;
  }

  private boolean agreeMembers(@Nullable Members serial, @Nullable Members parallel) {
    if (serial == null || parallel == null) {
      return true;
    }
    if (serial.values().length != parallel.values().length || serial.width() != parallel.width()) {
      // Of two copies of one text one may need to capture more.
      return serial.areFields();
    }
    if (serial.width() == 0) {
      open.addLast(new Frame(serial, parallel));
    } else {
      Pairing pairing = new Pairing(serial, parallel, then);
      open.addLast(new Frame(pairing.serial(), pairing.parallel()));
    }
    return true;
  }

  /** Whether objects are of the same class, or of classes that take each other for equal. */
  private static boolean isAlike(Object serial, Object parallel) {
    Class<?> mine = serial.getClass();
    Class<?> other = parallel.getClass();
    return Twins.areAlike(mine, other)
        || (Insides.isOfJdk(mine)
            && Insides.isOfJdk(other)
            && Containers.areOfOneKind(serial, parallel));
  }

  /** Whether objects of a class say themselves when they are equal, without asking others. */
  static boolean isValue(Class<?> type) {
    return VALUES.get(type);
  }

  private static final ClassValue<Boolean> VALUES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Insides.isOfJdk(type)
              && !type.isArray()
              && !Containers.isContainer(type)
              && definesEquals(type);
        }
      };

  private static boolean definesEquals(Class<?> type) {
    try {
      return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // Every class has it.
    }
  }

  private Difference difference(String name, @Nullable Object serial, @Nullable Object parallel) {
    StringBuilder place = new StringBuilder(name);
    for (Iterator<Frame> frames = open.iterator(); frames.hasNext(); ) {
      place.append(frames.next().place());
    }
    if (serial != null && parallel != null && serial.getClass() == parallel.getClass()) {
      Object held = then.contents(serial);
      if (held.getClass().isArray() && Array.getLength(held) == Array.getLength(parallel)) {
        int index = mismatch(held, parallel);
        return new Difference(
            place + "[" + index + "]",
            String.valueOf(Array.get(held, index)),
            String.valueOf(Array.get(parallel, index)));
      }
    }
    return new Difference(
        place.toString(), text(serial == null ? null : then.contents(serial)), text(parallel));
  }

  private static String text(@Nullable Object value) {
    if (value == null || isValue(value.getClass()) || value instanceof Members) {
      return String.valueOf(value);
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Class<?> type) {
      return type.getTypeName();
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return type.getComponentType().getTypeName() + "[" + Array.getLength(value) + "]";
    }
    Members contained = Containers.members(value);
    return type.getTypeName() + (contained == null ? "" : " of " + contained);
  }

  /** The first index at which two arrays of the same primitive type differ, -1 if there is none. */
  private static int mismatch(Object left, Object right) {
    if (left instanceof double[] array) {
      return Arrays.mismatch(array, (double[]) right);
    } else if (left instanceof float[] array) {
      return Arrays.mismatch(array, (float[]) right);
    } else if (left instanceof long[] array) {
      return Arrays.mismatch(array, (long[]) right);
    } else if (left instanceof int[] array) {
      return Arrays.mismatch(array, (int[]) right);
    } else if (left instanceof short[] array) {
      return Arrays.mismatch(array, (short[]) right);
    } else if (left instanceof char[] array) {
      return Arrays.mismatch(array, (char[]) right);
    } else if (left instanceof byte[] array) {
      return Arrays.mismatch(array, (byte[]) right);
    } else {
      return Arrays.mismatch((boolean[]) left, (boolean[]) right);
    }
  }
}
