package dev.parloop.runtime.support;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that a field holds of all objects in an array, for {@link ParallelLoop#distinctRows}:
 * they are looked up only where that is worth it.
 */
public final class HeldArrays {

  private final @Nullable Object @Nullable [] objects;
  private final VarHandle field;

  private HeldArrays(@Nullable Object @Nullable [] objects, VarHandle field) {
    this.objects = objects;
    this.field = field;
  }

  /**
   * Those arrays.
   *
   * @param objects the objects, or arrays of them; what is null, or does not have the field, holds
   *     none
   * @param field of an array type
   */
  public static HeldArrays of(@Nullable Object @Nullable [] objects, VarHandle field) {
    return new HeldArrays(objects, field);
  }

  /** How much there is to look at: each object, and what it holds; 0 for anything else. */
  static long count(@Nullable Object arrays) {
    if (!(arrays instanceof HeldArrays held) || held.objects == null) {
      return 0;
    }
    boolean areRows = held.field.varType().getComponentType().isPrimitive();
    return Guards.rows(held.objects)
        + (areRows ? Guards.rows(held.objects) : Guards.rows(held.find()));
  }

  /** Some arrays, with what objects hold looked up. */
  static @Nullable Object[] allFound(@Nullable Object[] arrays) {
    @Nullable Object[] found = arrays.clone();
    for (int at = 0; at < found.length; at++) {
      if (found[at] instanceof HeldArrays held) {
        found[at] = held.find();
      }
    }
    return found;
  }

  /** An array of arrays, or one of what objects hold; null for null. */
  static @Nullable Object @Nullable [] found(@Nullable Object arrays) {
    return arrays instanceof HeldArrays held ? held.find() : (@Nullable Object[]) arrays;
  }

  /** The arrays, in an array of the field's type: as often as they are held, null for each null. */
  @Nullable Object[] find() {
    List<@Nullable Object> found = new ArrayList<>(objects == null ? 0 : objects.length);
    add(objects, field, found);
    @Nullable Object[] arrays =
        (@Nullable Object[]) java.lang.reflect.Array.newInstance(field.varType(), found.size());
    return found.toArray(arrays);
  }

  private static void add(@Nullable Object at, VarHandle field, List<@Nullable Object> found) {
    if (at instanceof @Nullable Object[] elements) {
      for (Object element : elements) {
        add(element, field, found);
      }
    } else {
      found.add(of(at, field));
    }
  }

  /** What one object holds; null if it is null, or of a class without the field. */
  static @Nullable Object of(@Nullable Object object, VarHandle field) {
    return field.coordinateTypes().get(0).isInstance(object) ? (Object) field.get(object) : null;
  }
}
