package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reading the generated code. {@code ParallelLesson16GeneratedCode} holds the loop as written, the
 * loop in chunks, and in front of both the choice: too few iterations, or a guard that does not
 * hold, and the loop runs as written. It lies in {@code target/generated-sources/annotations}.
 */
final class Lesson16GeneratedCode implements Lesson {

  private static final Pattern METHOD = Pattern.compile("  static void (difference\\w*)\\(double");
  private static final Pattern GUARD = Pattern.compile("holds\\((.*?)\\)");

  @Override
  public String title() {
    return "reading the generated code";
  }

  /** Independent if the two arrays are not one. */
  static void difference(double[] x, double[] y) {
    for (@Parallel int i = 0; i < y.length - 1; i++) {
      y[i] = x[i + 1] - x[i];
    }
  }

  /** Right: two arrays; the guard holds, and the chunks run over threads. */
  static double[] apart(double[] x) {
    double[] y = new double[x.length];
    ParallelLesson16GeneratedCode.differenceForkJoin(x, y);
    return y;
  }

  /** Wrong: one array for both. The answer is right, and no thread ever helps: the guard fails. */
  static double[] inPlace(double[] x) {
    double[] y = x.clone();
    ParallelLesson16GeneratedCode.differenceForkJoin(y, y);
    return y;
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.add("two arrays: " + Arrays.toString(apart(new double[] {1, 4, 9, 16})));
    lines.add("one array: " + Arrays.toString(inPlace(new double[] {1, 4, 9, 16})));
    String source = source();
    lines.add("methods: " + found(METHOD, source));
    lines.add("guard: " + found(GUARD, source));
    return lines;
  }

  private static Set<String> found(Pattern pattern, String source) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String source() {
    String file =
        "/META-INF/parloop/dev/parloop/samples/lessons/ParallelLesson16GeneratedCode.java";
    try (InputStream in =
        Objects.requireNonNull(Lesson16GeneratedCode.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
