package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.differential.Arguments.Scenario;
import dev.parloop.processor.testing.Vectors;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Vectors of every width give the bits of the scalar chunks. */
class VectorWidthTest {
  private static final String WIDTH = "parloop.vectorBits";

  /** Fewer than the lanes of some width, as many, and more; several vectors with some left over. */
  private static final int[] SIZES = {0, 1, 7, 8, 33, 98};

  /** For methods with matrices, whose loops may be three deep. */
  private static final int[] SIZES_OF_MATRICES = {0, 1, 7, 8, 33};

  @BeforeAll
  static void needVectors() {
    Vectors.require();
  }

  @BeforeEach
  @AfterEach
  void backToNormal() {
    Parloop.setMode(Mode.AUTO);
    System.clearProperty(WIDTH);
  }

  @TestFactory
  Stream<DynamicTest> everyWidthGivesTheScalarAnswer() {
    return Stream.of(128, 256, 512)
        .map(bits -> DynamicTest.dynamicTest(bits + " bits", () -> compareAll(bits)));
  }

  private static void compareAll(int bits) {
    // The width is read once per class: the classes are loaded anew.
    Corpus fresh = Corpus.anew();
    System.setProperty(WIDTH, Integer.toString(bits));
    int compared = 0;
    for (Path file : fresh.files()) {
      for (List<CorpusMethod> methods : fresh.methods(file).values()) {
        for (CorpusMethod method : methods) {
          if (method.has("Simd")) {
            compared++;
            compare(method);
          }
        }
      }
    }
    System.clearProperty(WIDTH);
    assertTrue(compared > 25, "methods with vectors: " + compared);
  }

  private static void compare(CorpusMethod method) {
    boolean deep = Arguments.isTooLarge(method.written(), 1_000);
    for (int size : deep ? SIZES_OF_MATRICES : SIZES) {
      for (Scenario scenario : Arguments.of(method.written(), size)) {
        @Nullable Object[] arguments = method.withReceiver(size, scenario.values());
        Outcome scalar = method.callGenerated("ForkJoin", arguments);
        Outcome vectors = method.callGenerated("Simd", arguments);
        // Behind an exception anything may have run, so the serial loop says what must have.
        String difference =
            (scalar.thrown() != null && !method.says("scratch")) || method.says("partial")
                ? method
                    .callGenerated("Serial", arguments)
                    .partialDifference(method.graph(), method.before(arguments), vectors)
                : scalar.difference(method.graph(), vectors);
        assertNull(
            difference, method + ", size " + size + ", " + scenario.name() + ": " + difference);
      }
    }
  }
}
