package dev.parloop.samples.tool;

import java.util.List;

/** Starts the tool again in another Java, with more heap. */
public interface Restart {

  /**
   * Runs it to its end, with the streams of this process.
   *
   * @param heapMebibytes the heap that it needs
   * @param arguments of the tool
   * @return its exit code
   * @throws dev.parloop.samples.workload.UsageException if the heap is not to be had; the message
   *     tells what to do instead
   */
  int withHeap(long heapMebibytes, List<String> arguments);
}
