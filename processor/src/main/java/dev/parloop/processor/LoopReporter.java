package dev.parloop.processor;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.generate.Companion;
import dev.parloop.processor.generate.VectorHolder;
import dev.parloop.processor.model.Span;
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

  /** Reports the loops of one top-level class, by the class that they stand in. */
  void report(List<LoopDecision> decisions) {
    byOwner(decisions).forEach(this::report);
  }

  /**
   * Writes the pages of one top-level class, if they are wanted.
   *
   * @param source the file of that class
   * @param generated what was generated for each class
   */
  void writePages(
      List<LoopDecision> decisions, UserSource source, Map<TypeElement, Companion> generated) {
    Path folder = options.report();
    if (folder != null) {
      byOwner(decisions)
          .forEach(
              (owner, own) -> {
                Companion companion = generated.get(owner);
                writePage(folder, owner, own, source, companion == null ? "" : companion.source());
              });
    }
  }

  private static Map<TypeElement, List<LoopDecision>> byOwner(List<LoopDecision> decisions) {
    Map<TypeElement, List<LoopDecision>> owners = new LinkedHashMap<>();
    for (LoopDecision decision : decisions) {
      owners.computeIfAbsent(decision.method().owner(), owner -> new ArrayList<>()).add(decision);
    }
    return owners;
  }

  private void report(TypeElement owner, List<LoopDecision> decisions) {
    List<LoopReport> loops = new ArrayList<>();
    for (LoopDecision decision : decisions) {
      LoopReport loop = reportOf(decision);
      loops.add(loop);
      // Beside errors, lines about loops would only hide them.
      if (!problems.hasErrors() || options.verbose() > 1) {
        for (String line : LoopText.lines(loop, options.verbose())) {
          env.getMessager().printMessage(Diagnostic.Kind.NOTE, line);
        }
      }
    }
    Path folder = options.report();
    if (folder != null) {
      write(folder, owner, decisions.get(0).method().file(), loops);
    }
  }

  private LoopReport reportOf(LoopDecision decision) {
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
      Path folder,
      TypeElement owner,
      List<LoopDecision> decisions,
      UserSource source,
      String generated) {
    String file = decisions.get(0).method().file();
    List<LoopReport> loops = decisions.stream().map(this::reportOf).toList();
    String name = name(owner);
    try {
      HtmlReport.write(folder, new ClassReport(name, file, source, loops, generated));
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
