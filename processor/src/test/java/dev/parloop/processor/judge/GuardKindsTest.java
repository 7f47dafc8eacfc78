package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.analyse.Guard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which checks stand in front of a loop, and what {@code assume = INDEPENDENT} leaves of them. */
class GuardKindsTest {

  private static List<String> guards(String loop) {
    return guards("assumed", loop);
  }

  private static List<String> guards(String verdict, String loop) {
    List<Corpus.Example> examples =
        Corpus.examples(
            "Assumed",
            """
            import dev.parloop.Assume;
            import dev.parloop.Parallel;
            import java.util.List;
            class Assumed {
              static class Scale {
                double times(double x) { return 2 * x; }
              }
              void run(double[] a, double[] b, int[] index, List<Double> list, Scale scale, int n, int s) {
                // %s
                %s
              }
            }
            """
                .formatted(verdict, loop));
    assertEquals(verdict, examples.get(0).actual());
    return examples.get(0).verdict().guards().stream()
        .map(GuardKindsTest::kind)
        .distinct()
        .toList();
  }

  private static String kind(Guard guard) {
    return guard.getClass().getSimpleName();
  }

  /** A list of another class may have another size each time. */
  @Test
  void listsAreStillAskedFor() {
    assertEquals(
        List.of("PlainList"),
        guards(
            "for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < list.size(); i++)"
                + " a[index[i]] = list.get(i);"));
  }

  @Test
  void classesAreStillAskedFor() {
    assertEquals(
        List.of("NotSame", "ExactClass"),
        guards(
            "for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < n; i++)"
                + " a[i] = scale.times(b[n - 1 - i]);"));
  }

  @Test
  void arraysAreNot() {
    assertEquals(
        List.of(),
        guards(
            "for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < n; i++)"
                + " a[i] = b[n - 1 - i];"));
  }

  /** Calls with two arrays are common, and those whose offset clears the range are not. */
  @Test
  void arraysAreToldApartBeforeTheirSubscripts() {
    String shift = "for (@Parallel int i = 0; i < n; i++) TO[i + s] = a[i];";
    assertEquals(List.of("NotSame"), guards("guarded", shift.replace("TO", "b")));
    assertEquals(List.of("Apart"), guards("guarded", shift.replace("TO", "a")));
  }
}
