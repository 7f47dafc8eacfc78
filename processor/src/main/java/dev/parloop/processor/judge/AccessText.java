package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;

/** What accesses to arrays are called in messages. */
final class AccessText {
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

  /** An element, or {@code elements of a in Arrays.fill(a, 1)}. */
  static String name(Access access) {
    String text = Text.quote(access.shown());
    return access.many() == null
        ? text
        : "elements of " + Text.quote(access.many()) + " in " + text;
  }

  /** {@code writes}, {@code may write}. */
  static String does(Access access) {
    String verb = access.isWrite() ? "write" : "read";
    return access.isConditional() ? "may " + verb : verb + "s";
  }

  /** {@code as a[j] (line 14)} of the second; nothing where it is the first itself. */
  static String as(Access subject, Access other) {
    return same(subject, other) ? "" : " as " + placeAt(other, subject);
  }

  /** What another iteration may do: {@code write the same element as a[j] (line 14)}. */
  static String meets(Access subject, Access other) {
    boolean isOne = subject.many() == null && other.many() == null;
    return (other.isWrite() ? "write " : "read ")
        + (isOne ? "the same element" : "some of the same elements")
        + as(subject, other);
  }
}
