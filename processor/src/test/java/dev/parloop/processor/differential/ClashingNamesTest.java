package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import dev.parloop.Parallel;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs whose variables have the names that their generated classes use: each is compiled once
 * to learn these names, then again with its local variables renamed to them. What is generated must
 * compile, and every loop must run as before.
 *
 * <p>More of them: {@code -Dparloop.clashes=20} rounds, {@code -Dparloop.clashes.of=Scans} files.
 */
class ClashingNamesTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final int ROUNDS = Integer.getInteger("parloop.clashes", 1);
  private static final String ONLY = System.getProperty("parloop.clashes.of", "");

  private static final Pattern NAME = Pattern.compile("(?<![\\w$])[A-Za-z_$][\\w$]*");
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'");

  /** In what is said of a loop, where it is and what it is found to be. */
  private static final Pattern VERDICT = Pattern.compile("(?m)note: \\w+\\.java:\\d+: \\S+ \\w+");

  @TestFactory
  Stream<DynamicTest> generatedNamesGiveWay(@TempDir Path folder) throws IOException {
    return sources().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(), () -> check(file, folder.resolve(file.toString()))));
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(RESOURCES.resolve("goldens"))) {
      all.filter(file -> file.endsWith("Input.java")).forEach(found::add);
    }
    if (!ONLY.isEmpty()) {
      found.clear();
      try (Stream<Path> all = Files.list(RESOURCES.resolve("sameanswer"))) {
        all.filter(file -> file.toString().matches(".*/(" + ONLY + ")\\.java")).forEach(found::add);
      }
    }
    Collections.sort(found);
    return found;
  }

  private static void check(Path file, Path folder) throws IOException {
    String text = Files.readString(file);
    String name = String.valueOf(file.getFileName());
    Compiled first = compiled(folder.resolve("first"), name, text);
    List<String> verdicts = verdicts(first);
    assertFalse(verdicts.isEmpty());
    Set<String> variables = variables(name, text);
    Set<String> wanted = names(generated(first, folder.resolve("first")));
    wanted.removeAll(names(text));
    wanted.removeIf(SourceVersion::isKeyword);
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> given = new ArrayList<>(wanted);
      Collections.shuffle(given, random);
      List<String> renamed = new ArrayList<>(variables);
      Collections.shuffle(renamed, random);
      Map<String, String> names = new LinkedHashMap<>();
      Iterator<String> next = given.iterator();
      renamed.forEach(
          variable -> {
            if (next.hasNext()) {
              names.put(variable, next.next());
            }
          });
      String mutant = renamed(text, names);
      Path into = folder.resolve("round" + round);
      Compiled again = Javac.into(into).with("-proc:none").compile(name, mutant);
      assertTrue(again.success(), () -> "no program: " + names + "\n" + again.orFail());
      try {
        assertEquals(verdicts, verdicts(compiled(into, name, mutant)), names.toString());
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n" + names + "\n" + mutant, e);
      }
    }
  }

  private static Compiled compiled(Path folder, String name, String text) {
    return Javac.into(folder)
        .with("-Aparloop.verbose=1", "-Aparloop.report=" + folder.resolve("reports"))
        .compile(name, text)
        .orFail();
  }

  /** What is said of each line. */
  private static List<String> verdicts(Compiled compiled) {
    return compiled.diagnostics().stream()
        .filter(found -> found.getKind() == Diagnostic.Kind.NOTE)
        .map(Compiled::describe)
        .flatMap(note -> VERDICT.matcher(note).results().map(MatchResult::group))
        .toList();
  }

  private static String generated(Compiled compiled, Path folder) {
    StringBuilder text = new StringBuilder();
    compiled.generated().values().forEach(text::append);
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(COMMENT_OR_TEXT.matcher(text).replaceAll(" "))
        .results()
        .forEach(match -> names.add(match.group()));
    return names;
  }

  /** Names that only parameters and local variables have. */
  private static Set<String> variables(String name, String text) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(new Text(name, text)));
    Set<String> found = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
          boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
          (isField ? others : found).add(tree.getName().toString());
          return super.visitVariable(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
          for (Tree parameter : tree.getParameters()) {
            if (tree.getReturnType() == null) {
              others.add(((VariableTree) parameter).getName().toString());
            }
          }
          return super.visitMethod(tree, null);
        }
      }.scan(unit, null);
    }
    found.removeAll(others);
    found.removeAll(Set.of("", "by")); // The latter means something in ranges.
    for (Method attribute : Parallel.class.getMethods()) {
      found.remove(attribute.getName());
    }
    return found;
  }

  private static String renamed(String text, Map<String, String> names) {
    return Pattern.compile(
            "(?<![\\w$.':\\\\])[A-Za-z_$][\\w$]*(?!\\s*\\()(?![\\w$])|(?<=\\.\\.)[A-Za-z_$][\\w$]*")
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
  }

  /** A source in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
