package dev.parloop.processor.classfile;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import org.jspecify.annotations.Nullable;

/** The members that instructions name, as the compiler knows them. */
public interface Members {

  /**
   * A method.
   *
   * @param owner binary name of the class that the instruction names
   * @param bound whether the instruction itself decides which body runs
   * @return null if there is none that can be told from others
   */
  @Nullable Method method(String owner, String name, String descriptor, boolean bound);

  /**
   * A field.
   *
   * @param owner binary name of the class that the instruction names
   * @return null if it is not known
   */
  @Nullable Field field(String owner, String name);

  /** Whether generated code may name a field: it and its class are public. */
  boolean isPublic(Field field);
}
