package dev.parloop.samples.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.Loops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A survey: thousands of files, a long search in each, and a broken file must not end the night.
 */
public final class Beams {

  private Beams() {}

  /**
   * Finds what repeats in a file with one number in each line.
   *
   * @return how often the strongest period fits into the file
   * @throws IOException if the file cannot be read or a line is no number
   */
  public static int strongest(Path file) throws IOException {
    double[] samples = read(file);
    int best = 0;
    double most = 0;
    for (int frequency = 1; frequency < samples.length / 2; frequency++) {
      double power = power(samples, frequency);
      if (power > most) {
        most = power;
        best = frequency;
      }
    }
    return best;
  }

  private static double[] read(Path file) throws IOException {
    try {
      return Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static double power(double[] samples, int frequency) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < samples.length; i++) {
      double angle = 2 * Math.PI * frequency * i / samples.length;
      re += samples[i] * Math.cos(angle);
      im += samples[i] * Math.sin(angle);
    }
    return re * re + im * im;
  }

  /** One file after the other; -1 stands for a file that failed. */
  public static List<Integer> serial(List<Path> files) {
    List<Integer> found = new ArrayList<>();
    for (Path file : files) {
      int strongest;
      try {
        strongest = strongest(file);
      } catch (IOException e) {
        strongest = -1;
      }
      found.add(strongest);
    }
    return found;
  }

  /** In parallel; -1 stands for a file that failed. */
  public static List<Integer> survey(List<Path> files) {
    List<Integer> found = new ArrayList<>();
    for (LoopResult<Integer, IOException> result :
        Loops.mapResults(files, Beams::strongest, LoopOptions.named("beams"))) {
      found.add(strongest(result));
    }
    return found;
  }

  private static int strongest(LoopResult<Integer, IOException> result) {
    try {
      return result.get();
    } catch (IOException e) {
      return -1;
    }
  }
}
