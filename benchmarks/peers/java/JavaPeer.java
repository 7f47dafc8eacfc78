import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * One Java peer, one workload. Arguments: peer, workload, N, M, threads. Speaks the protocol of
 * {@code peers.py}; exits with 4 where the peer has no such workload.
 */
final class JavaPeer {
  private JavaPeer() {}

  public static void main(String[] args) throws IOException {
    Data data = new Data(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    ForkJoinPool pool = new ForkJoinPool(Integer.parseInt(args[4]));
    JavaLoops loops = new JavaLoops(data, pool);
    Map<String, Supplier<Work>> works =
        switch (args[0]) {
          case "streams" -> loops.streams();
          case "forkjoin" -> loops.tasks();
          case "vector" -> loops.vectors();
          default -> ParloopLoops.all(data);
        };
    Supplier<Work> made = works.get(args[1]);
    if (made == null) {
      System.exit(4);
    }
    serve(made.get());
    System.exit(0);
  }

  private static void serve(Work work) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    Object result = 0.0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("run ")) {
        int calls = Integer.parseInt(line.substring(4));
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          result = work.run();
        }
        System.out.println("time " + (System.nanoTime() - start) / 1e9 / calls);
      } else if (line.equals("answer")) {
        System.out.println("answer " + describe(result));
      } else {
        return;
      }
    }
  }

  private static String describe(Object result) {
    if (result instanceof Double value) {
      return value.toString();
    }
    double[] flat;
    if (result instanceof int[][] counts) {
      flat = Arrays.stream(counts).flatMapToInt(Arrays::stream).asDoubleStream().toArray();
    } else if (result instanceof double[][] rows) {
      flat = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    } else {
      flat = (double[]) result;
    }
    double sum = 0;
    double size = 0;
    for (double x : flat) {
      sum += x;
      size += Math.abs(x);
    }
    return sum + " " + size + " " + flat[flat.length / 3] + " " + flat[flat.length - 1];
  }
}
