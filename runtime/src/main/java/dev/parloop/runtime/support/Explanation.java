package dev.parloop.runtime.support;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says in words how loops run, and why: what {@code Parloop.explain} returns. */
public final class Explanation {

  private Explanation() {}

  /**
   * Explains loops of the classes that are loaded.
   *
   * @param wanted which, by their names
   * @return a paragraph for each, in the order of their names; a sentence if there are none
   */
  public static String of(Predicate<String> wanted) {
    List<LoopSite> sites =
        Sites.all().stream()
            .filter(site -> wanted.test(site.id()))
            .sorted(Comparator.comparing(LoopSite::id).thenComparing(LoopSite::position))
            .toList();
    return sites.isEmpty()
        ? "No such loop has been called: none of its class is loaded, or its loops stay serial.\n"
        : sites.stream().map(Explanation::of).collect(Collectors.joining("\n"));
  }

  private static String of(LoopSite site) {
    StringBuilder text = new StringBuilder();
    line(text, "%s", site);
    if (site.measuredSerialBelow() > 1) {
      line(text, "  below %d iterations: as written", site.measuredSerialBelow());
    }
    line(text, "  an iteration: %s", cost(site.cost(false)));
    if (site.cost(true).measured() > 0) {
      line(text, "  in vectors: %s", cost(site.cost(true)));
    }
    line(text, "  vector form: %s", site.vectorReason());
    line(text, "  %s", site.blocking() ? "threads: always, for iterations wait" : threads(site));
    String fixed = site.settings();
    if (!fixed.isEmpty()) {
      line(text, "  the annotation says: %s", fixed);
    }
    Sample last = site.last();
    line(text, "  %s", last == null ? "has not been measured yet" : "last measured: " + of(last));
    return text.toString();
  }

  private static String cost(Cost cost) {
    String estimated = String.format(Locale.ROOT, "estimated %.1f ns", cost.estimated());
    return cost.measured() > 0
        ? String.format(Locale.ROOT, "%.1f ns as measured, %s", cost.measured(), estimated)
        : estimated;
  }

  private static String threads(LoopSite site) {
    Sample last = site.last();
    double nanos = site.cost(last != null && last.vectors()).nanos();
    return String.format(
        Locale.ROOT,
        "threads: from about %.0f iterations (%.0f us of work) where a helper is awake, from %.0f"
            + " (%.0f us) where it sleeps",
        Math.ceil(Crossover.AWAKE_NANOS / nanos),
        Crossover.AWAKE_NANOS / 1e3,
        Math.ceil(Crossover.ASLEEP_NANOS / nanos),
        Crossover.ASLEEP_NANOS / 1e3);
  }

  private static String of(Sample sample) {
    int threads = sample.threads();
    return String.format(
        Locale.ROOT,
        "%d iterations in %d %s, %d %s, %s, %.1f us, because %s",
        sample.tripCount(),
        sample.chunks(),
        sample.chunks() == 1 ? "chunk" : "chunks",
        threads,
        threads == 1 ? "thread" : "threads",
        sample.variant(),
        sample.nanos() / 1e3,
        sample.reason().text());
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
