package dev.parloop.processor.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments of one corpus file say about its loops: {@code // proved, rounded}.
 *
 * <p>Words behind the verdict: {@code rounded}: a sum or product is rounded in another order than
 * in the serial loop, or functions of {@code Math} have other last digits. {@code large}: cheap
 * enough for a large size. {@code small}: too dear for the middle sizes. {@code partial}: an
 * exception is caught in the method, so iterations behind it may have run. {@code scratch}: an
 * array that every iteration writes anew; of one that fails it may not hold what it has written.
 *
 * @param verdicts by line
 * @param words by line
 */
record Expectations(Map<Integer, String> verdicts, Map<Integer, Set<String>> words) {

  private static final Pattern COMMENT =
      Pattern.compile(
          "// (proved|guarded|assumed|unproved|dependent)((?:, (?:rounded|large|small|partial|scratch))*)$");

  private static final Pattern REPORTED =
      Pattern.compile(
          "\"method\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"line\"\\s*:\\s*(\\d+)\\s*,\\s*\"column\"\\s*:\\s*\\d+"
              + "\\s*,\\s*\"id\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"verdict\"\\s*:\\s*\"(\\w+)\"");

  private static final Pattern SOURCE = Pattern.compile("\"source\"\\s*:\\s*\"([^\"]*)\"");

  /** Reads the comments of a file. */
  static Expectations of(Path file) {
    try {
      Map<Integer, String> verdicts = new TreeMap<>();
      Map<Integer, Set<String>> words = new TreeMap<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher comment = COMMENT.matcher(lines.get(i));
        if (comment.find()) {
          verdicts.put(i + 1, comment.group(1));
          words.put(i + 1, wordsOf(comment.group(2)));
        }
      }
      return new Expectations(verdicts, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> wordsOf(String list) {
    Set<String> words = new LinkedHashSet<>();
    Stream.of(list.split(", ")).filter(word -> !word.isEmpty()).forEach(words::add);
    return words;
  }

  /**
   * What the reports say of the loops of a file.
   *
   * @param verdicts by line of the file
   * @param methods name of the method by line
   */
  record Reported(Map<Integer, String> verdicts, Map<Integer, String> methods) {}

  /** Reads the reports of all classes, by the names of their files. */
  static Map<String, Reported> reported(Path reports) {
    Map<String, Reported> files = new HashMap<>();
    try (Stream<Path> all = Files.list(reports)) {
      for (Path report : all.filter(path -> path.toString().endsWith(".json")).toList()) {
        String text = Files.readString(report);
        Matcher source = SOURCE.matcher(text);
        while (source.find()) {
          Reported file =
              files.computeIfAbsent(
                  source.group(1), name -> new Reported(new TreeMap<>(), new TreeMap<>()));
          Matcher loop = REPORTED.matcher(text);
          while (loop.find()) {
            int line = Integer.parseInt(loop.group(2));
            file.verdicts().put(line, loop.group(3));
            file.methods().put(line, loop.group(1));
          }
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
