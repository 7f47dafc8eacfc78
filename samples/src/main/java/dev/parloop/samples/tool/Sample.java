package dev.parloop.samples.tool;

import dev.parloop.runtime.Parloop;
import dev.parloop.samples.workload.Job;
import dev.parloop.samples.workload.Size;
import dev.parloop.samples.workload.UsageException;
import dev.parloop.samples.workload.Variant;
import dev.parloop.samples.workload.Workload;
import dev.parloop.samples.workload.Workloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workload and its size, as asked for.
 *
 * @param size a value for each parameter of the workload
 */
record Sample(Workload workload, Size size) {

  /**
   * Finds them.
   *
   * @throws UsageException if there is no such workload or it cannot have this size
   */
  static Sample of(String name, List<String> sizes) {
    Workload workload =
        Workloads.find(name)
            .orElseThrow(
                () -> {
                  List<String> names = Workloads.all().stream().map(Workload::name).toList();
                  return new UsageException(
                      "unknown sample '%s'%s (there are: %s)"
                          .formatted(name, Suggestion.hint(name, names), String.join(", ", names)));
                });
    return new Sample(workload, Size.of(workload, sizes));
  }

  /**
   * Makes the inputs.
   *
   * @throws UsageException if the heap is too small for them
   */
  Job<?> prepare() {
    long needed = workload.heapBytes(size);
    long heap = Runtime.getRuntime().maxMemory();
    if (needed > heap / 10 * 9) {
      throw new UsageException(
          "%s %s needs about %d MiB of heap and has %d: start java with -Xmx%dm (parloop takes it from JAVA_OPTS)"
              .formatted(
                  workload.name(), size, needed >> 20, heap >> 20, (needed >> 20) / 4 * 5 + 64));
    }
    return workload.prepare(size);
  }

  /**
   * The named variants in the job's order, or all of them.
   *
   * @param names may be empty
   * @throws UsageException if there is no such variant
   */
  static <A> List<Variant<A>> variants(Job<A> job, List<String> names) {
    List<Variant<A>> all = job.variants();
    List<String> known = all.stream().map(Variant::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UsageException(
            "unknown variant '%s'%s (there are: %s)"
                .formatted(name, Suggestion.hint(name, known), String.join(", ", known)));
      }
    }
    return names.isEmpty()
        ? all
        : all.stream().filter(variant -> names.contains(variant.name())).toList();
  }

  /** What a JSON result begins with. */
  Map<String, Object> header(String command, int threads) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("command", command);
    json.put("sample", workload.name());
    json.put("size", size.values());
    json.put("threads", threads);
    json.put("mode", Parloop.mode().text());
    json.put("machine", Machine.describe());
    json.put("jdk", Machine.describeJdk());
    return json;
  }

  /** {@code mandelbrot nx=800 ny=800}. */
  @Override
  public String toString() {
    return workload.name() + " " + size;
  }
}
