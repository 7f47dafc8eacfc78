package dev.parloop.samples.tool;

import dev.parloop.samples.workload.Parameter;
import dev.parloop.samples.workload.Workload;
import dev.parloop.samples.workload.Workloads;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Names the samples. */
@Command(
    name = "list",
    description = "Names the samples and their sizes.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final PrintWriter out;

  ListCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    for (Workload workload : Workloads.all()) {
      out.printf("%-20s %s%n", workload.name(), workload.summary());
      out.printf("%20s   full:  %s%n", "", values(workload, Parameter::full));
      out.printf("%20s   quick: %s%n", "", values(workload, Parameter::quick));
    }
    return Tool.OK;
  }

  private static String values(Workload workload, Function<Parameter, String> value) {
    return workload.parameters().stream()
        .map(parameter -> parameter.key() + "=" + value.apply(parameter))
        .collect(Collectors.joining(" "));
  }
}
