package dev.parloop.processor.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out variables that nothing depends on: nobody reads them but their own assignments. Masks
 * of control flow are often such. Nothing in lane code has another effect, so all of it may go.
 */
final class DeadCode {
  private final Set<LaneVariable> live = new HashSet<>();

  private DeadCode() {}

  /**
   * The code without what is dead.
   *
   * @param needed variables that are read afterwards
   */
  static List<LaneCode> remove(List<LaneCode> code, Set<LaneVariable> needed) {
    DeadCode pass = new DeadCode();
    pass.live.addAll(needed);
    int before;
    do {
      before = pass.live.size();
      code.forEach(pass::read);
    } while (pass.live.size() > before);
    return pass.kept(code);
  }

  private void read(LaneCode code) {
    if (code instanceof LaneCode.Leave leave) {
      LaneReads.value(leave.condition(), live::add);
      leave.undo().forEach(this::read);
    } else if (code instanceof LaneCode.If branch) {
      LaneReads.value(branch.condition(), live::add);
      branch.whenTrue().forEach(this::read);
      branch.whenFalse().forEach(this::read);
    } else if (code instanceof LaneCode.Loop loop) {
      LaneReads.value(loop.condition(), live::add);
      loop.body().forEach(this::read);
    } else if (!isDead(code)) {
      LaneReads.statement(code, live::add);
    }
  }

  private List<LaneCode> kept(List<LaneCode> statements) {
    List<LaneCode> kept = new ArrayList<>();
    for (LaneCode code : statements) {
      if (code instanceof LaneCode.If branch) {
        kept.add(
            new LaneCode.If(branch.condition(), kept(branch.whenTrue()), kept(branch.whenFalse())));
      } else if (code instanceof LaneCode.Loop loop) {
        kept.add(new LaneCode.Loop(loop.condition(), kept(loop.body()), loop.testFirst()));
      } else if (!isDead(code)) {
        kept.add(code);
      }
    }
    return kept;
  }

  private boolean isDead(LaneCode code) {
    return (code instanceof LaneCode.Declare declare && !live.contains(declare.variable()))
        || (code instanceof LaneCode.Gather gather && !live.contains(gather.variable()))
        || (code instanceof LaneCode.GatherRows gather
            && !live.contains(gather.variable())
            && !live.contains(gather.missing()))
        || (code instanceof LaneCode.Prefix prefix && !live.contains(prefix.variable()))
        || (code instanceof LaneCode.Running running
            && !live.contains(running.before())
            && !live.contains(running.next()))
        || (code instanceof LaneCode.Complete rest && !live.contains(rest.variable()))
        || (code instanceof LaneCode.Assign assign && !live.contains(assign.variable()));
  }
}
