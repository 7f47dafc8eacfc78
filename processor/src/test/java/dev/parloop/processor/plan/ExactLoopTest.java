package dev.parloop.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Javac;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which loops may be run one way or the other by what was measured: those with the same bits. */
class ExactLoopTest {
  private static final String LOOPS =
      """
      package demo;
      import dev.parloop.Parallel;
      class Loops {
        static void strings(String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) a[i] = a[i] + "!";
        }
        static int count(String[] a) {
          int n = 0;
          for (@Parallel int i = 0; i < a.length; i++) n += a[i].length();
          return n;
        }
        static double sum(String[] a) {
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) s += a[i].length() / 3.0;
          return s;
        }
        static float product(String[] a) {
          float p = 1;
          for (@Parallel int i = 0; i < a.length; i++) p *= a[i].length();
          return p;
        }
        static double max(String[] a) {
          double m = 0;
          for (@Parallel int i = 0; i < a.length; i++) m = Math.max(m, a[i].length());
          return m;
        }
        static void elementary(String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) a[i] = "" + Math.sin(i);
        }
        static void called(String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) a[i] = "" + twice(i);
        }
        static double twice(int i) {
          return 2 * Math.exp(i);
        }
        static void vectors(double[] a) {
          for (@Parallel int i = 0; i < a.length; i++) a[i] = a[i] / 3;
        }
        static void totals(String[] a, long[] sums) {
          long s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            s += a[i].length();
            sums[i] = s;
          }
        }
        static void roundedTotals(String[] a, double[] sums) {
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            s += a[i].length() / 3.0;
            sums[i] = s;
          }
        }
        static void dearTotals(String[] a, double[] sums) {
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            s += i;
            sums[i] = Math.sin(s) * Math.cos(s) * Math.exp(s);
          }
        }
        static void settledTotals(double[] a) {
          double s = 0;
          for (@Parallel(serialBelow = 9) int i = 0; i < a.length; i++) {
            s += a[i];
            a[i] = s;
          }
        }
        static void roundedProducts(String[] a, float[] products) {
          float p = 1;
          for (@Parallel int i = 0; i < a.length; i++) {
            products[i] = p;
            p *= a[i].length();
          }
        }
        static void maximaSoFar(String[] a, double[] maxima) {
          double m = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            m = Math.max(m, a[i].length());
            maxima[i] = m;
          }
        }
        static int pack(String[] a, int[] out) {
          int k = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            if (a[i].length() > 3) out[k++] = i;
          }
          return k;
        }
        static double roundedPack(String[] a, int[] out) {
          int k = 0;
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            if (a[i].length() > 3) out[k++] = i;
            s += a[i].length() / 3.0;
          }
          return s + k;
        }
        static int search(String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) {
            if (a[i].length() > 3) return i;
          }
          return -1;
        }
        static double roundedSearch(String[] a) {
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            if (a[i].length() > 3) break;
            s += a[i].length() / 3.0;
          }
          return s;
        }
        static void settled(String[] a) {
          for (@Parallel(serialBelow = 7) int i = 0; i < a.length; i++) a[i] = a[i] + "!";
        }
        static void never(String[] a) {
          for (@Parallel(serialBelow = 0) int i = 0; i < a.length; i++) a[i] = a[i] + "!";
        }
        static void histogram(int[] h, String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) h[a[i].length()]++;
        }
        static void lengths(double[] h, String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) h[a[i].length() & 7] += i / 3.0;
        }
        static void products(float[][] h, String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) h[i & 1][i & 3] *= a[i].length();
        }
        static void most(double[] h, String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) h[i & 3] = Math.max(h[i & 3], a[i].length());
        }
        static void scratch(double[] h, String[] a) {
          for (@Parallel int i = 0; i < a.length; i++) {
            h[0] = a[i].length() / 3.0;
            if (h[0] > 9) a[i] = "";
          }
        }
        static void waiting(String[] a) {
          for (@Parallel(blocking = true) int i = 0; i < a.length; i++) a[i] = a[i] + "!";
        }
      }
      """;

  @Test
  void saysSoInTheGeneratedSource(@TempDir Path folder) {
    String text =
        String.join(
            "", Javac.into(folder).compile("demo/Loops.java", LOOPS).orFail().generated().values());
    assertEquals(
        List.of(
            "strings",
            "count",
            "max",
            "vectors",
            "totals",
            "maximaSoFar",
            "pack",
            "search",
            "settled",
            "never",
            "histogram",
            "most",
            "scratch",
            "waiting"),
        loops(text, "exact\\(true\\)"));
    assertEquals(List.of("settledTotals", "settled"), loops(text, "settled\\(true\\)"));
    assertEquals(
        List.of("roundedTotals", "roundedProducts", "roundedPack"),
        loops(text, "serialBelow\\(" + Long.MAX_VALUE + "L\\)"),
        "two stages would take one thread longer, and bits cannot depend on threads");
    assertEquals(List.of("waiting"), loops(text, "serialBelow\\(2L\\)"), "what waits is dear");
  }

  private static List<String> loops(String text, String setting) {
    List<String> found = new ArrayList<>();
    Matcher site = Pattern.compile("named\\(\"Loops\\.(\\w+)[^;]*;").matcher(text);
    while (site.find()) {
      if (Pattern.compile("\\." + setting).matcher(site.group()).find()) {
        found.add(site.group(1));
      }
    }
    return found;
  }
}
