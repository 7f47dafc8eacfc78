package dev.parloop.processor.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whether the tests' own JVM can run vector code. */
public final class Vectors {

  private Vectors() {}

  /**
   * Fails where the JVM lacks the vector module: variants with vectors would then run their scalar
   * loops, and a comparison of the two would compare a thing with itself.
   */
  public static void require() {
    assertTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "this test needs --add-modules jdk.incubator.vector");
  }
}
