package dev.parloop.samples.tool;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the tool and keeps what it prints. */
final class Console {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int run(String... args) {
    return new Tool(new PrintWriter(out), new PrintWriter(err)).run(args);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
