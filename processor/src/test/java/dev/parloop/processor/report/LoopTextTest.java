package dev.parloop.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTextTest {

  private static String text(LoopReport report, int verbose) {
    return String.join("\n", LoopText.lines(report, verbose));
  }

  @Test
  void silent() {
    assertEquals(List.of(), LoopText.lines(Reports.proved(), 0));
  }

  @Test
  void oneLine() {
    assertEquals(
        "Series.java:14: Series.trig#1 proved, parallel: sum s, min m", text(Reports.proved(), 1));
    assertEquals("Series.java:14: Series.shift#1 guarded, parallel", text(Reports.guarded(), 1));
    assertEquals(
        "Series.java:14: Series.gather#1 unproved, serial: PL0302", text(Reports.unproved(), 1));
  }

  @Test
  void details() {
    assertEquals(
        """
        Series.java:14: Series.trig#1 proved, parallel: sum s, min m
          reductions: s (SUM), m (MIN_FIRST)
          variants: serial, forkjoin
          about 12.0 ns for an iteration
          in com.example.ParallelSeries""",
        text(Reports.proved(), 2));
    assertEquals(
        """
        Series.java:14: Series.shift#1 guarded, parallel
          private to an iteration: t
          serial unless: a != b && n != 0 && Guards.distinctRows(a, b) && Guards.noWrap(3, n, n)
          variants: serial, forkjoin
          about 0.8 ns for an iteration
          in com.example.ParallelSeries
          line 16: [PL0603] independence is assumed.""",
        text(Reports.guarded(), 2));
  }

  @Test
  void rejectedForms() {
    assertTrue(
        text(Reports.proved(), 3)
            .endsWith("\n  not generated: vectors ([PL0702] Math.cos has no vector form)"));
  }

  @Test
  void theLoopItself() {
    String text = text(Reports.proved(), 4);
    assertTrue(text.contains("\n  the loop as it was analysed:\n    loop Series.trig#1"), text);
    assertTrue(text.contains("for (int i = 0; i < n"), text);
  }
}
