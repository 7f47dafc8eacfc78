package dev.parloop.runtime.support;

import dev.parloop.runtime.settings.Settings;

/** The test at the start of a redirected method. */
public final class Dispatch {

  private Dispatch() {}

  /**
   * Whether the generated method is to run, and not the body as written: the mode is not {@code
   * serial}, and the thread is not inside a static initialiser.
   *
   * @throws IllegalArgumentException if the property {@code parloop.mode} makes no sense
   */
  public static boolean enabled() {
    return !Settings.seemsSerial() && !Initializers.inside();
  }
}
