package dev.parloop.processor.report;

import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.analyse.WrapAround;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of a loop in lines of text, for {@code -Aparloop.verbose}. */
public final class LoopText {

  /** What a loop does that may end early. */
  private static final List<String> SEARCH = List.of("first match");

  private LoopText() {}

  /**
   * The lines about a loop, none of which ends with a line end.
   *
   * @param verbose 0 nothing; 1 one line; 2 with reductions, private variables, guards, cost and
   *     all reasons; 3 with the forms that were considered and not generated; 4 with the loop as it
   *     was analysed
   */
  public static List<String> lines(LoopReport report, int verbose) {
    List<String> lines = new ArrayList<>();
    if (verbose >= 1) {
      lines.add(summary(report));
    }
    if (verbose >= 2) {
      details(report, lines);
    }
    if (verbose >= 3 && report.kernel() == null) {
      lines.add("  not generated: vectors (" + report.whyNotVectorised() + ")");
    }
    if (verbose >= 4) {
      lines.add("  the loop as it was analysed:");
      ModelPrinter.print(report.verdict().nest()).lines().forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  /** {@code Series.java:14: Series.trig#1 proved, parallel: sum s}. */
  private static String summary(LoopReport report) {
    Verdict verdict = report.verdict();
    LoopNest nest = verdict.nest();
    String start =
        nest.span().file()
            + ":"
            + nest.span().line()
            + ": "
            + nest.id()
            + " "
            + status(verdict)
            + (!verdict.status().isParallel()
                ? ", serial"
                : report.runsAsWritten()
                    ? ", as written without serialBelow"
                    : report.inOrder() ? ", in order without serialBelow" : ", parallel");
    if (verdict.status().isParallel()) {
      List<String> patterns = new ArrayList<>(verdict.exits().isEmpty() ? List.of() : SEARCH);
      verdict.scans().all().forEach(scan -> patterns.add(scan(scan)));
      for (WrapAround wrap : verdict.scans().wraps()) {
        patterns.add("earlier " + wrap.variable().name());
      }
      verdict.reductions().forEach(reduction -> patterns.add(reduction(reduction)));
      for (PrivateArray copy : verdict.copies()) {
        if (copy.operator() != null) {
          patterns.add(operator(copy.operator()) + " " + copy.name());
        }
      }
      return patterns.isEmpty() ? start : start + ": " + String.join(", ", patterns);
    }
    // The messages themselves are javac's to tell, each at its place.
    String codes =
        verdict.problems().stream()
            .map(Problem::code)
            .filter(code -> code.severity() != Code.Severity.NOTE)
            .distinct()
            .map(Code::toString)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? start : start + ": " + codes;
  }

  private static void details(LoopReport report, List<String> lines) {
    Verdict verdict = report.verdict();
    if (!verdict.reductions().isEmpty()) {
      lines.add(
          "  reductions: "
              + list(
                  verdict.reductions(),
                  r ->
                      r.variable().name()
                          + " ("
                          + (r.reducer() == null ? r.operator() : r.by())
                          + ")"));
    }
    if (!verdict.copies().isEmpty()) {
      lines.add(
          "  a copy for each chunk: "
              + list(
                  verdict.copies(),
                  c -> c.name() + " (" + (c.operator() == null ? "SCRATCH" : c.operator()) + ")"));
    }
    if (!verdict.privates().isEmpty()) {
      lines.add("  private to an iteration: " + list(verdict.privates(), Variable::name));
    }
    if (!verdict.guards().isEmpty()) {
      lines.add(
          "  serial unless: "
              + verdict.guards().stream().map(GuardText::of).collect(Collectors.joining(" && ")));
    }
    if (verdict.status().isParallel()) {
      lines.add("  variants: " + String.join(", ", report.variants()));
      lines.add(
          String.format(
              Locale.ROOT, "  about %.1f ns for an iteration", report.nanosPerIteration()));
      if (!report.generated().isEmpty()) {
        lines.add("  in " + report.generated());
      }
    }
    verdict.problems().forEach(p -> lines.add("  line " + p.span().line() + ": " + first(p)));
  }

  private static String status(Verdict verdict) {
    return verdict.status().name().toLowerCase(Locale.ROOT);
  }

  /** {@code sum s}. */
  private static String reduction(Reduction reduction) {
    return reduction.by() + " " + reduction.variable().name();
  }

  /** {@code packed by k}, {@code running sum s}. */
  private static String scan(Scan scan) {
    return (scan.packs() ? "packed by " : "running " + operator(scan.operator()) + " ")
        + scan.variable().name();
  }

  /** {@code sum}; the operators that differ in the choice among equals are all called min. */
  static String operator(ReductionOperator operator) {
    String name = operator.name().toLowerCase(Locale.ROOT);
    int suffix = name.indexOf('_');
    return suffix < 0 ? name : name.substring(0, suffix);
  }

  private static String first(Problem problem) {
    return "[" + problem.code() + "] " + problem.message();
  }

  private static <T> String list(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(", "));
  }
}
