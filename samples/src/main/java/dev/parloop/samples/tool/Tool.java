package dev.parloop.samples.tool;

import dev.parloop.samples.workload.UsageException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tool with its streams. Not for use by several threads at once. */
public final class Tool {
  /** All is well. */
  public static final int OK = 0;

  /** A wrong answer, or an error in the middle of the work. */
  public static final int FAILED = 1;

  /** The tool was asked for something that it cannot do. */
  public static final int USAGE = 2;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Restart restart;

  /**
   * Writes results to {@code out}, progress and errors to {@code err}. Flushes both, closes none.
   *
   * @param restart for sizes that need more heap than there is
   */
  public Tool(PrintWriter out, PrintWriter err, Restart restart) {
    this.out = out;
    this.err = err;
    this.restart = restart;
  }

  /**
   * Runs one command line.
   *
   * @return {@link #OK}, {@link #FAILED} or {@link #USAGE}
   */
  public int run(String... args) {
    int code =
        new CommandLine(new Top())
            .addSubcommand(new ListCommand(out))
            .addSubcommand(new RunCommand(out, err, restart))
            .addSubcommand(new CompareCommand(out, err, restart))
            .addSubcommand(new ExplainCommand(out))
            .addSubcommand(new ProfileCommand(out))
            .addSubcommand(new LessonCommand(out))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(this::refuse)
            .setExecutionExceptionHandler(this::explain)
            .execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private int refuse(ParameterException e, String[] args) {
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().get(0), e.getCommandLine())
            : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    err.println("parloop: " + message);
    return USAGE;
  }

  private static String unknown(String word, CommandLine line) {
    Set<String> names = new TreeSet<>(line.getCommandSpec().optionsMap().keySet());
    names.addAll(line.getSubcommands().keySet());
    String kind =
        word.startsWith("-") ? "option" : line.getParent() == null ? "command" : "argument";
    return "unknown " + kind + " '" + word + "'" + Suggestion.hint(word, names);
  }

  private int explain(Exception e, CommandLine line, CommandLine.ParseResult result)
      throws Exception {
    if (e instanceof UsageException || isBadSetting(e)) {
      err.println("parloop: " + e.getMessage());
      return USAGE;
    }
    if (e instanceof ToolException) {
      err.println("parloop: " + e.getMessage());
      return FAILED;
    }
    throw e;
  }

  /** Whether the runtime refused a system property or a variable of the environment. */
  private static boolean isBadSetting(Exception e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof IllegalArgumentException
        && (message.startsWith("system property parloop.")
            || message.startsWith("environment variable PARLOOP_"));
  }

  /** The command without a command: says which there are. */
  @Command(
      name = "parloop",
      description = "Runs the samples of Parloop and compares serial with parallel.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND")
  private static final class Top implements Runnable {
    @Override
    public void run() {
      throw new UsageException(
          "say what to do: list, run, compare, explain, profile or lesson (--help tells more)");
    }
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Tool.class.getPackage().getImplementationVersion();
      return new String[] {"parloop " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
