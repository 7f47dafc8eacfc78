package dev.parloop.benchmarks.peers;

import dev.parloop.samples.loops.Beams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The workloads that map a function over a list, with whatever maps. */
final class Jobs {
  private Jobs() {}

  /** Maps a function over a list, in parallel. */
  interface Mapper {
    <T, R> List<R> map(List<T> items, Function<T, R> function) throws Exception;
  }

  static Map<String, Supplier<Work>> all(Data d, Mapper mapper) {
    return Map.of(
        "map-square", () -> square(mapper),
        "add-two", () -> () -> addTwo(mapper),
        "closure", () -> closure(d, mapper),
        "map-sleep", () -> () -> mapper.map(numbers(10), i -> sleep(d.n, i)),
        "beams", () -> beams(mapper),
        "batches", () -> () -> Search.middles(d.n, points -> mapper.map(points, Search::exceeded)));
  }

  static List<Integer> numbers(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  private static Work square(Mapper mapper) {
    List<Integer> numbers = List.of(1, 2, 3);
    return () -> mapper.map(numbers, x -> x * x);
  }

  private static List<List<Integer>> addTwo(Mapper mapper) throws Exception {
    return List.of(mapper.map(numbers(10), x -> x + 2), mapper.map(numbers(20), x -> x + 2));
  }

  private static Work closure(Data d, Mapper mapper) {
    IntUnaryOperator function = adder(2);
    return () -> mapper.map(numbers(d.n), function::applyAsInt);
  }

  private static IntUnaryOperator adder(int summand) {
    return x -> x + summand;
  }

  /** Waits, and then has the number. */
  static int sleep(int millis, int number) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return number;
  }

  private static Work beams(Mapper mapper) {
    List<Path> files = files();
    return () -> mapper.map(files, Jobs::strongest);
  }

  private static int strongest(Path file) {
    try {
      return Beams.strongest(file);
    } catch (IOException e) {
      return -1;
    }
  }

  /** The files that {@code peers.py} wrote. */
  static List<Path> files() {
    String folder = System.getenv("PEERS_FILES");
    if (folder == null) {
      return Collections.emptyList();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
