package dev.parloop.processor.differential;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to run a method. */
record Run(String variant, Mode mode, int threads) {
  static final String IN_PLACE = "in place";

  static final List<Run> ALL =
      List.of(
          new Run("", Mode.AUTO, 1),
          new Run("", Mode.AUTO, 2),
          new Run("", Mode.AUTO, 3),
          new Run("", Mode.AUTO, 16),
          new Run("ForkJoin", Mode.AUTO, 1),
          new Run("ForkJoin", Mode.AUTO, 2),
          new Run("ForkJoin", Mode.AUTO, 3),
          new Run("ForkJoin", Mode.AUTO, 16),
          new Run("Simd", Mode.AUTO, 1),
          new Run("Simd", Mode.AUTO, 3),
          new Run("ForkJoinSimd", Mode.AUTO, 1),
          new Run("ForkJoinSimd", Mode.AUTO, 3),
          new Run(IN_PLACE, Mode.AUTO, 2),
          new Run(IN_PLACE, Mode.FORK_JOIN, 1),
          new Run(IN_PLACE, Mode.FORK_JOIN, 3),
          new Run(IN_PLACE, Mode.FORK_JOIN, 16),
          new Run(IN_PLACE, Mode.SIMD, 2),
          new Run(IN_PLACE, Mode.FORK_JOIN_SIMD, 2));

  static final List<Run> VERIFIED =
      List.of(
          new Run("", Mode.AUTO, 2),
          new Run("ForkJoin", Mode.AUTO, 16),
          new Run("Simd", Mode.AUTO, 2),
          new Run(IN_PLACE, Mode.FORK_JOIN, 3),
          new Run(IN_PLACE, Mode.FORK_JOIN_SIMD, 3));

  Outcome of(CorpusMethod method, @Nullable Object[] arguments) {
    Parloop.setMode(mode);
    return Parloop.withThreads(
        threads,
        () ->
            variant.equals(IN_PLACE)
                ? method.callWritten(arguments)
                : method.callGenerated(variant, arguments));
  }
}
