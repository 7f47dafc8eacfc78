package dev.parloop.runtime.record;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** One execution of a parallel loop. Its duration is that of the loop. */
@Name("dev.parloop.Loop")
@Label("Parallel Loop")
@Category("Parloop")
@Description("One execution of a parallel loop")
@Threshold("1 ms")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // The recorder reads the fields.
final class LoopEvent extends Event {

  @Label("Loop")
  @Description("Class, method, and which of the method's loops")
  String loop = "";

  @Label("Position")
  @Description("Source file and line")
  String position = "";

  @Label("Variant")
  @Description("How the loop ran: serial, simd, forkjoin or forkjoin-simd")
  String variant = "";

  @Label("Iterations")
  long iterations;

  @Label("Chunks")
  int chunks;

  @Label("Threads")
  @Description("How many threads took part, the caller included")
  int threads;

  @Label("Busy")
  @Description("Nanoseconds that each thread worked, the caller first, separated by commas")
  String busy = "";

  @Label("Imbalance")
  @Description("How much longer the busiest thread worked than the average one")
  @Percentage
  float imbalance;

  @Label("Reason")
  @Description("Why the loop ran so")
  String reason = "";
}
