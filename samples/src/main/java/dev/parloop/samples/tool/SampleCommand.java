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
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  private final PrintWriter out;
  private final PrintWriter err;

  SampleCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public final Integer call() {
    Sample sample = Sample.of(name, sizes);
    if (Files.exists(pictures) && !Files.isDirectory(pictures)) {
      throw new UsageException("--out " + pictures + ": that is not a folder");
    }
    return Threads.with(threads, () -> execute(sample));
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

  /** Where the text goes: what is being done. */
  final PrintWriter progress() {
    return err;
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
    try {
      Files.writeString(Path.of(json), content);
    } catch (IOException e) {
      throw new ToolException("cannot write " + json + ": " + e, e);
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
