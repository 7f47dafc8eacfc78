package dev.parloop.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** One Java peer, one workload. Speaks the protocol of {@code peers.py}. */
public final class JavaPeer {
  private JavaPeer() {}

  /**
   * Serves until it is told to end. Exits with 4 where the peer has no such workload.
   *
   * @param args peer, workload, N, M, threads
   * @throws Exception what the workload throws
   */
  public static void main(String[] args) throws Exception {
    String peer = args[0].startsWith("parloop") ? "parloop" : args[0];
    int[] size = {Integer.parseInt(args[2]), Integer.parseInt(args[3])};
    Optional<Work> work = Works.of(peer, args[1], size, Integer.parseInt(args[4]));
    if (work.isEmpty()) {
      System.exit(4);
    }
    serve(work.get(), args[1].startsWith("mandelbrot"));
    System.exit(0);
  }

  private static void serve(Work work, boolean counts) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    Object result = 0.0;
    for (String line = next(in); !line.equals("quit"); line = next(in)) {
      if (line.startsWith("run ")) {
        int calls = Integer.parseInt(line.substring(4));
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          result = work.run();
        }
        System.out.println("time " + (System.nanoTime() - start) / 1e9 / calls);
      } else {
        System.out.println("answer " + describe(flat(result).toArray(), counts));
      }
    }
  }

  private static String next(BufferedReader in) throws IOException {
    String line = in.readLine();
    return line == null ? "quit" : line;
  }

  /** All elements of counts and of what is short; of other arrays four numbers. */
  private static String describe(double[] flat, boolean counts) {
    StringJoiner words = new StringJoiner(" ");
    if (counts || flat.length <= 100) {
      words.add("all");
      Arrays.stream(flat).forEach(x -> words.add(Double.toString(x)));
      return words.toString();
    }
    double sum = 0;
    double size = 0;
    for (double x : flat) {
      sum += x;
      size += Math.abs(x);
    }
    return "some " + sum + " " + size + " " + flat[flat.length / 3] + " " + flat[flat.length - 1];
  }

  /** The elements of an answer. */
  static DoubleStream flat(Object result) {
    if (result instanceof Number number) {
      return DoubleStream.of(number.doubleValue());
    }
    if (result instanceof double[] values) {
      return Arrays.stream(values);
    }
    if (result instanceof int[] values) {
      return Arrays.stream(values).asDoubleStream();
    }
    Stream<?> parts =
        result instanceof List<?> list ? list.stream() : Arrays.stream((Object[]) result);
    return parts.flatMapToDouble(JavaPeer::flat);
  }
}
