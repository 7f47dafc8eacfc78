package dev.parloop.runtime.support;

/** Lets javac know what a parallel region may throw. */
public final class Checked {
  private Checked() {}

  /**
   * Does nothing, but counts as code that may throw {@code X}: a loop that threw a checked
   * exception still does so from inside the region, and the {@code catch} around it must stay
   * legal.
   *
   * @param <X> the exception
   * @throws X never
   */
  public static <X extends Throwable> void mayThrow() throws X {}
}
