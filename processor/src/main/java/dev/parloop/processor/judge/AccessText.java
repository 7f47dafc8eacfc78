package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;
import dev.parloop.processor.model.Expr;
import java.util.Set;

/** What accesses to arrays are called in messages. */
final class AccessText {
  /** Static methods of these read the elements of their arguments. */
  private static final Set<String> READERS = Set.of("java.util.Arrays", "java.lang.String");

  private AccessText() {}

  /** Whether both are one access of the source text. */
  static boolean same(Access one, Access other) {
    return one.place().span().equals(other.place().span()) && one.site().equals(other.site());
  }

  /** {@code a[i - 1]}; with its place where that is not where the message stands. */
  static String place(Access access) {
    return access.site().equals(access.place().span()) ? name(access) : placeAt(access, access);
  }

  /** {@code a[i - 1] (line 14)}. */
  static String placeAt(Access access, Access from) {
    return name(access) + " " + at(access, from);
  }

  /** {@code (line 14)}, {@code (line 4, in get)}. */
  static String at(Access access, Access from) {
    String at = Text.at(access.place().span(), from.site());
    return access.method().isEmpty()
        ? at
        : at.substring(0, at.length() - 1) + ", in " + access.method() + ")";
  }

  /**
   * An element, {@code elements of a in Arrays.fill(a, 1)}, or {@code a in list.add(a)}, of which
   * nobody knows what is read.
   */
  static String name(Access access) {
    String text = Text.quote(access.shown());
    if (access.many() == null) {
      return text;
    }
    return (passesOn(access) ? "" : "elements of ") + Text.quote(access.many()) + " in " + text;
  }

  /** {@code writes}, {@code may write}. */
  static String does(Access access) {
    if (passesOn(access)) {
      return access.isConditional() ? "may pass on" : "passes on";
    }
    String verb = access.isWrite() ? "write" : "read";
    return access.isConditional() ? "may " + verb : verb + "s";
  }

  /** Whether a call gets the array that is not known to read elements: it may only keep it. */
  private static boolean passesOn(Access access) {
    if (access.many() == null || access.isWrite() || !(access.place() instanceof Expr.Call call)) {
      return false;
    }
    String owner = call.method().owner();
    return !READERS.contains(owner) && !call.method().name().equals("arraycopy");
  }

  /** {@code as a[j] (line 14)} of the second; nothing where it is the first itself. */
  static String as(Access subject, Access other) {
    return same(subject, other) ? "" : " as " + placeAt(other, subject);
  }

  /** What another iteration may do: {@code write the same element as a[j] (line 14)}. */
  static String meets(Access subject, Access other) {
    boolean isOne = subject.many() == null && other.many() == null;
    if (passesOn(other)) {
      return "pass on its array" + as(subject, other);
    }
    String some = passesOn(subject) ? "some of its elements" : "some of the same elements";
    return (other.isWrite() ? "write " : "read ")
        + (isOne ? "the same element" : some)
        + as(subject, other);
  }
}
