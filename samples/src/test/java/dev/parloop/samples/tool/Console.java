package dev.parloop.samples.tool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the tool and keeps what it prints. */
final class Console {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> restarts = new ArrayList<>();

  int run(String... args) {
    return new Tool(new PrintWriter(out), new PrintWriter(err), this::restart).run(args);
  }

  private int restart(long heapMebibytes, List<String> arguments) {
    restarts.add(heapMebibytes + "m " + String.join(" ", arguments));
    return 42;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** The restarts that were asked for: heap and arguments. */
  List<String> restarts() {
    return restarts;
  }
}
