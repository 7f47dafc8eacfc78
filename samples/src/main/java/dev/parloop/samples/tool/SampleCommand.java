package dev.parloop.samples.tool;

import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.UsageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of the commands that run a sample. */
abstract class SampleCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Parameters(paramLabel = "NAME", description = "The sample, as list names it.")
  private String name = "";

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      description = "quick, full (the default), or KEY=VALUE; may be repeated.")
  private List<String> sizes = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "At most N threads; -1 for all cores, -2 for all but one.")
  private @Nullable Integer threads;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Write the result there as JSON; - for standard output, and the text moves to standard error.")
  private @Nullable String json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where pictures go; by default the current folder.")
  private Path pictures = Path.of("");

  @Option(
      names = "--progress",
      negatable = true,
      description =
          "Show a bar while the work goes on, instead of a line for each round; the default where"
              + " standard error is a terminal.")
  private boolean bar = Boolean.getBoolean("parloop.samples.terminal");

  @Spec private @Nullable CommandSpec spec;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Restart restart;

  SampleCommand(PrintWriter out, PrintWriter err, Restart restart) {
    this.out = out;
    this.err = err;
    this.restart = restart;
  }

  @Override
  public final Integer call() {
    Sample sample = Sample.of(name, sizes);
    if (Files.exists(pictures) && !Files.isDirectory(pictures)) {
      throw new UsageException("--out " + pictures + ": that is not a folder");
    }
    if (!sample.fits()) {
      long heap = sample.heapMebibytes();
      err.printf("parloop: %s needs more heap: starting Java again with -Xmx%dm%n", sample, heap);
      err.flush();
      return restart.withHeap(heap, arguments());
    }
    return Threads.with(threads, () -> execute(sample));
  }

  /** The command line of the tool. */
  private List<String> arguments() {
    return Objects.requireNonNull(spec).root().commandLine().getParseResult().originalArgs();
  }

  /**
   * Does the work, under the thread limit.
   *
   * @return the exit code
   */
  abstract int execute(Sample sample);

  /** Where the text goes: results. */
  final PrintWriter text() {
    return STANDARD_OUTPUT.equals(json) ? err : out;
  }

  /** Where the text goes: what is wrong. */
  final PrintWriter errors() {
    return err;
  }

  /**
   * Shows what is being done.
   *
   * @param steps how often a variant will be run; -1 for one call, which has no lines to show
   */
  final Progress progress(String task, int steps) {
    if (bar) {
      return new BarProgress(err, task, steps);
    }
    return steps < 0 ? new SilentProgress() : new LineProgress(err);
  }

  /** Writes the JSON where it was asked for, if it was. */
  final void writeJson(Map<String, Object> result) {
    if (json == null) {
      return;
    }
    String content = Json.of(result);
    if (json.equals(STANDARD_OUTPUT)) {
      out.print(content);
      return;
    }
    write(Path.of(json), content);
  }

  /** Writes a file. */
  final void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new ToolException("cannot write " + file + ": " + e, e);
    }
  }

  /**
   * Draws the answer, if it is one to look at, and says where.
   *
   * @return the file
   */
  final <A> Optional<Path> draw(Job<A> job, A answer) {
    return job.picture(answer).map(this::write);
  }

  private Path write(BufferedImage picture) {
    Path file = pictures.resolve(name + ".png").toAbsolutePath().normalize();
    try {
      Files.createDirectories(pictures.toAbsolutePath());
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IOException("this Java has no PNG writer");
      }
    } catch (IOException e) {
      throw new ToolException("cannot write " + file + ": " + e.getMessage(), e);
    }
    text().println("picture: " + file);
    return file;
  }
}
