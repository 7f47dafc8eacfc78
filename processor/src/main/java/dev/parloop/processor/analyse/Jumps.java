package dev.parloop.processor.analyse;

import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the jumps that leave a loop. */
final class Jumps {
  private final LoopNest nest;
  private final List<Stmt> found = new ArrayList<>();

  private Jumps(LoopNest nest) {
    this.nest = nest;
  }

  /** The jumps out of the marked loop, in source order. */
  static List<Stmt> leaving(LoopNest nest) {
    Jumps jumps = new Jumps(nest);
    jumps.look(nest.body(), List.of(), false, false);
    return jumps.found;
  }

  /** Whether there is a {@code continue} inside, whatever loop it means. */
  static boolean mayContinue(Stmt stmt) {
    for (Node node : Nodes.all(stmt)) {
      if (node instanceof Stmt.Continue) {
        return true;
      }
    }
    return false;
  }

  private void look(Node node, List<String> labels, boolean inLoop, boolean inSwitch) {
    if (node instanceof Stmt.Return result) {
      found.add(result);
    } else if (node instanceof Stmt.Break leave) {
      boolean stays = leave.label() == null ? inLoop || inSwitch : labels.contains(leave.label());
      addUnless(stays, leave);
    } else if (node instanceof Stmt.Continue next) {
      boolean stays = isOwn(next.label()) || labels.contains(next.label());
      addUnless(stays, next);
    } else if (node instanceof Stmt.Labeled labeled) {
      List<String> more = new ArrayList<>(labels);
      more.add(labeled.label());
      look(labeled.body(), more, inLoop, inSwitch);
    } else {
      boolean loop = node instanceof Stmt stmt && InnerLoops.isLoop(stmt);
      boolean choice = node instanceof Stmt.Switch;
      for (Node child : Nodes.children(node)) {
        look(child, labels, inLoop || loop, (inSwitch || choice) && !loop);
      }
    }
  }

  private boolean isOwn(@Nullable String label) {
    return label == null || label.equals(nest.label());
  }

  private void addUnless(boolean stays, Stmt jump) {
    if (!stays) {
      found.add(jump);
    }
  }
}
