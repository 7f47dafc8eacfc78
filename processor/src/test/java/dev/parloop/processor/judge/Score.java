package dev.parloop.processor.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well the verdicts on a corpus answer the question whether a loop may run in parallel. */
final class Score {
  private final List<String> acceptedRaces = new ArrayList<>();
  private final List<String> wrongCauses = new ArrayList<>();
  private int loops;
  private int traps;
  private int taken;
  private int causes;

  /** Counts one loop. */
  void add(Corpus.Example example) {
    boolean parallel = example.verdict().status().isParallel();
    loops++;
    if (!example.isTrap()) {
      taken += parallel ? 1 : 0;
      return;
    }
    traps++;
    if (parallel) {
      acceptedRaces.add(example.where());
    }
    if (example.cause() != null) {
      causes++;
      if (!example.namesCause()) {
        wrongCauses.add(example.where());
      }
    }
  }

  int loops() {
    return loops;
  }

  /** How many of them must stay serial. */
  int traps() {
    return traps;
  }

  /** Where loops are that must stay serial and do not. */
  List<String> acceptedRaces() {
    return acceptedRaces;
  }

  /** The share of the loops that may run in parallel that do. */
  double recall() {
    return share(taken, loops - traps);
  }

  /** The share of the loops that run in parallel that may. */
  double precision() {
    return share(taken, taken + acceptedRaces.size());
  }

  /** The share of the refusals with a known cause that name it. */
  double rightPairs() {
    return share(causes - wrongCauses.size(), causes);
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d loops, %d of them must stay serial: precision %.3f, recall %.3f (%d of %d),"
            + " right cause %.3f (%d of %d; not %s)",
        loops,
        traps,
        precision(),
        recall(),
        taken,
        loops - traps,
        rightPairs(),
        causes - wrongCauses.size(),
        causes,
        wrongCauses);
  }
}
