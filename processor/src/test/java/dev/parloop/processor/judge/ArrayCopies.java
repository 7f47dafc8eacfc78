package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Instance;
import dev.parloop.processor.model.interpret.Location;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arrays of a verdict of which every chunk has a copy. */
final class ArrayCopies {
  private final List<PrivateArray> arrays;
  private final Arguments arguments;

  ArrayCopies(Verdict verdict, Arguments arguments) {
    this.arrays = verdict.copies();
    this.arguments = arguments;
  }

  /** The locations in the arrays themselves, which no iteration uses. */
  Set<Object> originals(Frame frame) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    arrays.forEach(array -> addAll(place(array, frame), all));
    return all;
  }

  /** An array; for a field of a number, the field. */
  private @Nullable Object place(PrivateArray array, Frame frame) {
    return array.isNumber() ? ((Expr.FieldRead) array.array()).field() : get(array, frame);
  }

  /** The arrays whose elements may be rounded in another way than in the loop as written. */
  Set<Object> rounded(Frame frame) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    arrays.stream()
        .filter(PrivateArray::isRounded)
        .forEach(array -> addAll(get(array, frame), all));
    return all;
  }

  private static void addAll(@Nullable Object array, Set<Object> all) {
    if (array != null) {
      all.add(array);
      if (array instanceof Object[] rows) {
        for (Object row : rows) {
          addAll(row, all);
        }
      }
    }
  }

  /** Whether a location is in one of the arrays. */
  static boolean isIn(Location location, Set<Object> originals) {
    if (location instanceof Location.Element element) {
      return originals.contains(element.array());
    }
    Object field =
        location instanceof Location.InstanceField of
            ? of.field()
            : location instanceof Location.StaticField of ? of.field() : location;
    return originals.stream().anyMatch(one -> one instanceof Field && one.equals(field));
  }

  /** Copies for a chunk, filled with the identities. */
  List<@Nullable Object> make(Frame frame) {
    List<@Nullable Object> copies = new ArrayList<>();
    arrays.forEach(array -> copies.add(filled(seen(array, frame), element(array))));
    return copies;
  }

  /** An array as the loop sees it; for a field of a number, one that holds its value. */
  private @Nullable Object seen(PrivateArray array, Frame frame) {
    Object value = get(array, frame);
    if (!array.isNumber()) {
      return value;
    }
    Object cell = Array.newInstance(Objects.requireNonNull(value).getClass(), 1);
    Array.set(cell, 0, value);
    return cell;
  }

  /** Takes what the loop has left in fields of numbers. */
  void take(List<? extends @Nullable Object> copies, Frame frame) {
    for (int k = 0; k < arrays.size(); k++) {
      Object copy = copies.get(k);
      if (arrays.get(k).isNumber() && copy != null) {
        Array.set(copy, 0, get(arrays.get(k), frame));
      }
    }
  }

  /** Lets the loop see other arrays. */
  void put(List<? extends @Nullable Object> copies, Frame frame) {
    for (int k = 0; k < arrays.size(); k++) {
      if (arrays.get(k).array() instanceof Expr.Read read) {
        frame.set(read.variable(), copies.get(k));
      } else if (arrays.get(k).array() instanceof Expr.FieldRead read) {
        Object copy = copies.get(k);
        set(read, arrays.get(k).isNumber() && copy != null ? Array.get(copy, 0) : copy);
      }
    }
  }

  /** The arrays as the loop sees them. */
  List<@Nullable Object> seen(Frame frame) {
    List<@Nullable Object> all = new ArrayList<>();
    arrays.forEach(array -> all.add(seen(array, frame)));
    return all;
  }

  /** Combines the copies of a chunk into the arrays. */
  void combine(List<? extends @Nullable Object> copies, Frame frame) {
    for (int k = 0; k < arrays.size(); k++) {
      Object array = seen(arrays.get(k), frame);
      combine(array, copies.get(k), element(arrays.get(k)));
      if (arrays.get(k).isNumber() && array != null) {
        set((Expr.FieldRead) arrays.get(k).array(), Array.get(array, 0));
      }
    }
  }

  private @Nullable Object get(PrivateArray array, Frame frame) {
    return array.array() instanceof Expr.Read read
        ? frame.get(read.variable())
        : get((Expr.FieldRead) array.array());
  }

  private @Nullable Object get(Expr.FieldRead read) {
    return read.field().isStatic()
        ? arguments.statics().get(read.field())
        : Objects.requireNonNull((Instance) arguments.self()).get(read.field());
  }

  private void set(Expr.FieldRead read, @Nullable Object value) {
    if (read.field().isStatic()) {
      arguments.statics().set(read.field(), Objects.requireNonNull(value));
    } else {
      Objects.requireNonNull((Instance) arguments.self()).set(read.field(), value);
    }
  }

  /** How elements combine; null for a scratch array. */
  private static @Nullable Reduction element(PrivateArray array) {
    if (array.operator() == null) {
      return null;
    }
    Variable element = new Variable(-1, "element", array.element(), Variable.Kind.OUTER);
    return new Reduction(element, array.operator());
  }

  private static boolean isBoxed(Object[] values) {
    return !values.getClass().getComponentType().isArray();
  }

  private static @Nullable Object filled(@Nullable Object array, @Nullable Reduction element) {
    if (array == null) {
      return null;
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    if (array instanceof Object[] rows && !isBoxed(rows)) {
      for (int k = 0; k < length; k++) {
        Array.set(copy, k, filled(rows[k], element));
      }
    } else if (element == null) {
      System.arraycopy(array, 0, copy, 0, length);
    } else if (length > 0) {
      // In ever larger parts: one element at a time takes most of a long run.
      Array.set(copy, 0, Reductions.identity(element));
      for (int done = 1; done < length; done *= 2) {
        System.arraycopy(copy, 0, copy, done, Math.min(done, length - done));
      }
    }
    return copy;
  }

  private static void combine(
      @Nullable Object array, @Nullable Object copy, @Nullable Reduction element) {
    if (array == null || copy == null) {
      return;
    }
    if (array instanceof int[] into && copy instanceof int[] from && element != null) {
      combine(into, from, element);
      return;
    }
    for (int k = 0; k < Array.getLength(array); k++) {
      if (array instanceof Object[] rows && !isBoxed(rows)) {
        combine(rows[k], Array.get(copy, k), element);
      } else {
        Object value = Array.get(copy, k);
        Array.set(
            array,
            k,
            element == null ? value : Reductions.combine(element, Array.get(array, k), value));
      }
    }
  }

  /** The same for the usual arrays, of which a chunk touches a few elements. */
  private static void combine(int[] into, int[] from, Reduction element) {
    int none = (int) Reductions.identity(element);
    for (int k = 0; k < into.length; k++) {
      if (from[k] != none) {
        into[k] = (int) Reductions.combine(element, into[k], from[k]);
      }
    }
  }
}
