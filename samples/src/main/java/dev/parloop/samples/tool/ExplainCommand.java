package dev.parloop.samples.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.parloop.samples.workload.Workload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the compiler decided about the loops of a sample. */
@Command(
    name = "explain",
    description =
        "Prints the compiler's report on the loops of a sample, and the code that it generated.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The sample, as list names it.")
  private String name = "";

  @Option(names = "--no-code", description = "Leave out the generated code.")
  private boolean withoutCode;

  private final PrintWriter out;

  ExplainCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Workload workload = Sample.find(name);
    out.printf("%s: %s%n", workload.name(), workload.summary());
    if (workload.loops().isEmpty()) {
      out.println("It calls dev.parloop.runtime.Loops: there is no annotated loop to explain.");
    }
    for (Class<?> loops : workload.loops()) {
      String report = LoopFiles.report(loops);
      JsonObject json = JsonParser.parseString(report).getAsJsonObject();
      for (JsonElement loop : json.getAsJsonArray("loops")) {
        out.println();
        print(loop.getAsJsonObject(), json.get("source").getAsString());
      }
    }
    if (!withoutCode) {
      workload.loops().forEach(this::printGenerated);
    }
    return Tool.OK;
  }

  private void print(JsonObject loop, String source) {
    out.printf(
        "%s (%s:%d): %s%n",
        text(loop, "id"), source, loop.get("line").getAsInt(), text(loop, "verdict"));
    item("variants", list(loop, "variants", JsonElement::getAsString));
    item(
        "reductions",
        list(
            loop,
            "reductions",
            r -> text(r, "variable") + " (" + lower(text(r, "operator")) + ")"));
    item("variables", list(loop, "variables", v -> text(v, "variable") + " " + text(v, "role")));
    for (String guard : list(loop, "guards", JsonElement::getAsString)) {
      item("guard", List.of(guard));
    }
    double nanos = loop.get("nanosPerIteration").getAsDouble();
    if (nanos > 0) {
      long serialBelow = loop.get("serialBelow").getAsLong();
      String each = String.format(Locale.ROOT, "about %.1f ns per iteration", nanos);
      item("cost", List.of(each + "; serial below " + serialBelow + " of them"));
    }
    JsonObject vectorised = loop.getAsJsonObject("vectorised");
    item("vectors", List.of(vectors(vectorised)));
    for (String reason : list(loop, "reasons", ExplainCommand::reason)) {
      item("reason", List.of(reason));
    }
  }

  private static String vectors(JsonObject vectorised) {
    if (!vectorised.get("value").getAsBoolean()) {
      return "no: " + text(vectorised, "reason");
    }
    return vectorised.get("auto").getAsBoolean()
        ? "yes, where measuring finds them faster"
        : "on request: C2 is expected to do as well with the scalar loop";
  }

  private static String reason(JsonElement reason) {
    int line = reason.getAsJsonObject().get("line").getAsInt();
    return "line " + line + ": [" + text(reason, "code") + "] " + text(reason, "message");
  }

  private void item(String title, List<String> values) {
    if (!values.isEmpty()) {
      out.printf("  %-11s %s%n", title, String.join(", ", values));
    }
  }

  private static String text(JsonElement object, String key) {
    return object.getAsJsonObject().get(key).getAsString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<String> list(
      JsonObject loop, String key, Function<JsonElement, String> element) {
    List<String> texts = new ArrayList<>();
    loop.getAsJsonArray(key).forEach(value -> texts.add(element.apply(value)));
    return texts;
  }

  private void printGenerated(Class<?> loops) {
    print(LoopFiles.generated(loops));
    LoopFiles.vectors(loops).ifPresent(this::print);
  }

  private void print(LoopFiles.File file) {
    out.printf("%n--- %s ---%n", file.name());
    file.text().lines().forEach(out::println);
  }
}
