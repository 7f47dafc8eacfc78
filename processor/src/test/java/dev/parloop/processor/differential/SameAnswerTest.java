package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parloop.processor.differential.Arguments.Scenario;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every variant of every loop of the corpus gives the answer of the loop as written: the same bits
 * in results, arrays and fields, the same exception. Only a floating-point sum or product may be
 * rounded in another order, and a function of {@code Math} may have other last digits, and then the
 * same ones in all variants at any number of threads.
 */
class SameAnswerTest {
  private static final int[] SIZES = {0, 1, 2, 31, 32, 33, 63, 64, 65, 97};

  /** For methods with matrices, whose loops may be three deep: all lanes, and some left over. */
  private static final int[] SIZES_OF_MATRICES = {0, 1, 2, 31, 32, 65};

  private static final int MIDDLE_SIZE = 1_000;
  private static final int LARGE_SIZE = 100_003;

  private static @Nullable Corpus corpus;

  @BeforeAll
  static void compile() {
    corpus = Corpus.anew();
  }

  @AfterEach
  void backToNormal() {
    Parloop.setMode(Mode.AUTO);
    System.clearProperty("parloop.verify");
  }

  private static Corpus corpus() {
    if (corpus == null) {
      throw new IllegalStateException("not compiled");
    }
    return corpus;
  }

  /** The verdicts are those that the comments beside the loops tell. */
  @TestFactory
  Stream<DynamicNode> verdictIsAsExpected() {
    return corpus().files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Corpus.nameOf(file),
                    () -> {
                      Map<Integer, String> expected = Expectations.of(file).verdicts();
                      Map<Integer, String> actual = Corpus.reported(file).verdicts();
                      assertEquals(others(expected, actual), others(actual, expected));
                    }));
  }

  /** The lines for which the first map says something that the second does not. */
  private static String others(Map<Integer, String> some, Map<Integer, String> compared) {
    StringBuilder text = new StringBuilder();
    some.forEach(
        (line, verdict) -> {
          if (!verdict.equals(compared.get(line))) {
            text.append("line %d: %s%n".formatted(line, verdict));
          }
        });
    return text.toString();
  }

  /** All variants agree at 1, 2, 3 and 16 threads. */
  @TestFactory
  Stream<DynamicNode> everyVariantGivesTheSerialAnswer() {
    return forEveryMethod(SameAnswerTest::compareVariants);
  }

  /** Verify mode finds nothing, and changes nothing. */
  @TestFactory
  Stream<DynamicNode> verifyModeAgrees() {
    return forEveryMethod(SameAnswerTest::compareVerified);
  }

  private static Stream<DynamicNode> forEveryMethod(
      java.util.function.Consumer<CorpusMethod> comparison) {
    return corpus().files().stream()
        .map(
            file -> {
              List<DynamicNode> tests = new ArrayList<>();
              corpus()
                  .methods(file)
                  .forEach(
                      (owner, methods) -> {
                        assertFalse(methods.isEmpty(), owner);
                        for (CorpusMethod method : methods) {
                          String name = owner + "." + method;
                          tests.add(DynamicTest.dynamicTest(name, () -> comparison.accept(method)));
                        }
                      });
              assertFalse(tests.isEmpty(), () -> file + " has no annotated method");
              return DynamicContainer.dynamicContainer(Corpus.nameOf(file), tests);
            });
  }

  private static void compareVariants(CorpusMethod method) {
    for (int size : sizes(method)) {
      for (Scenario scenario : Arguments.of(method.written(), size)) {
        Comparison.of(method, size, scenario).run(Run.ALL);
      }
    }
  }

  private static void compareVerified(CorpusMethod method) {
    System.setProperty("parloop.verify", "true");
    try {
      for (int size : takesMatrices(method) ? new int[] {0, 1, 33} : new int[] {0, 1, 33, 97}) {
        for (Scenario scenario : Arguments.of(method.written(), size)) {
          Comparison.of(method, size, scenario).run(Run.VERIFIED);
        }
      }
    } finally {
      System.clearProperty("parloop.verify");
    }
  }

  private static boolean takesMatrices(CorpusMethod method) {
    return Arguments.isTooLarge(method.written(), MIDDLE_SIZE);
  }

  private static List<Integer> sizes(CorpusMethod method) {
    List<Integer> sizes = new ArrayList<>();
    for (int size : takesMatrices(method) ? SIZES_OF_MATRICES : SIZES) {
      sizes.add(size);
    }
    if (!method.says("small") && !takesMatrices(method)) {
      sizes.add(MIDDLE_SIZE);
    }
    if (method.says("large")) {
      sizes.add(LARGE_SIZE);
    }
    return sizes;
  }
}
