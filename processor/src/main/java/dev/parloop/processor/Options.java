package dev.parloop.processor;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for with {@code -Aparloop.name=value}.
 *
 * @param inPlace whether annotated methods themselves run their generated form; true unless asked
 *     otherwise
 * @param strict whether a loop that was asked to be parallel and stays serial is an error
 * @param report folder for the reports, null for none; relative to the compiler's working folder
 * @param verbose 0 to 4: how much is told about each loop, 1 unless asked otherwise
 * @param problems what is wrong with the options; a wrong one has its default
 */
record Options(
    boolean inPlace, boolean strict, @Nullable Path report, int verbose, List<Problem> problems) {

  private static final String PREFIX = "parloop.";
  private static final String IN_PLACE = PREFIX + "inplace";
  private static final String STRICT = PREFIX + "strict";
  private static final String REPORT = PREFIX + "report";
  private static final String VERBOSE = PREFIX + "verbose";
  private static final Set<String> NAMES =
      new TreeSet<>(List.of(IN_PLACE, STRICT, REPORT, VERBOSE));

  /** Most different letters for which another name is taken for a slip. */
  private static final int SLIP = 3;

  Options {
    problems = List.copyOf(problems);
  }

  /** The names of all options. */
  static Set<String> names() {
    return Set.copyOf(NAMES);
  }

  /**
   * Reads the options of a compilation.
   *
   * @param given all options of all processors, the value null where there is none
   */
  static Options parse(Map<String, @Nullable String> given) {
    Reader reader = new Reader(given);
    reader.refuseUnknown();
    return new Options(
        reader.flag(IN_PLACE, true),
        reader.flag(STRICT, false),
        reader.folder(REPORT),
        reader.level(VERBOSE),
        reader.problems);
  }

  /** Reads values and collects what is wrong with them. */
  private static final class Reader {
    private final Map<String, @Nullable String> given;
    private final List<Problem> problems = new ArrayList<>();

    Reader(Map<String, @Nullable String> given) {
      this.given = new TreeMap<>(given);
    }

    void refuseUnknown() {
      for (String name : given.keySet()) {
        if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
          String near = nearest(name);
          problem(
              Code.PL0001,
              "there is no option -A"
                  + name
                  + (near == null
                      ? "; there are -A" + String.join(", -A", NAMES)
                      : "; did you mean -A" + near)
                  + (near == null ? "." : "?"));
        }
      }
    }

    boolean flag(String name, boolean otherwise) {
      String value = given.get(name);
      if (!given.containsKey(name) || "true".equals(value) || "false".equals(value)) {
        return value == null ? otherwise : Boolean.parseBoolean(value);
      }
      bad(name, value, "-A" + name + "=true or -A" + name + "=false");
      return otherwise;
    }

    int level(String name) {
      String value = given.get(name);
      if (value != null && value.matches("[0-4]")) {
        return value.charAt(0) - '0';
      }
      if (given.containsKey(name)) {
        bad(name, value, "a number from 0 (nothing) to 4 (everything), as in -A" + name + "=2");
      }
      return 1;
    }

    @Nullable Path folder(String name) {
      String value = given.get(name);
      if (value != null && !value.isBlank()) {
        try {
          return Path.of(value);
        } catch (InvalidPathException e) {
          bad(name, value, "the path of a folder");
          return null;
        }
      }
      if (given.containsKey(name)) {
        bad(name, value, "the path of a folder, as in -A" + name + "=target/parloop");
      }
      return null;
    }

    private void bad(String name, @Nullable String value, String instead) {
      String what = value == null ? "-A" + name + " without a value" : "-A" + name + "=" + value;
      problem(Code.PL0002, what + " is not understood; write " + instead + ".");
    }

    private void problem(Code code, String message) {
      problems.add(Problem.of(code, message, Span.NONE));
    }

    private static @Nullable String nearest(String name) {
      String best = null;
      int distance = SLIP + 1;
      for (String candidate : NAMES) {
        int d = distance(name.toLowerCase(java.util.Locale.ROOT), candidate);
        if (d < distance) {
          best = candidate;
          distance = d;
        }
      }
      return best;
    }

    /** How many letters must be put in, taken out or replaced (Levenshtein). */
    private static int distance(String from, String to) {
      int[] row = new int[to.length() + 1];
      for (int j = 0; j <= to.length(); j++) {
        row[j] = j;
      }
      for (int i = 1; i <= from.length(); i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= to.length(); j++) {
          int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
          diagonal = row[j];
          row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
      }
      return row[to.length()];
    }
  }
}
