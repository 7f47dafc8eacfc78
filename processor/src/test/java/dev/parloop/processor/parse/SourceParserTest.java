package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.testing.Sources;
import org.junit.jupiter.api.Test;

class SourceParserTest {

  @Test
  void parsesACountedLoop() {
    LoopNest loop =
        Sources.ofMembers(
                """
                static void fill(double[] y, int n) {
                  for (@Parallel(threads = 2) int i = 0; i < n; i++) {
                    y[i] = i;
                  }
                }
                """)
            .parse()
            .loop();
    assertEquals("Loops.fill#1", loop.id());
    assertEquals(2, loop.directive().threads());
    assertInstanceOf(IterationSpace.Range.class, loop.space());
  }
}
