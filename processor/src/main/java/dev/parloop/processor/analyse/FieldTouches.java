package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of objects in arrays can be told apart by where the objects are in the arrays: those
 * that the loop reaches in no other way, of objects that stay where they are. In {@code p[i].x +=
 * q.x} the object {@code q} may be any of the array's, and in {@code p[i] = p[0]; p[i].x = i} all
 * iterations write to one. Arrays that such fields hold may be reached in other ways too, as all
 * arrays are: {@code q.data} and {@code p[i].data} are two arrays, or a guard sees that they are
 * not.
 */
final class FieldTouches {
  private FieldTouches() {}

  /**
   * Leaves accesses to fields that are written and can be told apart; of the others that are
   * written, notes that two iterations may meet one object.
   *
   * @return what is left of them, an array and a field for each that is written, or whose arrays
   *     are
   */
  static List<WrittenField> settle(Recorder recorder, CalleeSource callees) {
    Set<Field> written = new HashSet<>();
    Set<Field> apart = new HashSet<>();
    for (Touch touch : recorder.touches) {
      Field field = touch.field();
      if (field != null && touch.isWrite()) {
        written.add(field);
      }
    }
    for (Field field : written) {
      if (!recorder.fieldsElsewhere.contains(field) && stay(field, recorder)) {
        apart.add(field);
      }
    }
    for (Touch touch : recorder.touches) {
      Field field = touch.field();
      if (field != null && touch.isWrite() && !apart.contains(field)) {
        recorder.effects.add(
            new Effect(
                Effect.Kind.OBJECT_WRITE,
                field.toString(),
                false,
                touch.place().span(),
                touch.site()));
      }
    }
    recorder.touches.removeIf(touch -> touch.field() != null && !apart.contains(touch.field()));
    recorder.touches.replaceAll(
        touch -> {
          Origin.Held held = touch.held();
          return held == null || stays(held, recorder, callees) ? touch : touch.ofAnyArray();
        });
    return written(recorder);
  }

  /**
   * Whether an array field of objects in an array holds in all iterations what it held before the
   * loop. Not so where the loop stores any object there, one that it has made too: that may hold
   * whatever array it was given.
   */
  private static boolean stays(Origin.Held held, Recorder recorder, CalleeSource callees) {
    return !recorder.fields.contains(held.field())
        && !recorder.storesOnTheWayTo(held.object(), callees);
  }

  /** Whether the loop stores no object in an array from which it reads those with the field. */
  private static boolean stay(Field field, Recorder recorder) {
    for (Touch touch : recorder.touches) {
      if (field.equals(touch.field())
          && touch.array() instanceof Origin.Element object
          && recorder.objectsMayBeExchanged(object.type())) {
        return false;
      }
    }
    return true;
  }

  private static List<WrittenField> written(Recorder recorder) {
    Map<List<Object>, WrittenField> written = new LinkedHashMap<>();
    for (Touch touch : recorder.touches) {
      Origin.Held held = touch.held();
      Field field = held == null ? touch.field() : held.field();
      Origin.Shared root = touch.root();
      if (field != null && touch.isWrite() && root != null) {
        String owner =
            touch.array() instanceof Origin.Element object
                    && object.type().element() instanceof Type.Reference type
                ? type.name()
                : field.owner();
        written.putIfAbsent(
            List.of(root.key(), field), new WrittenField(root.expr(), owner, field));
      }
    }
    return List.copyOf(written.values());
  }
}
