package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * The modules that the JVM was started with. Stateless.
 *
 * <p>Where a module is missing, {@link ModuleLayer#findModule} looks into the layers around by a
 * stream, and the first stream of a process takes milliseconds.
 */
final class BootModules {
  private BootModules() {}

  /** The module of a name; null if it was not resolved. */
  static @Nullable Module find(String name) {
    for (Module module : ModuleLayer.boot().modules()) {
      if (name.equals(module.getName())) {
        return module;
      }
    }
    return null;
  }
}
