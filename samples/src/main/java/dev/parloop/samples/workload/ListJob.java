package dev.parloop.samples.workload;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A job whose answer is a list.
 *
 * @param variants the serial one first
 * @param check compares an answer with trusted values; has what is wrong
 * @param trusted how it knows, in a few words
 */
record ListJob<T>(
    List<Variant<List<T>>> variants, Function<List<T>, Optional<String>> check, String trusted)
    implements Job<List<T>> {

  /** A longer answer is told by its length and its last element. */
  private static final int SHORT = 24;

  /** A job whose answer is known. */
  static <T> ListJob<T> of(List<Variant<List<T>>> variants, List<T> expected, String trusted) {
    return new ListJob<>(variants, answer -> difference(answer, expected), trusted);
  }

  private static <T> Optional<String> difference(List<T> answer, List<T> expected) {
    if (answer.size() != expected.size()) {
      return Optional.of("%d elements, not %d".formatted(answer.size(), expected.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!answer.get(i).equals(expected.get(i))) {
        return Optional.of("element %d is %s, not %s".formatted(i, answer.get(i), expected.get(i)));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> fault(List<T> answer, Supplier<List<T>> serial) {
    return check.apply(answer);
  }

  @Override
  public boolean same(List<T> left, List<T> right) {
    return left.equals(right);
  }

  @Override
  public String describe(List<T> answer) {
    int size = answer.size();
    return size <= SHORT
        ? answer.toString()
        : "%d values, the last one %s".formatted(size, answer.get(size - 1));
  }
}
