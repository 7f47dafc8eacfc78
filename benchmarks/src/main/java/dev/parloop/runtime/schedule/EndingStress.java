package dev.parloop.runtime.schedule;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Workers that end as soon as they have nothing to do, while one thread has a task for them and
 * another a region: the task is run if it was taken, and the region is complete.
 */
@JCStressTest
@Outcome(
    id = {"0, 10, 0", "1, 10, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "the task ran if it was taken")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task or a chunk is lost, or ran too often")
@State
public class EndingStress {

  private static final Workers WORKERS = Workers.named("ending");

  static {
    WORKERS.setKeepAliveNanos(1);
  }

  private final Handed task = new Handed();
  private final int[] parts = new int[4];

  /** Hands a task over. */
  @Actor
  public void give() {
    task.setTaken(WORKERS.handOff(new Crew(null, 2), task));
  }

  /** Runs a region. */
  @Actor
  public void region(III_Result result) {
    Work work = chunk -> parts[chunk] += chunk + 1;
    Job job = new Job("Stress.ending#1", parts.length, work, new StealingClaims(4, 2, 2), false);
    Scope.enterBody(WORKERS);
    dev.parloop.runtime.schedule.Outcome outcome = Scheduler.run(job, 2, ThreadKind.COMPUTE);
    Scope.set(null);
    for (int part : parts) {
      result.r2 += part;
    }
    if (outcome.completed() != parts.length || outcome.failures().any()) {
      result.r2 = -1;
    }
  }

  /** Afterwards. */
  @Arbiter
  public void look(III_Result result) {
    result.r1 = task.fate();
    for (int chunk = 0; chunk < parts.length; chunk++) {
      result.r3 += parts[chunk] == chunk + 1 ? 0 : 1;
    }
  }
}
