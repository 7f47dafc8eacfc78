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
    Set<String> marked = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    Set<String> alone = new HashSet<>();
    NameScanner names = new NameScanner(decoded(text));
    while (names.next()) {
      String name = names.name();
      if (isMarked(name)) {
        marked.add(name);
        continue;
      }
      all.add(name);
      if (!names.isMember() && !names.isCall()) {
        alone.add(name);
      }
    }
    String mark = "$";
    Map<String, String> given = names(marked, all, alone, mark);
    while (given == null) {
      mark += "$";
      given = names(marked, all, alone, mark);
    }
    return replaced(text, given, mark);
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

  /** The text with the names; those in comments have no clash to mind. */
  private static String replaced(String text, Map<String, String> names, String mark) {
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == OWN || c == TAKEN_OVER) {
        int start = i;
        while (start > done && isPart(text.codePointBefore(start))) {
          start -= Character.charCount(text.codePointBefore(start));
        }
        int end = i;
        while (end < text.length() && isPart(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        String name = text.substring(start, end);
        result.append(text, done, start).append(names.getOrDefault(name, named(name, "", mark)));
        done = end;
        i = end - 1;
      }
    }
    return result.append(text, done, text.length()).toString();
  }

  private static boolean isPart(int codePoint) {
    return Character.isJavaIdentifierPart(codePoint);
  }
}
