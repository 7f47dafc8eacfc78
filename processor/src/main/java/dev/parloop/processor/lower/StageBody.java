package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;

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
    return new StageBody(scans).statement(body);
  }

  private Stmt statement(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      return new Stmt.Block(statements(block.statements()), block.span());
    } else if (stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Declare) {
      return simple(stmt);
    } else if (stmt instanceof Stmt.If branch) {
      Stmt otherwise = branch.whenFalse();
      return new Stmt.If(
          branch.condition(),
          statement(branch.whenTrue()),
          otherwise == null ? null : statement(otherwise),
          branch.span());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      return new Stmt.Labeled(labeled.label(), statement(labeled.body()), labeled.span());
    } else if (stmt instanceof Stmt.Switch choice) {
      List<Stmt.Case> cases = new ArrayList<>();
      for (Stmt.Case one : choice.cases()) {
        cases.add(new Stmt.Case(one.labels(), one.isDefault(), statements(one.body())));
      }
      return new Stmt.Switch(choice.selector(), cases, choice.arrows(), choice.span());
    }
    return loop(stmt);
  }

  private Stmt loop(Stmt stmt) {
    if (stmt instanceof Stmt.Counted loop) {
      return new Stmt.Counted(loop.space(), statement(loop.body()), loop.span());
    } else if (stmt instanceof Stmt.For loop) {
      return new Stmt.For(
          statements(loop.initial()),
          loop.condition(),
          loop.update(),
          statement(loop.body()),
          loop.span());
    } else if (stmt instanceof Stmt.While loop) {
      return new Stmt.While(loop.condition(), statement(loop.body()), loop.span());
    } else if (stmt instanceof Stmt.DoWhile loop) {
      return new Stmt.DoWhile(statement(loop.body()), loop.condition(), loop.span());
    }
    return stmt;
  }

  private List<Stmt> statements(List<Stmt> statements) {
    return statements.stream().map(this::statement).toList();
  }

  private Stmt simple(Stmt stmt) {
    for (Scans.Cut cut : scans.cuts()) {
      if (cut.statement().equals(stmt.span())) {
        return cut.kept() == null
            ? new Stmt.Block(List.of(), stmt.span())
            : new Stmt.Evaluate(kept(stmt, cut), stmt.span());
      }
    }
    return stmt;
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
