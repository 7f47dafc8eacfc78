package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;

/**
 * What every iteration makes of a variable, from its own value alone, where that is no sum: {@code
 * sign = -sign}, {@code k >>= 1}.
 *
 * @param next the value after an iteration, in which the variable stands for that before it; cannot
 *     throw, and what else it reads does not change in the loop
 */
public record Turn(Kind kind, Expr next) {

  /** So many turns are enough for a value that settles: a long has no more digits. */
  public static final int MOST = Long.SIZE;

  /** How the values go on. */
  public enum Kind {
    /** Two turns give the value as it was. */
    ALTERNATES,
    /** After {@link Turn#MOST} turns the next one changes nothing. */
    SETTLES
  }
}
