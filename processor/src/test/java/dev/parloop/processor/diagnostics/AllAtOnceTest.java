package dev.parloop.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody should have to fix one mistake to be told of the next. */
class AllAtOnceTest {

  private static final String FIRST =
      """
      import dev.parloop.Parallel;
      class First {
        static void notOnALoop() {
          @Parallel int n = 0;
        }
        static void contradiction(int[] a) {
          for (@Parallel(chunks = 2, chunkSize = 3) int i = 0; i < a.length; i++) {
            a[i] = i;
          }
        }
        static void recurrence(int[] a) {
          for (@Parallel int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
          }
        }
      }
      """;

  private static final String SECOND =
      """
      import dev.parloop.Parallel;
      class Second {
        @Parallel
        static int search(int[] a) {
          for (int i = 0; i < a.length; i++) {
            if (a[i]++ == 0) {
              return i;
            }
          }
          return -1;
        }
        @Parallel
        synchronized void fill(int[] a) {
          for (int i = 0; i < a.length; i++) {
            a[i] = i;
          }
        }
      }
      """;

  private static final String THIRD =
      """
      import dev.parloop.Parallel;
      class Third {
        static void scatterTwice(int[] a, int[] index) {
          for (@Parallel int i = 0; i < index.length; i++) {
            a[index[i]] = i;
            System.out.println(i);
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void fiveMistakesInTwoFilesAreToldByOneRun() throws IOException {
    Compiled compiled = compile("First.java", FIRST, "Second.java", SECOND);

    assertFalse(compiled.success());
    assertEquals(
        List.of(
            "First.java:13 PL0301",
            "First.java:4 PL0104",
            "First.java:7 PL0106",
            "Second.java:12 PL0112",
            "Second.java:7 PL0103"),
        told(compiled));
  }

  @Test
  void allReasonsOfOneLoopAreTold() throws IOException {
    Compiled compiled = compile("Third.java", THIRD);

    assertEquals(List.of("Third.java:5 PL0302", "Third.java:6 PL0501"), told(compiled));
  }

  @Test
  void nothingElseIsSaidBesideErrors() throws IOException {
    Compiled compiled = compile("First.java", FIRST);

    assertEquals(told(compiled).size(), compiled.diagnostics().size(), compiled::toString);
  }

  private Compiled compile(String... namesAndTexts) throws IOException {
    Stream.Builder<Path> files = Stream.builder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.add(Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]));
    }
    return Javac.into(folder).compile(files.build().toList());
  }

  private static List<String> told(Compiled compiled) {
    return compiled.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[PL"))
        .map(AllAtOnceTest::describe)
        .sorted()
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = diagnostic.getSource().getName();
    return "%s:%d %s"
        .formatted(
            file.substring(file.lastIndexOf('/') + 1),
            diagnostic.getLineNumber(),
            diagnostic.getMessage(Locale.ROOT).substring(1, 7));
  }
}
