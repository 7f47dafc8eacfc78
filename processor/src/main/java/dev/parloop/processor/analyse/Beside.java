package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.List;

/**
 * A value that a parallel loop keeps beside a position: the loop as written has the position alone,
 * and looks there, as in {@code if (x[i] > x[k]) k = i}.
 *
 * @param best the variable for the largest or smallest value so far, which the program does not
 *     have
 * @param owner the position; the first where it takes several, as in {@code a[r][c]}
 * @param value what is at the position; neither it nor what it reads changes in the loop but by the
 *     position
 * @param sites where positions are compared
 */
public record Beside(Variable best, Variable owner, Expr value, List<Site> sites) {
  public Beside {
    sites = List.copyOf(sites);
  }

  /**
   * A comparison of two positions.
   *
   * @param branch takes the other position if its condition holds
   * @param value where the condition names what is at the position
   * @param taken what is at the other one; has no effect
   * @param write the statement that assigns {@link Beside#owner}
   */
  public record Site(Stmt.If branch, Expr value, Expr taken, Span write) {}
}
