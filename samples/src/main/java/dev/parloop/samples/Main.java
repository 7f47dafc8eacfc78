package dev.parloop.samples;

import dev.parloop.samples.tool.JavaRestart;
import dev.parloop.samples.tool.Tool;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** The sample tool. */
public final class Main {

  private Main() {}

  /**
   * Runs the tool and ends the process.
   *
   * @param args a command and its options; {@code --help} tells them
   */
  public static void main(String[] args) {
    // Pictures are drawn in memory; some systems have no display to ask for.
    System.setProperty("java.awt.headless", "true");
    Charset charset = Charset.defaultCharset();
    System.exit(
        new Tool(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                new JavaRestart(Main.class))
            .run(args));
  }
}
