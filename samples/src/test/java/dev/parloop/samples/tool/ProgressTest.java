package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();

  @Test
  void linesTellEachRound() {
    try (Progress progress = new LineProgress(new PrintWriter(text))) {
      progress.begin("round 1 of 2");
      progress.ran("serial", 1e6);
      progress.ran("forkjoin", 5e5);
      progress.end();
    }
    assertEquals(
        "  round 1 of 2:  serial 1.000 ms  forkjoin 500.0 us" + System.lineSeparator(),
        text.toString());
  }

  @Test
  void aBarIsOneLineAndGoesAway() {
    try (Progress progress = new BarProgress(new PrintWriter(text), "sum", 2)) {
      progress.begin("round 1 of 1");
      progress.ran("serial", 1e6);
      progress.ran("forkjoin", 5e5);
      progress.end();
    }
    assertFalse(text.toString().contains("\n"), text.toString());
    assertTrue(text.toString().contains("sum 100%"), text.toString());
    String last = text.toString().substring(0, text.toString().length() - 1);
    assertTrue(last.substring(last.lastIndexOf('\r')).isBlank(), text.toString());
  }

  @Test
  void theBarIsAnOption() {
    Console bar = new Console();
    String[] compare = {"compare", "sum", "--size", "quick", "--rounds", "2", "--warm-up", "0"};
    String[] withBar = java.util.Arrays.copyOf(compare, compare.length + 1);
    withBar[compare.length] = "--progress";
    assertEquals(0, bar.run(withBar), bar.err());
    assertTrue(bar.err().contains("sum 100%"), bar.err());
    assertFalse(bar.err().contains("warm-up:"), bar.err());
    Console lines = new Console();
    assertEquals(0, lines.run(compare), lines.err());
    assertTrue(lines.err().contains("  round 2 of 2:"), lines.err());
  }
}
