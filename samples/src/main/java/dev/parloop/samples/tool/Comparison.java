package dev.parloop.samples.tool;

import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times variants in alternation, so that whatever else the machine does hits all of them alike, and
 * checks every answer. Used once.
 */
final class Comparison<A> {
  /** A sample that is too short measures the clock. */
  private static final long SAMPLE_NANOS = 20_000_000;

  private static final int MAX_CALLS = 1_000_000;

  private final Job<A> job;
  private final int rounds;
  private final long warmUpNanos;
  private final Progress progress;
  private final List<Candidate<A>> candidates;

  /**
   * A comparison that has not begun.
   *
   * @param variants of the job, the serial one first
   * @param rounds at least 1
   * @param warmUpNanos how long each variant runs before it is timed, at least one call
   */
  Comparison(
      Job<A> job, List<Variant<A>> variants, int rounds, long warmUpNanos, Progress progress) {
    this.job = job;
    this.rounds = rounds;
    this.warmUpNanos = warmUpNanos;
    this.progress = progress;
    candidates = variants.stream().map(Candidate::new).toList();
  }

  /** Runs it: warm-up, check, rounds. In the order of the variants. */
  List<Measurement> run() {
    progress.begin("warm-up");
    for (Candidate<A> candidate : candidates) {
      warmUp(candidate);
    }
    progress.end();
    check();
    for (int round = 0; round < rounds; round++) {
      progress.begin("round %d of %d".formatted(round + 1, rounds));
      for (int i = 0; i < candidates.size(); i++) {
        // Another one goes first each time.
        sample(candidates.get((round + i) % candidates.size()), round + 1);
      }
      progress.end();
    }
    return candidates.stream().map(candidate -> candidate.measurement(job)).toList();
  }

  /** The answer of the first variant. Only after {@link #run}. */
  A answer() {
    return candidates.get(0).answer();
  }

  private void warmUp(Candidate<A> candidate) {
    Runnable work = candidate.variant.work();
    long begin = System.nanoTime();
    long start = begin;
    long shortest = Long.MAX_VALUE;
    long now;
    do {
      work.run();
      now = System.nanoTime();
      shortest = Math.min(shortest, now - start);
      start = now;
    } while (now - begin < warmUpNanos);
    candidate.answer = Optional.of(candidate.variant.answer().get());
    candidate.calls = (int) Math.min(MAX_CALLS, Math.max(1, SAMPLE_NANOS / Math.max(1, shortest)));
    progress.ran(candidate.variant.name(), (double) shortest);
  }

  private void check() {
    A serial = candidates.get(0).answer();
    Optional<Candidate<A>> firstParallel = Optional.empty();
    for (Candidate<A> candidate : candidates) {
      candidate.fault = job.fault(candidate.answer(), () -> serial);
      if (candidate.variant.name().equals(Variant.SERIAL)) {
        continue;
      }
      if (firstParallel.isEmpty()) {
        firstParallel = Optional.of(candidate);
      }
      Candidate<A> other = firstParallel.get();
      if (candidate.fault.isEmpty() && !job.same(other.answer(), candidate.answer())) {
        candidate.fault = Optional.of("not the same bits as " + other.variant.name());
      }
    }
  }

  private void sample(Candidate<A> candidate, int round) {
    Runnable work = candidate.variant.work();
    long start = System.nanoTime();
    for (int call = 0; call < candidate.calls; call++) {
      work.run();
    }
    double nanos = (double) (System.nanoTime() - start) / candidate.calls;
    A answer = candidate.variant.answer().get();
    candidate.nanos.add(nanos);
    if (candidate.fault.isEmpty() && !job.same(candidate.answer(), answer)) {
      candidate.fault =
          Optional.of("round %d gave other bits: %s".formatted(round, job.describe(answer)));
    }
    progress.ran(candidate.variant.name(), nanos);
  }

  /** A variant and what is known of it so far. */
  private static final class Candidate<A> {
    private final Variant<A> variant;
    private final List<Double> nanos = new ArrayList<>();
    private Optional<A> answer = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private int calls = 1;

    Candidate(Variant<A> variant) {
      this.variant = variant;
    }

    A answer() {
      return answer.orElseThrow();
    }

    Measurement measurement(Job<A> job) {
      return new Measurement(variant.name(), job.describe(answer()), fault, calls, nanos);
    }
  }
}
