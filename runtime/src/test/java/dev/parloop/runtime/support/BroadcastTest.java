package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroadcastTest {

  @ParameterizedTest
  @CsvSource({"3,3,3", "3,1,3", "1,3,3", "1,1,1", "0,1,0", "0,0,0"})
  void lengthsAreEqualOrOne(int a, int b, int common) {
    assertEquals(common, Broadcast.length("a, b", a, b));
  }

  /** The general broadcasting rules of NumPy's manual, for two dimensions. */
  @ParameterizedTest
  @CsvSource({
    "3,1, 1,3, 3,3",
    "15,3, 1,3, 15,3",
    "5,4, 1,1, 5,4",
    "5,4, 1,4, 5,4",
    "5,4, 5,1, 5,4",
    "1,1, 4,2, 4,2",
    "0,0, 1,3, 0,3"
  })
  void shapesOfTwoDimensions(int h1, int w1, int h2, int w2, int h, int w) {
    Object[][] operands = {new double[h1][w1], new int[h2][w2]};

    assertEquals(h, Broadcast.rows("a, b", operands));
    assertEquals(w, Broadcast.columns("a, b", operands));
  }

  @Test
  void misfitsNameBothShapes() {
    assertEquals(
        "'x' of shape (3,) and 'z' of shape (4,) do not fit: lengths must be equal, or one of them 1",
        message(() -> Broadcast.length("x, y, z", 3, 1, 4)));
    assertEquals(
        "'x' of shape (2, 1) and 'y' of shape (8, 4) do not fit: lengths must be equal, or one of them 1",
        message(() -> Broadcast.rows("x, y", new Object[][] {new int[2][1], new int[8][4]})));
    assertEquals(
        "'x' of shape (2,) does not fit the result of shape (3,): lengths must be equal, or the operand's 1",
        message(() -> Broadcast.step("x", 2, 3)));
    assertEquals(
        "'x' of shape (2, 2) does not fit the result of shape (2, 3): lengths must be equal, or the operand's 1",
        message(() -> Broadcast.across("x", new int[2][2], new double[2][3])));
    assertEquals(
        "'x' of shape (2, 3) does not fit the result of shape (1, 3): lengths must be equal, or the operand's 1",
        message(() -> Broadcast.down("x", new int[2][3], new double[1][3])));
    assertEquals(
        "'x' is not rectangular: row 0 has length 2 and row 1 has length 3",
        message(() -> Broadcast.columns("x", new int[][] {{1, 2}, {1, 2, 3}})));
  }

  private static String message(Runnable check) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, check::run).getMessage());
  }

  @Test
  void oneValueStandsForAll() {
    assertEquals(1, Broadcast.step("x", 3, 3));
    assertEquals(0, Broadcast.step("x", 1, 3));
    assertEquals(0, Broadcast.down("x", new int[1][3], new int[2][3]));
    assertEquals(1, Broadcast.down("x", new int[2][3], new int[2][3]));
    assertEquals(0, Broadcast.across("x", new int[2][1], new int[2][3]));
    assertEquals(1, Broadcast.across("x", new int[2][3], new int[2][3]));
    assertEquals(1, Broadcast.across("x", new int[0][], new int[0][]));
  }
}
