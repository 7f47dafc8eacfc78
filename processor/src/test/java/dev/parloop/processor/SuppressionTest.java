package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings are not told where the code says so, and nowhere else. */
class SuppressionTest {
  private static final String SOURCE =
      """
      import dev.parloop.*;
      class Sums {
        @ON_METHOD static void run(double[] a, int[] at) {
          for (@Parallel @ON_LOOP int i = 0; i < at.length; i++) a[at[i]] = 1 + i;
          for (@Parallel int i = 0; i < at.length; i++) a[at[i]] = 2 + i;
        }
        static void other(double[] a, int[] at) {
          for (@Parallel int i = 0; i < at.length; i++) a[at[i]] = 3 + i;
        }
        static void certain(double[] a) {
          for (@Parallel @SuppressWarnings("PL0301") int i = 1; i < a.length; i++) a[i] = a[i - 1];
        }
      }
      """;

  @TempDir Path folder;

  private List<Long> linesOfWarnings(String onMethod, String onLoop) {
    Compiled compiled =
        Javac.into(folder)
            .compile(
                "Sums.java", SOURCE.replace("@ON_METHOD", onMethod).replace("@ON_LOOP", onLoop));
    return compiled.diagnostics().stream()
        .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
        .filter(found -> found.getMessage(Locale.ROOT).startsWith("[PL03"))
        .map(Diagnostic::getLineNumber)
        .toList();
  }

  @Test
  void withoutAnnotationAllAreTold() {
    assertEquals(List.of(4L, 5L, 8L, 11L), linesOfWarnings("", ""));
  }

  @Test
  void onTheLoopItCoversTheLoop() {
    assertEquals(List.of(5L, 8L, 11L), linesOfWarnings("", "@SuppressWarnings(\"PL0302\")"));
  }

  @Test
  void onTheMethodItCoversTheMethod() {
    assertEquals(
        List.of(8L, 11L), linesOfWarnings("@SuppressWarnings({\"unchecked\", \"PL0302\"})", ""));
  }

  @Test
  void anotherCodeCoversNothing() {
    assertEquals(
        List.of(4L, 5L, 8L, 11L), linesOfWarnings("@SuppressWarnings(value = \"PL0301\")", ""));
  }
}
