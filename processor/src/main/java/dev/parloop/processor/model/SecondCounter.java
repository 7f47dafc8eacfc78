package dev.parloop.processor.model;

/**
 * A variable that a counted loop's header declares after the counter, and to which its update adds
 * the same after each iteration: {@code k} in {@code for (int i = 0, k = 0; i < n; i++, k += 2)}.
 * Neither the body nor another part of the header assigns it.
 *
 * @param variable of type int or long
 * @param start converted to the variable's type; evaluated once, after the counter's
 * @param step of type long, a literal or a local variable that the loop does not assign; only its
 *     low bits count; 0 where no update names the variable
 */
public record SecondCounter(Variable variable, Expr start, Expr step) {}
