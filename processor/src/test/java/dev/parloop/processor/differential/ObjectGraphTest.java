package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison that all same-answer tests rely on sees what it should. */
class ObjectGraphTest {
  private final ObjectGraph graph =
      new ObjectGraph(Objects.requireNonNull(ObjectGraphTest.class.getClassLoader()));

  private static final class Cell {
    int value;
    @Nullable Cell next;
  }

  @Test
  void copyKeepsSharing() {
    double[] row = {1, 2};
    @Nullable Object[] copy = graph.copy(new @Nullable Object[] {new double[][] {row, row}, row});
    double[][] rows = (double[][]) Objects.requireNonNull(copy[0]);
    assertSame(rows[0], rows[1]);
    assertSame(rows[0], copy[1]);
    assertNotSame(row, rows[0]);
  }

  @Test
  void copyFollowsObjects() {
    Cell cell = new Cell();
    cell.value = 3;
    cell.next = cell;
    Cell copy = (Cell) Objects.requireNonNull(graph.copy(new @Nullable Object[] {cell})[0]);
    assertNotSame(cell, copy);
    assertSame(copy, copy.next);
    copy.value = 4;
    assertEquals(".value: serial 3, here 4", graph.difference(cell, copy));
  }

  @Test
  void zerosDiffer() {
    assertNotNull(graph.difference(new double[] {0.0}, new double[] {-0.0}));
    assertNotNull(graph.difference(0.0f, -0.0f));
    assertNull(graph.difference(new float[] {Float.NaN}, new float[] {Float.NaN}));
  }

  @Test
  void sharingDiffers() {
    int[] one = {1};
    int[][] shared = {one, one};
    int[][] separate = {{1}, {1}};
    assertNotNull(graph.difference(shared, separate));
    assertNull(graph.difference(shared, graph.copy(new @Nullable Object[] {shared})[0]));
  }

  @Test
  void onlyMissingChangesCount() {
    @Nullable Object[] before = {new int[] {0, 0, 0}};
    @Nullable Object[] serial = {new int[] {1, 0, 0}};
    assertNull(graph.missingChange(before, serial, new @Nullable Object[] {new int[] {1, 0, 9}}));
    assertEquals(
        "[0][0]: serial 1, here 0",
        graph.missingChange(before, serial, new @Nullable Object[] {new int[] {0, 0, 9}}));
  }
}
