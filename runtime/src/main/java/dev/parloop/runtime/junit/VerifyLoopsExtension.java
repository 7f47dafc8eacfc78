package dev.parloop.runtime.junit;

import dev.parloop.runtime.settings.Settings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Does what {@link VerifyLoops} says. Safe for classes that run at the same time. */
public final class VerifyLoopsExtension implements BeforeAllCallback, AfterAllCallback {

  private static final Object LOCK = new Object();

  /** How many classes, nested ones too, are being run. */
  private static int classes;

  /** Whether the property was set here. */
  private static boolean set;

  /** An extension, made by JUnit. */
  public VerifyLoopsExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    begin();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end();
  }

  /** A class begins. */
  void begin() {
    synchronized (LOCK) {
      if (classes++ == 0) {
        set = Settings.sampleVerification();
      }
    }
  }

  /** A class is over. */
  void end() {
    synchronized (LOCK) {
      if (--classes == 0 && set) {
        Settings.clearVerification();
      }
    }
  }
}
