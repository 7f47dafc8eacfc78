package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class HandlesTest {

  @Test
  void findsAPrivateFieldOfAnotherClass() {
    Elsewhere object = new Elsewhere();
    assertEquals(
        7,
        (int)
            Handles.field(
                    MethodHandles.lookup(), HandlesTest.class, Elsewhere.class, "own", int.class)
                .get(object));
    assertEquals(
        8,
        (int)
            Handles.staticField(
                    MethodHandles.lookup(), HandlesTest.class, Elsewhere.class, "all", int.class)
                .get());
  }

  @Test
  void findsAProtectedMethodOfAModuleThatIsNotOpen() throws Throwable {
    // As generated code calls it: the receiver is of the class that declares the method.
    Object copy =
        (Object)
            Handles.method(
                    MethodHandles.lookup(), Copied.class, Object.class, "clone", Object.class)
                .invokeExact((Object) new Copied());
    assertEquals(Copied.class, copy.getClass());
  }

  @Test
  void saysThatThereIsNone() {
    assertThrows(
        ExceptionInInitializerError.class,
        () ->
            Handles.field(
                MethodHandles.lookup(), HandlesTest.class, Elsewhere.class, "none", int.class));
  }
}

/** Inherits {@code clone} and lets nobody else call it. */
class Copied implements Cloneable {}

/** Its private fields are no nest mate's. */
class Elsewhere {
  private static int all = 8;
  private int own = all - 1;
}
