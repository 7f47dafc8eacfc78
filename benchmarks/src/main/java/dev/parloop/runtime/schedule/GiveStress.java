package dev.parloop.runtime.schedule;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads that give a task each to one worker, which is busy, looks around, is about to park or
 * is parked: a task that it takes is run, once.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it ran both")
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "it ran one and refused one")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it was busy")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task is lost, or ran too often")
@State
public class GiveStress {

  private static final Workers WORKERS = Workers.named("give");
  private static final Worker WORKER = Worker.start(WORKERS, "give-", 0, true, null);

  private final Handed first = new Handed();
  private final Handed second = new Handed();

  /** Gives a task. */
  @Actor
  public void one() {
    first.setTaken(WORKER.give(first));
  }

  /** Gives another. */
  @Actor
  public void another() {
    second.setTaken(WORKER.give(second));
  }

  /** Afterwards. */
  @Arbiter
  public void look(II_Result result) {
    result.r1 = first.fate();
    result.r2 = second.fate();
  }
}
