package dev.parloop.runtime.settings;

import dev.parloop.Schedule;
import dev.parloop.runtime.Mode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the process. System properties are read at every use, so that they can change at
 * any time; the environment is read once. A value that makes no sense is an {@link
 * IllegalArgumentException} that names where it came from. Safe for use by many threads.
 */
public final class Settings {

  private static final String MODE = "parloop.mode";
  private static final String SCHEDULE = "parloop.schedule";
  private static final String THREADS = "parloop.threads";
  private static final String VERIFY = "parloop.verify";
  private static final String ENVIRONMENT_THREADS = "PARLOOP_NUM_THREADS";

  private static final @Nullable String ENVIRONMENT = System.getenv(ENVIRONMENT_THREADS);

  private static final Property<Mode> MODE_PROPERTY =
      new Property<>(MODE, Mode.AUTO) {
        @Override
        Mode parsed(String text) {
          return Mode.of(text);
        }
      };
  private static final Property<Schedule> SCHEDULE_PROPERTY =
      new Property<>(SCHEDULE, Schedule.AUTO) {
        @Override
        Schedule parsed(String text) {
          return scheduleOf(text);
        }
      };
  private static final Property<Integer> THREADS_PROPERTY =
      new Property<>(THREADS, 0) {
        @Override
        Integer parsed(String text) {
          return threadsOf(text);
        }
      };
  private static final Property<Verification> VERIFY_PROPERTY =
      new Property<>(VERIFY, Verification.NEVER) {
        @Override
        Verification parsed(String text) {
          return Verification.of(text);
        }
      };

  /** Whether the mode was serial, or not known, when it was last read. */
  private static volatile boolean perhapsSerial = true;

  private Settings() {}

  /** The mode now. */
  public static Mode mode() {
    Mode mode = MODE_PROPERTY.value();
    boolean serial = mode == Mode.SERIAL;
    if (perhapsSerial != serial) {
      perhapsSerial = serial;
    }
    return mode;
  }

  /**
   * Changes the mode, and with it the property {@code parloop.mode}.
   *
   * @param mode the new mode
   */
  public static void setMode(Mode mode) {
    System.setProperty(MODE, mode.text());
    mode();
  }

  /**
   * Whether the mode is serial, as cheap as can be: it may miss for a while that the property was
   * changed to serial, until somebody asks for {@link #mode}. It never misses the way back.
   */
  public static boolean seemsSerial() {
    return perhapsSerial && mode() == Mode.SERIAL;
  }

  /** The schedule that replaces {@code AUTO} now. */
  public static Schedule schedule() {
    return SCHEDULE_PROPERTY.value();
  }

  /** Which executions of parallel loops are compared with the serial ones now. */
  public static Verification verify() {
    return VERIFY_PROPERTY.value();
  }

  /**
   * Asks for a sample of executions to be compared, unless the property says something already.
   *
   * @return whether it did
   */
  public static boolean sampleVerification() {
    if (System.getProperty(VERIFY) != null) {
      return false;
    }
    System.setProperty(VERIFY, Verification.SAMPLED_TEXT);
    return true;
  }

  /** Undoes {@link #sampleVerification}. */
  public static void clearVerification() {
    System.clearProperty(VERIFY);
  }

  /**
   * The number of threads that the property or else the environment names.
   *
   * @return 1 or more; 0 if neither names one
   */
  public static int threads() {
    int named = THREADS_PROPERTY.value();
    if (named == 0) {
      named = environmentThreads(ENVIRONMENT);
    }
    return named == 0 ? 0 : ThreadNumbers.resolve(named);
  }

  /**
   * The number in the environment.
   *
   * @param value the variable's value; null and blank for none
   * @return as joblib numbers threads; 0 for none
   */
  static int environmentThreads(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return 0;
    }
    try {
      return threadsOf(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "environment variable " + ENVIRONMENT_THREADS + ": " + e.getMessage(), e);
    }
  }

  private static int threadsOf(String text) {
    int threads;
    try {
      threads = Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number of threads: \"" + text + "\"", e);
    }
    ThreadNumbers.check(threads);
    return threads;
  }

  private static Schedule scheduleOf(String text) {
    try {
      return Schedule.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no such schedule: \"" + text + "\" (one of auto, static, dynamic, guided)", e);
    }
  }
}
