package dev.parloop.samples.tool;

import dev.parloop.samples.lessons.Lesson;
import dev.parloop.samples.lessons.Lessons;
import dev.parloop.samples.lessons.Refusal;
import dev.parloop.samples.workload.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names the lessons, or gives one. */
@Command(
    name = "lesson",
    description =
        "Names the lessons, or gives one: a wrong variant beside the right one, with its source to read.",
    mixinStandardHelpOptions = true)
final class LessonCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "Which one; none lists them.")
  private int number;

  private final PrintWriter out;

  LessonCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    List<Lesson> all = Lessons.all();
    if (number < 0 || number > all.size()) {
      throw new UsageException("lesson " + number + ": there are 1 to " + all.size());
    }
    if (number > 0) {
      give(all.get(number - 1));
    } else {
      for (int i = 1; i <= all.size(); i++) {
        out.printf("%2d  %s%n", i, all.get(i - 1).title());
      }
    }
    return Tool.OK;
  }

  private void give(Lesson lesson) {
    String source = lesson.getClass().getName().replace('.', '/');
    out.printf("%s (samples/src/main/java/%s.java)%n", lesson.title(), source);
    for (Refusal refusal : lesson.refused()) {
      out.printf("  wrong, refused with %s:%n", refusal.code());
      refusal.source().lines().forEach(line -> out.println("    " + line));
    }
    lesson.run().forEach(line -> out.println("  " + line));
  }
}
