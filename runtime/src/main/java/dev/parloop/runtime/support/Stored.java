package dev.parloop.runtime.support;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Something in memory that a loop writes, and that {@link Verify} compares. */
sealed interface Stored {

  /** Keeps what it holds now. */
  void keepIn(Snapshot snapshot);

  /**
   * Compares what it held with what it holds now.
   *
   * @param then where that was kept
   * @return the first difference, null if there is none
   */
  @Nullable Difference differs(Snapshot then);

  /**
   * The elements of an array, down to the innermost arrays.
   *
   * @param name as the user wrote it
   */
  record Elements(String name, @Nullable Object array) implements Stored {
    @Override
    public void keepIn(Snapshot snapshot) {
      snapshot.add(array);
    }

    @Override
    public @Nullable Difference differs(Snapshot then) {
      return Difference.ofArray(name, then, array);
    }
  }

  /**
   * The elements of the arrays that objects in an array hold.
   *
   * @param name of the array of objects, as the user wrote it
   * @param field of the field
   */
  record HeldElements(String name, @Nullable Object array, String field, VarHandle handle)
      implements Stored {
    @Override
    public void keepIn(Snapshot snapshot) {
      keep(array, snapshot);
    }

    private void keep(@Nullable Object at, Snapshot snapshot) {
      if (at instanceof @Nullable Object[] elements) {
        for (Object element : elements) {
          keep(element, snapshot);
        }
      } else {
        snapshot.add(HeldArrays.of(at, handle));
      }
    }

    @Override
    public @Nullable Difference differs(Snapshot then) {
      return differs(name, array, then);
    }

    private @Nullable Difference differs(String path, @Nullable Object at, Snapshot then) {
      if (!(at instanceof @Nullable Object[] elements)) {
        return Difference.ofArray(path + "." + field, then, HeldArrays.of(at, handle));
      }
      for (int index = 0; index < elements.length; index++) {
        Difference found = differs(path + "[" + index + "]", elements[index], then);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }

  /**
   * A field of the objects in an array.
   *
   * @param name of the array, as the user wrote it
   * @param field of the field
   */
  record Fields(String name, @Nullable Object array, String field, VarHandle handle)
      implements Stored {
    @Override
    public void keepIn(Snapshot snapshot) {
      snapshot.add(this, new FieldValues(array, handle));
    }

    @Override
    public @Nullable Difference differs(Snapshot then) {
      FieldValues held = then.values(this);
      return held == null ? null : held.differs(field, name, array);
    }
  }
}
