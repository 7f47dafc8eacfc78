package dev.parloop.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** How large the workloads are, from the file that {@code peers.py} reads too. */
public final class Sizes {
  private static final List<String> NAMES = List.of("quick", "medium", "full");

  private Sizes() {}

  /**
   * Looks a size up.
   *
   * @param workload a name in the file
   * @param size {@code quick}, {@code medium} or {@code full}
   * @return N, and M or 0
   */
  public static int[] of(String workload, String size) {
    String line = Objects.requireNonNull(read().getProperty(workload), workload);
    String[] numbers = line.split(", *", -1)[NAMES.indexOf(size)].split(" ", -1);
    return new int[] {
      Integer.parseInt(numbers[0]), numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0
    };
  }

  /** The names of all workloads. */
  static Set<String> workloads() {
    return read().stringPropertyNames();
  }

  private static Properties read() {
    Properties sizes = new Properties();
    try (InputStream file =
        Objects.requireNonNull(Sizes.class.getResourceAsStream("sizes.properties"))) {
      sizes.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes;
  }
}
