package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements in which others stand in the place of some. */
public final class RebuiltBody {
  private final Function<Stmt, @Nullable Stmt> change;

  private RebuiltBody(Function<Stmt, @Nullable Stmt> change) {
    this.change = change;
  }

  /**
   * A statement with others in the place of some that are in it.
   *
   * @param change gives what stands for a statement; null where that stays, and what is inside it
   *     is asked for in turn
   */
  public static Stmt of(Stmt stmt, Function<Stmt, @Nullable Stmt> change) {
    return new RebuiltBody(change).statement(stmt);
  }

  private Stmt statement(Stmt stmt) {
    Stmt other = change.apply(stmt);
    if (other != null) {
      return other;
    } else if (stmt instanceof Stmt.Block block) {
      return new Stmt.Block(statements(block.statements()), block.span());
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
}
