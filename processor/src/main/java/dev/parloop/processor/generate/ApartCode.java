package dev.parloop.processor.generate;

import dev.parloop.processor.analyse.Rewriting;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;

/** The text of a minimum and a maximum that chunks look at both. */
final class ApartCode {
  private ApartCode() {}

  /** Leaves out the {@code else} between two branches, and makes a block of them. */
  static List<SourceEdits.Replacement> edits(Rewriting rewriting) {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    for (Stmt.If branch : rewriting.apart()) {
      Stmt second = branch.whenFalse();
      if (second == null) {
        throw new IllegalStateException("nothing to part: " + branch.span());
      }
      int from = branch.whenTrue().span().end();
      int to = second.span().start();
      edits.add(KeptCode.inserted(branch.span().start(), Code.text("{ ")));
      edits.add(new SourceEdits.Replacement(from, to, () -> Code.text("\n")));
      edits.add(KeptCode.inserted(branch.span().end(), Code.text(" }")));
    }
    return edits;
  }
}
