package dev.parloop.processor.weave;

import dev.parloop.processor.names.Names;

/** Internal names of what woven code calls. */
final class RuntimeHooks {
  static final String DISPATCH = Names.DISPATCH.replace('.', '/');
  static final String ENABLED = "enabled";
  static final String INITIALIZERS = Names.INITIALIZERS.replace('.', '/');
  static final String ENTER = "enter";
  static final String EXIT = "exit";

  private RuntimeHooks() {}
}
