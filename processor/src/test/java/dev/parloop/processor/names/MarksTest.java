package dev.parloop.processor.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that are made up, beside names that are not. */
class MarksTest {

  @Test
  void marksAreDollarsWhereNothingClashes() {
    assertEquals("int from$ = k$first + a$b;", Marks.resolved("int from\1 = k\1first + a$b;"));
  }

  @Test
  void allMarksGiveWayWhereOneClashes() {
    assertEquals("int from$ = from$$ + to$$;", Marks.resolved("int from$ = from\1 + to\1;"));
    assertEquals("f$$ = f$$$ + f$;", Marks.resolved("f$$ = f\1 + f$;"));
    assertEquals("x.f$ = f$$;", Marks.resolved("x.f$ = f\1;"));
    assertEquals("f$(f$$);", Marks.resolved("f$(f\1);"));
  }

  @Test
  void namesWrittenWithEscapesClash() {
    assertEquals("int from\\u0024 = from$$;", Marks.resolved("int from\\u0024 = from\1;"));
  }

  @Test
  void commentsAndLiteralsAreNoNames() {
    String text = "// from$ \n/* from$ */ f(\"from$\", '$'); import\nfrom";
    assertEquals(text + "$", Marks.resolved(text + "\1"));
  }

  @Test
  void literalsMayBeLong() {
    String text = "f(\"" + "\\nfrom$ ".repeat(50_000) + "\");";
    assertEquals(text + "from$", Marks.resolved(text + "from\1"));
  }

  @Test
  void namesThatAreTakenOverGiveWayToOthers() {
    assertEquals("INTS = x;", Marks.resolved("INTS\2 = x;"));
    assertEquals("INTS = INTS$_;", Marks.resolved("INTS = INTS\2;"));
    assertEquals(
        "import a.Math;\nMath = x.Math + Math();",
        Marks.resolved("import a.Math;\nMath\2 = x.Math + Math();"));
    assertEquals("i$ + i$_ + i", Marks.resolved("i\1 + i\2 + i"));
    assertEquals("A$ + A$_$", Marks.resolved("A\1 + A\2\1"));
  }

  @Test
  void textOfTheUsersHasNoMarks() {
    assertEquals("\"\\u0001\"", Marks.escaped("\"\1\""));
    assertEquals("\"\\u0001\" + a$", Marks.resolved(Marks.escaped("\"\1\"") + " + a\1"));
  }

  /** A name with a dollar sign of its own could be the user's. */
  @Test
  void generatorsMarkTheNamesThatTheyMakeUp() throws IOException {
    Pattern literal = Pattern.compile("(?s:\"{3}.*?\"{3})|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    Pattern name =
        Pattern.compile("(?<!\\\\)[A-Za-z]\\$(?![0-9]*[A-Z])|\\$[a-z]|[a-z]\\$[A-Z][a-z]|\\$\\$");
    List<String> found = new ArrayList<>();
    for (String folder : List.of("generate", "lower")) {
      Path sources = Path.of("src", "main", "java", "dev", "parloop", "processor", folder);
      try (Stream<Path> files = Files.list(sources)) {
        for (Path file : files.sorted().toList()) {
          String text = Files.readString(file).replaceAll("(?m)^\\s*(?:/?\\*|//).*$", "");
          literal
              .matcher(text)
              .results()
              .map(match -> match.group())
              .filter(string -> name.matcher(string).find())
              .forEach(string -> found.add(file + ": " + string));
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
