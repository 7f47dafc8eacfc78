package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParloopTest {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @BeforeEach
  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
    System.clearProperty("parloop.mode");
  }

  @Test
  void takesTheNumberOfThreadsFromTheProperty() {
    assertEquals(CORES, Parloop.threads());
    System.setProperty("parloop.threads", "5");
    assertEquals(5, Parloop.threads());
    System.setProperty("parloop.threads", " 7 ");
    assertEquals(7, Parloop.threads());
    System.setProperty("parloop.threads", "-1");
    assertEquals(CORES, Parloop.threads());
    System.setProperty("parloop.threads", "-2");
    assertEquals(Math.max(1, CORES - 1), Parloop.threads());
    System.setProperty("parloop.threads", "-1000");
    assertEquals(1, Parloop.threads());
    System.clearProperty("parloop.threads");
    assertEquals(CORES, Parloop.threads());
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    for (String text : new String[] {"0", "", "two", "1.5", "99999999999"}) {
      System.setProperty("parloop.threads", text);
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, Parloop::threads, text);
      assertTrue(
          String.valueOf(e.getMessage()).startsWith("system property parloop.threads: "),
          e.getMessage());
    }
  }

  @Test
  void letsWithThreadsOverrideTheProperty() {
    System.setProperty("parloop.threads", "5");
    Parloop.withThreads(
        3,
        () -> {
          assertEquals(3, Parloop.threads());
          System.setProperty("parloop.threads", "nonsense");
          assertEquals(3, Parloop.threads(), "not needed, not read");
          Parloop.withThreads(8, () -> assertEquals(8, Parloop.threads()));
          assertEquals(1, Parloop.<Integer, RuntimeException>withThreads(1, Parloop::threads));
          assertEquals(CORES, Parloop.withThreads(-1, () -> Parloop.threads()));
          assertEquals(3, Parloop.threads());
        });
    System.setProperty("parloop.threads", "5");
    assertEquals(5, Parloop.threads());
  }

  @Test
  void restoresTheNumberAfterAnException() {
    System.setProperty("parloop.threads", "5");
    IOException failure = new IOException();
    assertSame(
        failure,
        assertThrows(
            IOException.class,
            () ->
                Parloop.withThreads(
                    3,
                    () -> {
                      throw failure;
                    })));
    assertEquals(5, Parloop.threads());
    assertThrows(
        Error.class,
        () ->
            Parloop.withThreads(
                3,
                () -> {
                  if (Parloop.threads() == 3) {
                    throw new Error();
                  }
                  return "";
                }));
    assertEquals(5, Parloop.threads());
  }

  @Test
  void refusesNoThreads() {
    assertThrows(IllegalArgumentException.class, () -> Parloop.withThreads(0, () -> {}));
    assertThrows(IllegalArgumentException.class, () -> Parloop.withThreads(0, () -> ""));
  }

  @Test
  void returnsTheValueOfTheBody() {
    assertEquals("x", Parloop.withThreads(2, () -> "x"));
  }

  @Test
  void changesTheMode() {
    assertEquals(Mode.AUTO, Parloop.mode());
    for (Mode mode : Mode.values()) {
      Parloop.setMode(mode);
      assertEquals(mode, Parloop.mode());
      assertEquals(mode.text(), System.getProperty("parloop.mode"));
    }
    System.setProperty("parloop.mode", "serial");
    assertEquals(Mode.SERIAL, Parloop.mode());
    System.setProperty("parloop.mode", "fast");
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, Parloop::mode);
    assertEquals(
        "system property parloop.mode: no such mode: \"fast\" (one of auto, serial, simd,"
            + " forkjoin, forkjoin-simd)",
        e.getMessage());
  }

  /** As a class looks that was woven. */
  private static final class Woven {
    @SuppressWarnings("unused")
    private static boolean parloop$inPlace;
  }

  @Test
  void tellsWhichClassesRunInPlace() {
    assertDoesNotThrow(() -> Parloop.requireInPlace(Woven.class));
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Parloop.requireInPlace(ParloopTest.class));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("dev.parloop.runtime.ParloopTest runs serially"));
  }
}
