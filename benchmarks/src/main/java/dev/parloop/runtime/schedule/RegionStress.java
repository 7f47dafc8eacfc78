package dev.parloop.runtime.schedule;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two callers with a region each, whose chunks write plain fields: what helpers wrote is seen by
 * the caller when the region has ended, and by others after it.
 */
@JCStressTest
@Outcome(id = "10, 10, 0", expect = Expect.ACCEPTABLE, desc = "all chunks ran and are visible")
@Outcome(expect = Expect.FORBIDDEN, desc = "a chunk is lost, not visible, or threw")
@State
public class RegionStress {

  private final int[] first = new int[4];
  private final int[] second = new int[4];

  private static int run(int[] parts) {
    Work work = chunk -> parts[chunk] += chunk + 1;
    Job job = new Job("Stress.region#1", parts.length, work, new StealingClaims(4, 2, 2), false);
    dev.parloop.runtime.schedule.Outcome outcome = Scheduler.run(job, 2, ThreadKind.COMPUTE);
    int sum = 0;
    for (int part : parts) {
      sum += part;
    }
    return outcome.completed() == parts.length && !outcome.failures().any() ? sum : -1;
  }

  /** One caller. */
  @Actor
  public void one(III_Result result) {
    result.r1 = run(first);
  }

  /** Another. */
  @Actor
  public void another(III_Result result) {
    result.r2 = run(second);
  }

  /** Afterwards. */
  @Arbiter
  public void look(III_Result result) {
    for (int chunk = 0; chunk < first.length; chunk++) {
      result.r3 += first[chunk] == chunk + 1 && second[chunk] == chunk + 1 ? 0 : 1;
    }
  }
}
