package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Beams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link Beams}: one broken file costs one result. */
final class BeamsWorkload implements Workload {

  @Override
  public String name() {
    return "beams";
  }

  @Override
  public String summary() {
    return "a search in each of many files, one of which is broken";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("files", 20, 1000, 1, 100_000),
        Parameter.number("samples", 128, 1024, 16, 65_536));
  }

  @Override
  public Job<?> prepare(Size size) {
    int files = size.intValue("files");
    int samples = size.intValue("samples");
    List<Path> paths = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("parloop-beams");
      folder.toFile().deleteOnExit();
      for (int beam = 0; beam < files; beam++) {
        boolean broken = beam == files / 3;
        int frequency = 1 + beam * 7 % (samples / 2 - 1);
        Path path = folder.resolve("beam-%05d.txt".formatted(beam));
        path.toFile().deleteOnExit();
        Files.write(path, lines(beam, samples, frequency, broken));
        paths.add(path);
        expected.add(broken ? -1 : frequency);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ListJob.of(
        List.of(
            new Variant<>(Variant.SERIAL, () -> Beams.serial(paths)),
            new Variant<>(Variant.LOOPS, () -> Beams.survey(paths))),
        expected,
        "the frequency that is in each file, -1 for the broken one");
  }

  /** A wave under noise. */
  private static List<String> lines(int beam, int samples, int frequency, boolean broken) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      double noise = Inputs.unit((long) beam * samples + i) - 0.5;
      lines.add(Double.toString(Math.sin(2 * Math.PI * frequency * i / samples) + noise));
    }
    if (broken) {
      lines.set(samples / 2, "receiver lost");
    }
    return lines;
  }
}
