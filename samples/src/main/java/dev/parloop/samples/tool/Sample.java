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
    Workload workload = find(name);
    return new Sample(workload, Size.of(workload, sizes));
  }

  /**
   * The workload of this name.
   *
   * @throws UsageException if there is none
   */
  static Workload find(String name) {
    return Workloads.find(name)
        .orElseThrow(
            () -> {
              List<String> names = Workloads.all().stream().map(Workload::name).toList();
              return new UsageException(
                  "unknown sample '%s'%s (there are: %s)"
                      .formatted(name, Suggestion.hint(name, names), String.join(", ", names)));
            });
  }

  /** Whether inputs and answers leave some of this process's heap free. */
  boolean fits() {
    return workload.heapBytes(size) <= Runtime.getRuntime().maxMemory() / 10 * 9;
  }

  /** The heap with which {@link #fits} holds, in MiB. */
  long heapMebibytes() {
    return (workload.heapBytes(size) >> 20) / 4 * 5 + 64;
  }

  /** Makes the inputs. */
  Job<?> prepare() {
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
