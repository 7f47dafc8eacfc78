package app;
import dev.parloop.Parallel;
import java.util.Arrays;
import lib.Step;

/** Calls what the constants of another package's enum override. */
@Parallel(serialBelow = 0)
class Steps {
  static void take(Step[] steps, int[] out) { for (@Parallel int i = 0; i < out.length; i++) out[i] = steps[i % steps.length].of(i); }
  static void one(Step step, int[] out) { for (@Parallel int i = 0; i < out.length; i++) out[i] += step.of(i); }
  static String all() {
    Step.counted = 0;
    int[] out = new int[1000];
    String said = "";
    for (Step[] steps : new Step[][] {{Step.UP}, {Step.UP, Step.DOWN}, Step.values()}) {
      take(steps, out);
      said += Arrays.hashCode(out) + " ";
      one(steps[steps.length / 2], out);
      said += Arrays.hashCode(out) + " ";
    }
    return said + Step.counted;
  }
}
