package dev.parloop.processor.report;

import dev.parloop.processor.judge.Verdict;
import java.util.Locale;

/** Verdicts as pages name them: a word and a sign, so that nothing hangs on a colour. */
final class VerdictText {

  private VerdictText() {}

  /** {@code proved}; the style sheet knows it by the same name. */
  static String kind(Verdict.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** {@code ✓ proved}. */
  static String badge(Verdict.Status status) {
    return sign(status) + " " + kind(status);
  }

  private static String sign(Verdict.Status status) {
    return switch (status) {
      case PROVED -> "✓";
      case GUARDED -> "◇";
      case ASSUMED -> "!";
      case UNPROVED -> "?";
      case DEPENDENT -> "✗";
    };
  }

  /** What the verdict means for the loop, a sentence. */
  static String meaning(Verdict.Status status) {
    return switch (status) {
      case PROVED -> "Independent on every input: it runs in parallel.";
      case GUARDED -> "It runs in parallel where the guards hold, and serially where one does not.";
      case ASSUMED -> "The annotation vouches for what cannot be proved: it runs in parallel.";
      case UNPROVED -> "Neither proved nor refuted: it stays serial.";
      case DEPENDENT -> "A dependence is certain: it stays serial.";
    };
  }
}
