package dev.parloop.processor.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps generated names apart from the user's.
 *
 * <p>While a file is put together, a name that the compiler makes up holds {@link #OWN}, and one
 * that it takes over from the user, but may change, ends with {@link #TAKEN_OVER}. No name of a
 * program has these characters: Java allows them in names and ignores them there. Only when the
 * whole text is there, and with it every name that anything in it could clash with, does {@link
 * #resolved} decide what stands in their place: {@code $} and nothing, unless that clashes.
 */
public final class Marks {
  /** Stands for {@code $}, or for several where names of the user's have it too. */
  public static final char OWN = '\1';

  /** Stands for nothing, unless the name means something else in the generated file. */
  public static final char TAKEN_OVER = '\2';

  private static final Pattern UNICODE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+(\\p{XDigit}{4})");

  /**
   * A pattern of what holds no names that others could clash with: comments, literals, imports. Its
   * repetitions never give back, which takes no stack however long a literal is.
   */
  public static final String NO_CODE =
      "(?s:/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\""
          + "|'(?:\\\\.|[^'\\\\\\n])++')|(?m:^(?:package|import) [^;]*;)";

  private static final Pattern SKIPPED = Pattern.compile(NO_CODE);

  private static final String PART = "\\p{javaJavaIdentifierPart}";

  /** A name; whether it is a member's is told by a dot in front of it, or a parenthesis behind. */
  private static final Pattern NAME =
      Pattern.compile("(?<member>\\.\\s*+)?+(?<name>" + PART + "++)(?<call>\\s*+\\()?+");

  private Marks() {}

  /** The user's text, which may hold anything in its comments and literals, without marks. */
  public static String escaped(String text) {
    return isMarked(text)
        ? text.replace(String.valueOf(OWN), "\\u0001")
            .replace(String.valueOf(TAKEN_OVER), "\\u0002")
        : text;
  }

  private static boolean isMarked(String text) {
    return text.indexOf(OWN) >= 0 || text.indexOf(TAKEN_OVER) >= 0;
  }

  /** The text of a whole file with names in the place of marked ones. */
  public static String resolved(String text) {
    String code = SKIPPED.matcher(decoded(text)).replaceAll(" ");
    Set<String> marked = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    Set<String> alone = new HashSet<>();
    Matcher matcher = NAME.matcher(code);
    while (matcher.find()) {
      String name = matcher.group("name");
      if (isMarked(name)) {
        marked.add(name);
        continue;
      }
      all.add(name);
      if (matcher.group("member") == null && matcher.group("call") == null) {
        alone.add(name);
      }
    }
    String mark = "$";
    Map<String, String> names = names(marked, all, alone, mark);
    while (names == null) {
      mark += "$";
      names = names(marked, all, alone, mark);
    }
    return replaced(text, names, mark);
  }

  /** What the user writes as {@code \\u0024} is {@code $}. */
  private static String decoded(String text) {
    return text.contains("\\u")
        ? UNICODE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + (char) Integer.parseInt(found.group(2), 16)))
        : text;
  }

  /** The names in the place of marked ones, or null if any two are the same. */
  private static @Nullable Map<String, String> names(
      Set<String> marked, Set<String> all, Set<String> alone, String mark) {
    Map<String, String> names = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (String name : marked) {
      String wanted = named(name, "", mark);
      boolean isUsers = name.indexOf(OWN) < 0;
      boolean taken = (isUsers ? alone : all).contains(wanted) || !given.add(wanted);
      if (taken && name.indexOf(TAKEN_OVER) >= 0) {
        wanted = named(name, mark + "_", mark);
        taken = all.contains(wanted) || !given.add(wanted);
      }
      if (taken) {
        return null;
      }
      names.put(name, wanted);
    }
    return names;
  }

  private static String named(String name, String takenOver, String own) {
    return name.replace(String.valueOf(TAKEN_OVER), takenOver).replace(String.valueOf(OWN), own);
  }

  private static String replaced(String text, Map<String, String> names, String mark) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String all = found.group();
              String name = found.group(2);
              String now = names.getOrDefault(name, named(name, "", mark));
              return Matcher.quoteReplacement(all.replace(name, now));
            });
  }
}
