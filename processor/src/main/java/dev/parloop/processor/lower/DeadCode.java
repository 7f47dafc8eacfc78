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
    if (code instanceof LaneCode.Declare declare) {
      if (declare.value() != null && live.contains(declare.variable())) {
        read(declare.value());
      }
    } else if (code instanceof LaneCode.Assign assign) {
      if (live.contains(assign.variable())) {
        read(assign.value());
        if (assign.mask() != null) {
          live.add(assign.mask());
        }
      }
    } else if (code instanceof LaneCode.Store store) {
      live.add(store.array());
      read(store.index());
      read(store.value());
      if (store.mask() != null) {
        live.add(store.mask());
      }
    } else if (code instanceof LaneCode.Gather gather) {
      if (live.contains(gather.variable())) {
        live.add(gather.array());
        read(gather.index());
      }
    } else if (code instanceof LaneCode.GatherRows gather) {
      if (live.contains(gather.variable()) || live.contains(gather.missing())) {
        live.add(gather.rows());
        read(gather.row());
        read(gather.index());
      }
    } else if (code instanceof LaneCode.Scatter scatter) {
      live.add(scatter.array());
      read(scatter.index());
      read(scatter.value());
      if (scatter.mask() != null) {
        live.add(scatter.mask());
      }
    } else if (code instanceof LaneCode.Complete rest) {
      if (live.contains(rest.variable())) {
        live.add(rest.common());
        rest.arguments().forEach(this::read);
        if (rest.mask() != null) {
          live.add(rest.mask());
        }
      }
    } else if (code instanceof LaneCode.Leave leave) {
      read(leave.condition());
      leave.undo().forEach(this::read);
    } else if (code instanceof LaneCode.If branch) {
      read(branch.condition());
      branch.whenTrue().forEach(this::read);
      branch.whenFalse().forEach(this::read);
    } else if (code instanceof LaneCode.Loop loop) {
      read(loop.condition());
      loop.body().forEach(this::read);
    }
  }

  private void read(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      live.add(use.variable());
    } else if (value instanceof LaneValue.Any any) {
      live.add(any.mask());
    } else if (value instanceof LaneValue.Operation operation) {
      operation.operands().forEach(this::read);
    } else if (value instanceof LaneValue.Convert convert) {
      read(convert.operand());
    } else if (value instanceof LaneValue.Whole whole) {
      read(whole.number());
    } else if (value instanceof LaneValue.Element element) {
      live.add(element.array());
      read(element.index());
    } else if (value instanceof LaneValue.IsNull test) {
      live.add(test.array());
    } else if (value instanceof LaneValue.FirstLane first) {
      read(first.of());
    } else if (value instanceof LaneValue.Length length) {
      live.add(length.array());
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
        || (code instanceof LaneCode.Complete rest && !live.contains(rest.variable()))
        || (code instanceof LaneCode.Assign assign && !live.contains(assign.variable()));
  }
}
