package dev.parloop.processor.analyse;

import java.util.List;

/**
 * What would make a loop independent that is not otherwise, or not without copies of arrays: a look
 * at every index that it reads from an array, whether it is there twice, or less than the one
 * before it.
 *
 * @param guards all guards of the loop in that case
 * @param copies the arrays of which every chunk has a copy in that case
 * @param nanos what an iteration of the loop is estimated to cost
 */
public record IndexCheck(List<Guard> guards, List<PrivateArray> copies, double nanos) {
  public IndexCheck {
    guards = List.copyOf(guards);
    copies = List.copyOf(copies);
  }
}
