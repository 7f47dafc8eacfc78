package dev.parloop.processor;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules between the stages of the compiler, checked on the sources.
 *
 * <p>A package may use what {@link #RULES} grants it, and the parts of the JDK that are not named
 * there. What is looked at are imports and qualified names.
 */
class ArchitectureTest {

  private static final String ROOT = "dev.parloop.processor";
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Names that have to be granted; all else is the JDK's and free. */
  private static final String JAVA_MODEL = "javax.lang.model";

  private static final String TREES = "com.sun.source";
  private static final String JAVAPOET = "com.palantir.javapoet";
  private static final String ASM = "org.objectweb.asm";

  /** For each stage, what it may use besides the JDK's ordinary packages and itself. */
  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          // Elements tell which method or field a value of the model stands for.
          Map.entry("model", Set.of(JAVA_MODEL)),
          Map.entry("names", Set.of()),
          Map.entry("range", Set.of()),
          Map.entry("diagnostics", Set.of("model")),
          Map.entry("classfile", Set.of("model", ASM)),
          Map.entry(
              "parse",
              Set.of("model", "diagnostics", "names", "range", "classfile", TREES, JAVA_MODEL)),
          Map.entry("analyse", Set.of("model")),
          Map.entry("judge", Set.of("model", "analyse", "diagnostics")),
          Map.entry("plan", Set.of("model", "analyse", "judge")),
          // Why a loop has no vector form is told by its code.
          Map.entry("lower", Set.of("model", "analyse", "judge", "plan", "diagnostics")),
          // JavaPoet's own interface is written in terms of elements and modifiers.
          // A plan carries its verdict, and that its reductions and guards.
          Map.entry(
              "generate",
              Set.of("model", "analyse", "judge", "plan", "lower", "names", JAVAPOET, JAVA_MODEL)),
          // What was generated is told by the model's plan of weaving.
          Map.entry("weave", Set.of("model", "diagnostics", "names", ASM)),
          // Reports print the values of every stage.
          Map.entry(
              "report",
              Set.of("model", "diagnostics", "parse", "analyse", "judge", "plan", "lower")),
          // The driver runs all stages. JavaPoet and ASM stay in their stages all the same.
          Map.entry("", Set.of("*", TREES, JAVA_MODEL)));

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

  private static final Pattern QUALIFIED =
      Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\s*\\.\\s*){2,}(?:[A-Z]\\w*|\\*)");

  @Test
  void stagesUseOnlyWhatTheyMay() throws IOException {
    Set<String> violations = new TreeSet<>();
    for (Path file : sources()) {
      violations.addAll(violations(stageOf(file), Files.readString(file), file.toString()));
    }
    assertEquals("", String.join("\n", violations));
  }

  @Test
  void everyPackageHasARuleAndADescription() throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path file : sources()) {
      folders.add(file.getParent());
    }
    List<String> problems = new ArrayList<>();
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info)) {
        problems.add(folder + " has no package-info.java");
        continue;
      }
      String text = Files.readString(info);
      if (!Pattern.compile("(?s)\\A\\s*/\\*\\*[\\s*]*\\p{Lu}.*?\\.\\s.*?\\*/")
          .matcher(text)
          .find()) {
        problems.add(info + " does not describe the package in a sentence");
      }
      if (!text.contains("@NullMarked")) {
        problems.add(info + " is not @NullMarked");
      }
      if (!RULES.containsKey(stageOf(info))) {
        problems.add(folder + " has no rule in this test");
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  @Test
  void seesEveryKindOfViolation() {
    assertViolates("model", "import dev.parloop.processor.parse.Parser;");
    assertViolates("model", "import static dev.parloop.processor.parse.Parser.parse;");
    assertViolates("model", "import dev.parloop.processor.analyse.*;");
    assertViolates("model", "import dev.parloop.processor.Driver;");
    assertViolates("judge", "import com.sun.source.tree.Tree;");
    assertViolates("judge", "Object o = (com.sun.source.tree.Tree) null;");
    assertViolates("plan", "import com.palantir.javapoet.TypeSpec;");
    assertViolates("generate", "import org.objectweb.asm.ClassReader;");
    assertViolates("analyse", "import javax.lang.model.element.Element;");
    assertViolates("parse", "import com.sun.tools.javac.tree.JCTree;");
    assertViolates("weave", "import dev.parloop.Parallel;");
    assertViolates("model", "import com.google.common.collect.ImmutableList;");
    assertViolates("", "import com.palantir.javapoet.TypeSpec;");
  }

  @Test
  void allowsWhatTheRulesGrant() {
    assertAllowed("model", "import java.util.List; import org.jspecify.annotations.Nullable;");
    assertAllowed("model", "// import com.sun.source.tree.Tree;\n/* dev.parloop.processor.Main */");
    assertAllowed("model", "import dev.parloop.processor.model.Span;");
    assertAllowed("parse", "import com.sun.source.tree.Tree;");
    assertAllowed("generate", "String s = \"dev.parloop.runtime.support.Loops\";");
    assertAllowed("weave", "import dev.parloop.processor.model.WeavePlan;");
    assertAllowed("", "import dev.parloop.processor.weave.Weaver;");
    assertAllowed("", "import com.google.auto.service.AutoService;");
  }

  private static void assertViolates(String stage, String text) {
    assertTrue(!violations(stage, text, "X.java").isEmpty(), stage + ": " + text);
  }

  private static void assertAllowed(String stage, String text) {
    assertEquals(List.of(), violations(stage, text, "X.java"));
  }

  private static List<String> violations(String stage, String text, String file) {
    String code =
        COMMENT_OR_TEXT
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(blank(found.group())));
    List<String> result = new ArrayList<>();
    Matcher names = QUALIFIED.matcher(code);
    while (names.find()) {
      String name = names.group().replaceAll("[\\s;]", "");
      boolean declaration = code.substring(0, names.start()).stripTrailing().endsWith("package");
      if (!declaration && !mayUse(stage, name)) {
        long line = code.substring(0, names.start()).chars().filter(c -> c == '\n').count() + 1;
        result.add(
            "%s:%d: %s may not use %s".formatted(file, line, stage.isEmpty() ? ROOT : stage, name));
      }
    }
    return result;
  }

  /** As many lines as the text, and nothing else. */
  private static String blank(String text) {
    return " " + text.lines().skip(1).map(line -> "\n").collect(joining());
  }

  private static boolean mayUse(String stage, String name) {
    Set<String> granted = RULES.getOrDefault(stage, Set.of());
    for (String library : List.of(TREES, JAVA_MODEL, JAVAPOET, ASM)) {
      if (name.startsWith(library + ".")) {
        return granted.contains(library);
      }
    }
    if (name.startsWith(ROOT + ".")) {
      String used = stageOf(name);
      return used.equals(stage) || granted.contains("*") || granted.contains(used);
    }
    if (name.startsWith("javax.annotation.processing.")) {
      return stage.isEmpty() || stage.equals("parse");
    }
    if (name.startsWith("com.google.auto.service.") || name.startsWith("javax.annotation.")) {
      return stage.isEmpty();
    }
    if (name.startsWith("javax.tools.")) {
      return !stage.equals("model");
    }
    return name.startsWith("java.") || name.startsWith("org.jspecify.annotations.");
  }

  /** The stage of a qualified name under the root package; empty for the root package itself. */
  private static String stageOf(String name) {
    String rest = name.substring(ROOT.length() + 1);
    int dot = rest.indexOf('.');
    boolean isPackage = dot > 0 && Character.isLowerCase(rest.charAt(0));
    return isPackage ? rest.substring(0, dot) : "";
  }

  private static String stageOf(Path file) {
    Path folder = SOURCES.resolve(ROOT.replace('.', '/')).relativize(file.getParent());
    return folder.getName(0).toString();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(ROOT.replace('.', '/')))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
