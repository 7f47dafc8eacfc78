package dev.parloop.samples.tool;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.Variant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a sample once. */
@Command(
    name = "run",
    description = "Runs a sample once and checks its answer.",
    mixinStandardHelpOptions = true)
final class RunCommand extends SampleCommand {

  @Option(
      names = "--variant",
      paramLabel = "VARIANT",
      description = "Which variant; by default the one that a program calls.")
  private @Nullable String variant;

  RunCommand(PrintWriter out, PrintWriter err, Restart restart) {
    super(out, err, restart);
  }

  @Override
  int execute(Sample sample) {
    return run(sample, sample.prepare());
  }

  private <A> int run(Sample sample, Job<A> job) {
    // The serial one stands in front.
    Variant<A> chosen =
        variant == null ? job.variants().get(1) : Sample.variants(job, List.of(variant)).get(0);
    String name = chosen.name();
    int threads = Threads.now();
    text().printf("%s, %s, %s%n", sample, name, Threads.text());
    text().flush();
    double nanos;
    try (Progress progress = progress(sample.workload().name(), -1)) {
      long start = System.nanoTime();
      Parloop.withProgress(
          reached -> progress.reached(reached.done(), reached.total()), chosen.work()::run);
      nanos = (double) (System.nanoTime() - start);
      progress.ran(name, nanos);
    }
    A answer = chosen.answer().get();
    text().printf("time:    %s%n", Durations.text(nanos));
    text().printf("answer:  %s%n", job.describe(answer));
    text().flush();
    Optional<String> fault =
        job.fault(answer, Sample.variants(job, List.of(Variant.SERIAL)).get(0)::compute);
    if (fault.isPresent()) {
      errors().printf("parloop: wrong answer of %s: %s%n", name, fault.get());
    } else {
      text().println("check:   right (" + job.trusted() + ")");
    }
    Optional<Path> picture = draw(job, answer);
    Map<String, Object> json = sample.header("run", threads);
    json.put("variant", name);
    json.put("seconds", nanos / 1e9);
    json.put("answer", job.describe(answer));
    json.put("right", fault.isEmpty());
    fault.ifPresent(text -> json.put("fault", text));
    picture.ifPresent(file -> json.put("picture", file.toString()));
    writeJson(json);
    return fault.isEmpty() ? Tool.OK : Tool.FAILED;
  }
}
