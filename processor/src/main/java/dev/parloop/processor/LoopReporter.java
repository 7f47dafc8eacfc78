package dev.parloop.processor;

import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.generate.Companion;
import dev.parloop.processor.generate.VectorHolder;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.parse.StoppedLoop;
import dev.parloop.processor.parse.UserSource;
import dev.parloop.processor.plan.LoopPlan;
import dev.parloop.processor.report.ClassReport;
import dev.parloop.processor.report.HtmlReport;
import dev.parloop.processor.report.JsonReport;
import dev.parloop.processor.report.LoopReport;
import dev.parloop.processor.report.LoopText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Tells about every loop that was looked at: lines for javac's output, and for each class a JSON
 * file and a page.
 */
final class LoopReporter {
  private final ProcessingEnvironment env;
  private final Options options;
  private final ProblemReporter problems;

  LoopReporter(ProcessingEnvironment env, Options options, ProblemReporter problems) {
    this.env = env;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Reports the loops of one top-level class, by the class that they stand in.
   *
   * @param stopped those that were not looked at, as they stop the compilation
   */
  void report(List<LoopDecision> decisions, List<StoppedLoop> stopped) {
    byOwner(decisions, stopped).forEach(this::report);
  }

  /**
   * Writes the pages of one top-level class, if they are wanted.
   *
   * @param stopped loops that were not looked at
   * @param source the file of that class
   * @param generated what was generated for each class
   */
  void writePages(
      List<LoopDecision> decisions,
      List<StoppedLoop> stopped,
      UserSource source,
      Map<TypeElement, Companion> generated) {
    Path folder = options.report();
    if (folder != null) {
      byOwner(decisions, stopped)
          .forEach(
              (owner, own) -> {
                Companion companion = generated.get(owner);
                writePage(folder, owner, own, source, companion == null ? "" : companion.source());
              });
    }
  }

  /** What is told of each class, in source order. */
  private static Map<TypeElement, List<LoopReport>> byOwner(
      List<LoopDecision> decisions, List<StoppedLoop> stopped) {
    Map<TypeElement, List<LoopReport>> owners = new LinkedHashMap<>();
    for (LoopDecision decision : decisions) {
      owners
          .computeIfAbsent(decision.method().owner(), owner -> new ArrayList<>())
          .add(reportOf(decision));
    }
    for (StoppedLoop loop : stopped) {
      owners.computeIfAbsent(loop.owner(), owner -> new ArrayList<>()).add(reportOf(loop));
    }
    if (!stopped.isEmpty()) {
      Comparator<LoopReport> place =
          Comparator.comparingInt(loop -> loop.verdict().nest().span().start());
      owners.values().forEach(loops -> loops.sort(place));
    }
    return owners;
  }

  private void report(TypeElement owner, List<LoopReport> loops) {
    for (LoopReport loop : loops) {
      // Beside errors, lines about loops would only hide them.
      if (!problems.hasErrors() || options.verbose() > 1) {
        for (String line : LoopText.lines(loop, options.verbose())) {
          env.getMessager().printMessage(Diagnostic.Kind.NOTE, line);
        }
      }
    }
    Path folder = options.report();
    if (folder != null) {
      write(folder, owner, file(loops), loops);
    }
  }

  private static String file(List<LoopReport> loops) {
    return loops.get(0).verdict().nest().span().file();
  }

  private static LoopReport reportOf(StoppedLoop loop) {
    return new LoopReport(
        Verdict.serial(loop.nest(), Verdict.Status.UNPROVED, loop.problems()),
        new Scalars(List.of(), List.of()),
        List.of("serial"),
        0,
        0,
        false,
        null,
        null,
        "");
  }

  private static LoopReport reportOf(LoopDecision decision) {
    LoopPlan plan = decision.plan();
    return new LoopReport(
        decision.verdict(),
        decision.scalars(),
        variants(decision),
        plan != null ? plan.nanosPerIteration() : 0,
        plan != null ? plan.serialBelow() : 0,
        plan != null && plan.inOrder(),
        decision.kernel(),
        decision.noVectors(),
        plan != null ? decision.companion() : "");
  }

  private static List<String> variants(LoopDecision decision) {
    if (decision.plan() == null) {
      return List.of("serial");
    }
    return decision.kernel() == null
        ? List.of("serial", "forkjoin")
        : List.of("serial", "simd", "forkjoin", "forkjoin-simd");
  }

  /** Writes the source of vector code beside the reports, where they are asked for. */
  void report(VectorHolder holder) {
    Path folder = options.report();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(holder.binaryName() + ".java"), holder.source());
      } catch (IOException e) {
        notWritten(folder, holder.binaryName(), e);
      }
    }
  }

  private void write(Path folder, TypeElement owner, String source, List<LoopReport> loops) {
    String name = name(owner);
    try {
      JsonReport.write(folder, name, source, loops);
    } catch (IOException e) {
      notWritten(folder, name, e);
    }
  }

  private void writePage(
      Path folder, TypeElement owner, List<LoopReport> loops, UserSource source, String generated) {
    String name = name(owner);
    try {
      HtmlReport.write(folder, new ClassReport(name, file(loops), source, loops, generated));
      HtmlReport.writeIndex(folder);
    } catch (IOException e) {
      notWritten(folder, name, e);
    }
  }

  private String name(TypeElement owner) {
    return env.getElementUtils().getBinaryName(owner).toString();
  }

  private void notWritten(Path folder, String name, IOException e) {
    problems.tell(
        Problem.of(
            Code.PL0002,
            "-Aparloop.report=" + folder + ": the report of " + name + " was not written: " + e,
            Span.NONE));
  }
}
