package dev.parloop.runtime.support;

/**
 * Classes that stand in the loop's text: of lambdas, anonymous and local ones. The loop as written
 * and its chunks have a copy of the text each, and so classes of their own.
 */
final class Twins {
  private Twins() {}

  /**
   * Whether two classes are the same, or may be those of two copies of one text: they extend and
   * implement the same and belong to one class.
   */
  static boolean areAlike(Class<?> serial, Class<?> parallel) {
    if (serial == parallel) {
      return true;
    }
    Class<?> element = serial.getComponentType();
    Class<?> other = parallel.getComponentType();
    if (element != null && other != null) {
      return areAlike(element, other);
    }
    return isInText(serial)
        && isInText(parallel)
        && serial.isHidden() == parallel.isHidden()
        && serial.getNestHost() == parallel.getNestHost()
        && haveSameParents(serial, parallel);
  }

  /** A lambda's class is hidden. */
  static boolean isInText(Class<?> type) {
    return type.isHidden() || type.isAnonymousClass() || type.isLocalClass();
  }

  private static boolean haveSameParents(Class<?> serial, Class<?> parallel) {
    Class<?> mine = serial.getSuperclass();
    Class<?> other = parallel.getSuperclass();
    if ((mine == null || other == null) ? mine != other : !areAlike(mine, other)) {
      return false;
    }
    Class<?>[] interfaces = serial.getInterfaces();
    Class<?>[] others = parallel.getInterfaces();
    boolean alike = interfaces.length == others.length;
    for (int at = 0; alike && at < interfaces.length; at++) {
      alike = areAlike(interfaces[at], others[at]);
    }
    return alike;
  }
}
