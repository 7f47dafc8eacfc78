package dev.parloop.runtime.support;

/**
 * How vector code is made to be compiled soon.
 *
 * <p>HotSpot hands a method to C2 after 5000 calls; but after 600 already, if calls and turns of
 * loops make 15000 together (the flags {@code Tier4InvocationThreshold}, {@code
 * Tier4MinInvocationThreshold} and {@code Tier4CompileThreshold}). Until then every operation on a
 * vector is a call that makes an object. So every kernel begins with a loop that does nothing, and
 * turns it while vectors are tried; in compiled code nothing is left of it.
 *
 * <p>Safe for use by many threads: a turn more or less does no harm.
 */
public final class WarmUp {

  /**
   * HotSpot looks at the turns of a method's loops every 8192 of them. The second time, 630 calls
   * with as many turns have been made.
   */
  private static final int TURNS = 26;

  private static int turns;

  private WarmUp() {}

  /** How often a kernel is to turn its empty loop before it begins: 0 but while it is tried. */
  public static int turns() {
    return turns;
  }

  /** A try of vectors begins, or ends. */
  static void tries(boolean begin) {
    turns = begin ? TURNS : 0;
  }
}
