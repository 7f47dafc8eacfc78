package dev.parloop.samples.tool;

import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.UsageException;
import dev.parloop.samples.workload.Variant;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the variants of a sample in alternation and prints how they compare. */
@Command(
    name = "compare",
    description = "Times the variants of a sample in alternation and checks their answers.",
    mixinStandardHelpOptions = true)
final class CompareCommand extends SampleCommand {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each variant is timed, ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description =
          "How long each variant runs before it is timed, ${DEFAULT-VALUE} by default; at least"
              + " one call.")
  private double warmUp = 1.0;

  @Option(
      names = "--variant",
      paramLabel = "VARIANT",
      description = "Only this one and serial; may be repeated.")
  private List<String> variants = new ArrayList<>();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write the result there as a page: table, charts, scaling over threads, picture, code.")
  private @Nullable Path html;

  CompareCommand(PrintWriter out, PrintWriter err, Restart restart) {
    super(out, err, restart);
  }

  @Override
  int execute(Sample sample) {
    if (rounds < 1) {
      throw new UsageException("--rounds " + rounds + ": say 1 or more");
    }
    if (!(warmUp >= 0 && warmUp <= 3600)) {
      throw new UsageException("--warm-up " + warmUp + ": say 0 to 3600 seconds");
    }
    return compare(sample, sample.prepare());
  }

  private <A> int compare(Sample sample, Job<A> job) {
    List<String> wanted = new ArrayList<>(variants);
    if (!wanted.isEmpty()) {
      wanted.add(Variant.SERIAL);
    }
    List<Variant<A>> compared = Sample.variants(job, wanted);
    int threads = Threads.now();
    text().printf("%s, %s%n", sample, Threads.text());
    text().println(Machine.line());
    text().flush();
    Comparison<A> comparison;
    List<Measurement> measurements;
    try (Progress progress = progress(sample.workload().name(), compared.size() * (rounds + 1))) {
      comparison = new Comparison<>(job, compared, rounds, (long) (warmUp * 1e9), progress);
      measurements = comparison.run();
    }
    List<Scaling.Point> scaling = html == null ? List.of() : scaling(sample, job, compared);
    print(measurements, threads);
    List<Measurement> checked = new ArrayList<>(measurements);
    scaling.forEach(point -> checked.add(point.measurement()));
    boolean right = reportAnswers(job, checked);
    Optional<Path> picture = draw(job, comparison.answer());
    writeJson(json(sample, measurements, threads, picture));
    if (html != null) {
      Optional<BufferedImage> image = job.picture(comparison.answer());
      write(
          html,
          ComparisonPage.text(
              new ComparisonPage.Content(
                  sample, Threads.text(), job.trusted(), measurements, scaling, image)));
      text().println("page: " + html.toAbsolutePath().normalize());
    }
    return right ? Tool.OK : Tool.FAILED;
  }

  /** Times what a program would call on one thread, on two and so on. */
  private <A> List<Scaling.Point> scaling(Sample sample, Job<A> job, List<Variant<A>> compared) {
    Variant<A> called = compared.get(Math.min(1, compared.size() - 1));
    int steps = Scaling.steps() * (rounds + 1);
    try (Progress progress = progress(sample.workload().name() + " on threads", steps)) {
      return Scaling.measure(job, called, rounds, (long) (warmUp * 1e9), progress);
    }
  }

  private void print(List<Measurement> measurements, int threads) {
    double serial = measurements.get(0).median();
    text()
        .printf(
            "%-14s %11s %11s %9s %11s  %s%n",
            "variant", "median", "minimum", "speed-up", "efficiency", "answer");
    for (Measurement measurement : measurements) {
      double speedUp = serial / measurement.median();
      text()
          .printf(
              "%-14s %11s %11s %9.2f %11s  %s%n",
              measurement.variant(),
              Durations.text(measurement.median()),
              Durations.text(measurement.minimum()),
              speedUp,
              isSerial(measurement) ? "" : "%.0f %%".formatted(100 * speedUp / threads),
              measurement.answer());
    }
  }

  private boolean reportAnswers(Job<?> job, List<Measurement> measurements) {
    boolean right = true;
    for (Measurement measurement : measurements) {
      if (measurement.fault().isPresent()) {
        right = false;
        errors()
            .printf(
                "parloop: wrong answer of %s: %s%n",
                measurement.variant(), measurement.fault().get());
      }
    }
    if (right) {
      text().println("answers: right (" + job.trusted() + ")");
    }
    return right;
  }

  private Map<String, Object> json(
      Sample sample, List<Measurement> measurements, int threads, Optional<Path> picture) {
    Map<String, Object> json = sample.header("compare", threads);
    json.put("rounds", rounds);
    double serial = measurements.get(0).median();
    List<Object> list = new ArrayList<>();
    for (Measurement measurement : measurements) {
      double speedUp = serial / measurement.median();
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", measurement.variant());
      item.put("answer", measurement.answer());
      item.put("right", measurement.fault().isEmpty());
      measurement.fault().ifPresent(fault -> item.put("fault", fault));
      item.put("callsPerRound", measurement.callsPerRound());
      item.put("seconds", measurement.nanos().stream().map(nanos -> nanos / 1e9).toList());
      item.put("median", measurement.median() / 1e9);
      item.put("minimum", measurement.minimum() / 1e9);
      item.put("speedUp", speedUp);
      if (!isSerial(measurement)) {
        item.put("efficiency", speedUp / threads);
      }
      list.add(item);
    }
    json.put("variants", list);
    picture.ifPresent(file -> json.put("picture", file.toString()));
    return json;
  }

  private static boolean isSerial(Measurement measurement) {
    return measurement.variant().equals(Variant.SERIAL);
  }
}
