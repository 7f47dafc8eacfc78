package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a parallel loop do in another way than the loop as written, with the same
 * results where the guards hold.
 *
 * @param besides values that are kept beside positions
 * @param apart statements whose second branch is a statement of its own: a minimum and a maximum of
 *     which the loop as written looks at one only
 * @param guards what must hold where the loop begins
 */
public record Rewriting(List<Beside> besides, List<Stmt.If> apart, List<Guard> guards) {
  /** Nothing. */
  public static final Rewriting NONE = new Rewriting(List.of(), List.of(), List.of());

  public Rewriting {
    besides = List.copyOf(besides);
    apart = List.copyOf(apart);
    guards = List.copyOf(guards);
  }

  /** Whether there is anything. */
  public boolean isEmpty() {
    return besides.isEmpty() && apart.isEmpty();
  }

  /** The body of the loop as chunks run it. */
  public Stmt body(Stmt body) {
    return isEmpty() ? body : RebuiltBody.of(body, this::changed);
  }

  private @Nullable Stmt changed(Stmt stmt) {
    if (!(stmt instanceof Stmt.If branch)) {
      return null;
    }
    Stmt otherwise = branch.whenFalse();
    if (otherwise != null && apart.contains(branch)) {
      Stmt.If first = new Stmt.If(branch.condition(), branch.whenTrue(), null, branch.span());
      Stmt one = changed(first);
      return new Stmt.Block(List.of(one == null ? first : one, body(otherwise)), branch.span());
    }
    for (Beside beside : besides) {
      for (Beside.Site site : beside.sites()) {
        // The branch may have lost its else.
        if (site.branch().condition() == branch.condition()) {
          return withBest(branch, beside, site);
        }
      }
    }
    return null;
  }

  private static Stmt withBest(Stmt.If branch, Beside beside, Beside.Site site) {
    Expr best = new Expr.Read(beside.best(), site.value().span());
    Expr condition = replaced(branch.condition(), site.value(), best);
    List<Stmt> statements = new ArrayList<>();
    statements.add(
        new Stmt.Evaluate(
            new Expr.Assign(
                new Expr.Read(beside.best(), site.taken().span()),
                site.taken(),
                site.taken().span()),
            site.taken().span()));
    statements.add(branch.whenTrue());
    return new Stmt.If(
        condition, new Stmt.Block(statements, branch.whenTrue().span()), null, branch.span());
  }

  private static Expr replaced(Expr expr, Expr from, Expr to) {
    if (expr == from) {
      return to;
    }
    Expr whole = Rebuilding.withParts(expr, part -> replaced(part, from, to));
    if (whole == null) {
      throw new IllegalStateException("no comparison: " + expr);
    }
    return whole;
  }
}
