package dev.parloop.processor.weave;

/** Internal names of what woven code calls. */
final class RuntimeHooks {
  static final String DISPATCH = "dev/parloop/runtime/support/Dispatch";
  static final String ENABLED = "enabled";
  static final String INITIALIZERS = "dev/parloop/runtime/support/Initializers";
  static final String ENTER = "enter";
  static final String EXIT = "exit";

  private RuntimeHooks() {}
}
