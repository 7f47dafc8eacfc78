package dev.parloop.processor.analyse;

import java.util.List;

/**
 * What would make a loop independent that is not otherwise: a look at every index that it reads
 * from an array, whether it is there twice.
 *
 * @param guards all guards of the loop in that case
 * @param nanos what an iteration of the loop is estimated to cost
 */
public record IndexCheck(List<Guard> guards, double nanos) {
  public IndexCheck {
    guards = List.copyOf(guards);
  }
}
