package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.RebuiltBody;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a loop in its first stage, which writes nothing but variables: of {@code if (x[i] >
 * 0) out[k++] = x[i]} it is {@code if (x[i] > 0) k++}.
 */
final class StageBody {
  private final Scans scans;

  private StageBody(Scans scans) {
    this.scans = scans;
  }

  /** The first stage of a loop with this body. */
  static Stmt of(Stmt body, Scans scans) {
    return RebuiltBody.of(body, new StageBody(scans)::simple);
  }

  /** What stays of a statement of which something is left out; null for any other. */
  private @Nullable Stmt simple(Stmt stmt) {
    for (Scans.Cut cut : scans.cuts()) {
      boolean isSimple = stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Declare;
      if (isSimple && cut.statement().equals(stmt.span())) {
        return cut.kept() == null
            ? new Stmt.Block(List.of(), stmt.span())
            : new Stmt.Evaluate(kept(stmt, cut), stmt.span());
      }
    }
    return null;
  }

  /** The update that stays of a statement. */
  private static Expr kept(Stmt stmt, Scans.Cut cut) {
    for (Node node : Nodes.all(stmt)) {
      if (node instanceof Expr expr
          && expr.span().equals(cut.kept())
          && Nodes.assigned(expr) != null) {
        return expr;
      }
    }
    throw new IllegalStateException("no update in a statement that has one");
  }
}
