package dev.parloop.processor.report;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report on the loops of one class, in the format of {@code docs/report.schema.json}. */
public final class JsonReport {

  /** Version of the format: goes up when a field goes away or changes its meaning. */
  private static final int VERSION = 1;

  private JsonReport() {}

  /**
   * The text of a report.
   *
   * @param binaryName the class
   * @param source simple name of its source file
   * @param loops its loops in source order
   */
  public static String text(String binaryName, String source, List<LoopReport> loops) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", VERSION);
    report.put("class", binaryName);
    report.put("source", source);
    report.put("loops", loops.stream().map(JsonReport::loop).toList());
    return Json.write(report) + "\n";
  }

  /**
   * Writes a report to {@code <binary name>.json}.
   *
   * @param folder made if it is missing
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, String binaryName, String source, List<LoopReport> loops)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(binaryName + ".json"), text(binaryName, source, loops));
  }

  private static Map<String, Object> loop(LoopReport report) {
    Verdict verdict = report.verdict();
    LoopNest nest = verdict.nest();
    Map<String, Object> loop = new LinkedHashMap<>();
    loop.put("class", nest.owner());
    loop.put("method", nest.method());
    loop.put("line", nest.span().line());
    loop.put("column", nest.span().column());
    loop.put("id", nest.id());
    loop.put("verdict", verdict.status().name().toLowerCase(Locale.ROOT));
    loop.put("variants", report.variants());
    loop.put(
        "reductions",
        verdict.reductions().stream()
            .map(r -> map("variable", r.variable().name(), "operator", r.operator().name()))
            .toList());
    loop.put("privates", verdict.privates().stream().map(Variable::name).toList());
    loop.put(
        "variables",
        new VariableRoles(report)
            .roles().entrySet().stream()
                .map(e -> map("variable", e.getKey().name(), "role", e.getValue().kind()))
                .toList());
    loop.put("guards", verdict.guards().stream().map(GuardText::of).toList());
    loop.put("vectorised", vectorised(report));
    loop.put("nanosPerIteration", report.nanosPerIteration());
    loop.put("serialBelow", report.serialBelow());
    loop.put("reasons", verdict.problems().stream().map(JsonReport::reason).toList());
    return loop;
  }

  private static Map<String, Object> vectorised(LoopReport report) {
    LaneKernel kernel = report.kernel();
    if (kernel == null) {
      return map("value", false, "reason", report.whyNotVectorised());
    }
    Map<String, Object> vectorised = map("value", true, "elementTypes", kernel.typeNames());
    vectorised.put("masks", kernel.entry() != null);
    return vectorised;
  }

  private static Map<String, Object> reason(Problem problem) {
    Map<String, Object> reason = map("code", problem.code().name(), "message", problem.message());
    reason.put("line", problem.span().line());
    reason.put("column", problem.span().column());
    return reason;
  }

  /** A map that keeps its order. */
  private static Map<String, Object> map(String key1, Object value1, String key2, Object value2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key1, value1);
    map.put(key2, value2);
    return map;
  }
}
