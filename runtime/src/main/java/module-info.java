/** The runtime of Parloop: the front door for people, and what generated code calls. */
module dev.parloop.runtime {
  // Null annotations, for the build of this module only.
  requires static org.jspecify;
  // The flight recorder, where the Java image has it.
  requires static jdk.jfr;
  // For the extension alone: absent, unless tests bring it.
  requires static org.junit.jupiter.api;
  // Transitive, so that a user's module names this one only.
  requires transitive dev.parloop.annotations;

  exports dev.parloop.runtime;
  exports dev.parloop.runtime.junit;
  exports dev.parloop.runtime.math;
  exports dev.parloop.runtime.support;
}
