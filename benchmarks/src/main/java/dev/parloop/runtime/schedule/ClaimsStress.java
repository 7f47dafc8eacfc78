package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads that take groups and steal from one another: every chunk is handed out once. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "every chunk once")
@Outcome(expect = Expect.FORBIDDEN, desc = "chunks lost, or handed out twice")
@State
public class ClaimsStress {

  private static final int CHUNKS = 12;

  private final Claims claims = new StealingClaims(CHUNKS, 5, 2);
  private final AtomicIntegerArray seen = new AtomicIntegerArray(CHUNKS);

  private void take(int seat) {
    for (long claim = claims.next(seat); claim != Claims.NONE; claim = claims.next(seat)) {
      for (int place = Claims.first(claim); place < Claims.end(claim); place++) {
        seen.incrementAndGet(claims.chunk(place));
      }
    }
  }

  /** The caller. */
  @Actor
  public void caller() {
    take(0);
  }

  /** A helper, which then comes a second time, and finds no seat. */
  @Actor
  public void helper() {
    take(1);
    take(2);
  }

  /** Counts. */
  @Arbiter
  public void count(II_Result result) {
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int times = seen.get(chunk);
      result.r1 += times == 0 ? 1 : 0;
      result.r2 += times > 1 ? 1 : 0;
    }
  }
}
