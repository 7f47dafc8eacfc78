package dev.parloop.samples.tool;

import dev.parloop.runtime.LoopProfile;
import dev.parloop.samples.workload.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a recording of the flight recorder tells of parallel loops. */
@Command(
    name = "profile",
    description = {
      "Names the parallel loops with most time and with the worst balance in a recording.",
      "Record with: java -XX:StartFlightRecording:filename=run.jfr ..."
    },
    mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Parameters(paramLabel = "FILE", description = "A file that the flight recorder wrote.")
  private Path file = Path.of("");

  ProfileCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + file);
    }
    try {
      out.print(LoopProfile.of(file));
    } catch (IOException e) {
      throw new ToolException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return Tool.OK;
  }
}
