package dev.parloop.runtime;

import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;

/** The front door: settings of parallel loops. Safe for use by many threads. */
public final class Parloop {

  private Parloop() {}

  /** The number of threads that a parallel loop may use here and now, the caller included. */
  public static int threads() {
    int named = Settings.threads();
    return named == 0 ? ThreadNumbers.processors() : named;
  }

  /** The mode of all parallel loops now. */
  public static Mode mode() {
    return Settings.mode();
  }

  /** Changes the mode of all parallel loops. */
  public static void setMode(Mode mode) {
    Settings.setMode(mode);
  }
}
