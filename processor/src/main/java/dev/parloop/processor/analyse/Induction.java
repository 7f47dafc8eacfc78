package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Variable;

/**
 * A variable to which every iteration adds the same: at the start of an iteration it is its value
 * before the loop plus the number of the iteration, from 0, times the step, wrapped into its type.
 *
 * @param variable of type int or long
 * @param step of type long, does not change in the loop, and cannot throw; only its low bits count
 */
public record Induction(Variable variable, Expr step) {}
