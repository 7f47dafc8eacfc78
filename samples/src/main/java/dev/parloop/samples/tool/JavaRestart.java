package dev.parloop.samples.tool;

import dev.parloop.samples.workload.UsageException;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the Java that runs this process, with its options and class path. */
public final class JavaRestart implements Restart {
  private final Class<?> main;
  private final List<String> options;
  private final long memoryMebibytes;

  /**
   * A restart of this process.
   *
   * @param main where it begins
   */
  public JavaRestart(Class<?> main) {
    this(main, ManagementFactory.getRuntimeMXBean().getInputArguments(), memory());
  }

  /**
   * A restart as if the process had these options on a machine with this memory.
   *
   * @param memoryMebibytes of the machine, 0 if unknown
   */
  JavaRestart(Class<?> main, List<String> options, long memoryMebibytes) {
    this.main = main;
    this.options = List.copyOf(options);
    this.memoryMebibytes = memoryMebibytes;
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() >> 20
        : 0;
  }

  @Override
  public int withHeap(long heapMebibytes, List<String> arguments) {
    List<String> command = command(heapMebibytes, arguments);
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new ToolException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted", e);
    }
  }

  /**
   * What is started.
   *
   * @throws UsageException if the user set the heap, or the machine has too little memory
   */
  List<String> command(long heapMebibytes, List<String> arguments) {
    String need = "this size needs -Xmx" + heapMebibytes + "m";
    for (String option : options) {
      if (option.startsWith("-Xmx") || option.contains("MaxHeapSize") || option.contains("RAM")) {
        throw new UsageException(
            need
                + ", and Java was started with "
                + option
                + ": JAVA_OPTS=-Xmx"
                + heapMebibytes
                + "m ./parloop "
                + String.join(" ", arguments));
      }
    }
    if (memoryMebibytes > 0 && heapMebibytes > memoryMebibytes) {
      throw new UsageException(
          need + ", and this machine has " + memoryMebibytes + " MiB: choose a smaller --size");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Xmx" + heapMebibytes + "m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path", "." + File.separator));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
