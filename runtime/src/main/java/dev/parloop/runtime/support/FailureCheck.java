package dev.parloop.runtime.support;

import dev.parloop.runtime.schedule.Outcome;
import org.jspecify.annotations.Nullable;

/** Compares what a loop throws with what the loop as written threw, for {@link Verify}. */
final class FailureCheck {
  private final ParallelLoop loop;
  private @Nullable Throwable serial;

  /** A check of a loop that threw nothing yet. */
  FailureCheck(ParallelLoop loop) {
    this.loop = loop;
  }

  /** The loop as written threw. */
  void ofSerial(Throwable thrown) {
    serial = thrown;
  }

  /**
   * Compares what was thrown.
   *
   * @param mayFail whether the loop may throw where the loop as written does not
   * @return whether nothing was thrown, so that results can be compared
   */
  boolean agree(Outcome outcome, boolean mayFail) {
    LoopErrors.checkInterrupted(loop, outcome);
    Throwable mine = serial;
    Throwable other = LoopErrors.firstAfter(mine, outcome);
    // How far memory and stack reach is not a matter of the loop alone.
    boolean comparable =
        !(mine instanceof VirtualMachineError) && !(other instanceof VirtualMachineError);
    boolean allowed = mayFail && mine == null;
    if (comparable && !allowed && classOf(mine) != classOf(other)) {
      throw new Difference("exception", Difference.text(mine), Difference.text(other))
          .asError(loop.site(), other == null ? mine : other);
    }
    return mine == null && other == null;
  }

  /** Throws what an iteration threw. */
  void check(Outcome outcome) {
    if (serial == null) {
      LoopErrors.check(loop, outcome);
    } else {
      LoopErrors.checkAfter(serial, loop, outcome);
    }
  }

  private static @Nullable Class<?> classOf(@Nullable Throwable thrown) {
    return thrown == null ? null : thrown.getClass();
  }
}
