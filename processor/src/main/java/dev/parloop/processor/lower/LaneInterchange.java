package dev.parloop.processor.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kernel whose inner loop strides through memory, with that loop outside: for each of
 * its rounds all vectors of a block, which lie next to each other. Loop interchange behind
 * distribution, strip mining and scalar expansion (R. Allen, K. Kennedy, "Optimizing Compilers for
 * Modern Architectures", 2001, chapters 5 and 6).
 *
 * @param first declarations of uniform variables, once for each block
 * @param before what each vector does in front of the loop
 * @param header where the loop is in the source
 * @param round what each vector does in a round of the loop
 * @param whole the same for a vector that has all lanes; null if it needs their mask
 * @param loop the loop; its body is what is done once for each round, at its end
 * @param after what each vector does behind the loop
 * @param kept what vectors have in front of the loop and use later
 */
public record LaneInterchange(
    List<LaneCode> first,
    List<LaneCode> before,
    List<LaneCode> header,
    List<LaneCode> round,
    @Nullable List<LaneCode> whole,
    LaneCode.Loop loop,
    List<LaneCode> after,
    List<Kept> kept) {

  public LaneInterchange {
    first = List.copyOf(first);
    before = List.copyOf(before);
    header = List.copyOf(header);
    round = List.copyOf(round);
    whole = whole == null ? null : List.copyOf(whole);
    after = List.copyOf(after);
    kept = List.copyOf(kept);
  }

  /**
   * A varying variable that waits in an array.
   *
   * @param array an array of the variable's type, with an element for each iteration of a block
   */
  public record Kept(LaneVariable variable, LaneVariable array) {}
}
