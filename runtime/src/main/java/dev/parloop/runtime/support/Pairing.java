package dev.parloop.runtime.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds for the elements of an unordered set or map those of another one that have to be the same.
 * Elements that cannot be told apart by their {@link Fingerprint} find no partner.
 */
final class Pairing {

  /** An element, or a key with its value. */
  private record Member(long print, List<@Nullable Object> values) {}

  private final List<@Nullable Object> serial = new ArrayList<>();
  private final List<@Nullable Object> parallel = new ArrayList<>();
  private final List<Member> oddSerial = new ArrayList<>();
  private final List<Member> oddParallel = new ArrayList<>();

  /**
   * A pairing.
   *
   * @param left as many as right
   * @param then what arrays held
   */
  Pairing(Members left, Members right, Snapshot then) {
    List<Member> mine = sorted(left, then);
    List<Member> others = sorted(right, Snapshot.NOTHING);
    int at = 0;
    int other = 0;
    while (at < mine.size() || other < others.size()) {
      long print =
          at == mine.size()
              ? others.get(other).print
              : other == others.size()
                  ? mine.get(at).print
                  : Math.min(mine.get(at).print, others.get(other).print);
      int end = end(mine, at, print);
      int otherEnd = end(others, other, print);
      addAll(mine.subList(at, end), others.subList(other, otherEnd));
      at = end;
      other = otherEnd;
    }
    for (int odd = 0; odd < Math.min(oddSerial.size(), oddParallel.size()); odd++) {
      add(oddSerial.get(odd), oddParallel.get(odd));
    }
  }

  /** What the one holds, as far as it has partners. */
  Members serial() {
    return Members.unordered(1, serial.toArray());
  }

  /** The partners of {@link #serial()}, in the same order. */
  Members parallel() {
    return Members.unordered(1, parallel.toArray());
  }

  private static List<Member> sorted(Members members, Snapshot then) {
    List<Member> sorted = new ArrayList<>();
    int width = members.width();
    @Nullable Object[] values = members.values();
    for (int at = 0; at < values.length; at += width) {
      List<@Nullable Object> member = new ArrayList<>(width);
      long print = 0;
      for (int part = 0; part < width; part++) {
        member.add(values[at + part]);
        print = 31 * print + Fingerprint.of(values[at + part], then);
      }
      sorted.add(new Member(print, member));
    }
    sorted.sort(Comparator.comparingLong(Member::print));
    return sorted;
  }

  /** Where those with a fingerprint end. */
  private static int end(List<Member> sorted, int from, long print) {
    int end = from;
    while (end < sorted.size() && sorted.get(end).print == print) {
      end++;
    }
    return end;
  }

  /** Takes all with one fingerprint. */
  private void addAll(List<Member> mine, List<Member> others) {
    int common = Math.min(mine.size(), others.size());
    if (mine.size() == 1 && others.size() == 1) {
      add(mine.get(0), others.get(0));
    }
    oddSerial.addAll(mine.subList(common, mine.size()));
    oddParallel.addAll(others.subList(common, others.size()));
  }

  private void add(Member mine, Member other) {
    serial.addAll(mine.values);
    parallel.addAll(other.values);
  }
}
