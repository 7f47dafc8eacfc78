package dev.parloop.processor.model;

/** Names of classes and their members as messages have them, from binary names. */
public final class ClassNames {
  private static final String NAMELESS = "a class without a name";

  private ClassNames() {}

  /**
   * A class by the name that source text has for it, without its package: {@code Map.Entry}; a
   * local class by its own name alone, which is the only one that it has; {@code a class without a
   * name in Shape} for the body of an anonymous class or of a constant of an enum.
   */
  public static String of(String binaryName) {
    String shown = "";
    for (String part : parts(binaryName.substring(binaryName.lastIndexOf('.') + 1))) {
      int letters = letters(part);
      if (letters == part.length()) {
        shown = shown.isEmpty() || isNameless(shown) ? NAMELESS : NAMELESS + " in " + shown;
      } else if (letters > 0 || shown.isEmpty() || isNameless(shown)) {
        shown = part.substring(letters);
      } else {
        shown += "." + part;
      }
    }
    return shown;
  }

  /**
   * A member by its name and that of its class: {@code Shape.area}, {@code new Shape}; {@code area
   * (of a class without a name in Shape)}.
   */
  public static String member(String binaryName, String member) {
    String owner = of(binaryName);
    if (member.equals("<init>")) {
      return "new " + owner;
    }
    return isNameless(owner) ? member + " (of " + owner + ")" : owner + "." + member;
  }

  /** Whether a binary name is that of a local class or of one without a name. */
  public static boolean isLocal(String binaryName) {
    for (String part : parts(binaryName.substring(binaryName.lastIndexOf('.') + 1))) {
      if (letters(part) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameless(String shown) {
    return shown.startsWith(NAMELESS);
  }

  /** What the compiler has joined by dollar signs; the whole name where some are the user's own. */
  private static String[] parts(String name) {
    String[] parts = name.split("\\$", -1);
    for (String part : parts) {
      if (part.isEmpty()) {
        return new String[] {name};
      }
    }
    return parts;
  }

  /** Where the letters begin after the number that the compiler has put in front of them. */
  private static int letters(String part) {
    int at = 0;
    while (at < part.length() && Character.isDigit(part.charAt(at))) {
      at++;
    }
    return at;
  }
}
