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
  void saysThatThereIsNone() {
    assertThrows(
        ExceptionInInitializerError.class,
        () ->
            Handles.field(
                MethodHandles.lookup(), HandlesTest.class, Elsewhere.class, "none", int.class));
  }
}

/** Its private fields are no nest mate's. */
class Elsewhere {
  private static int all = 8;
  private int own = all - 1;
}
