package dev.parloop.processor.model.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The interpreter against javac and the JVM: same results, same changes, same exceptions. */
class CompiledLoopsTest {
  /** Random programs; {@code -Dparloop.programs=5000} for a long run. */
  private static final int PROGRAMS = Integer.getInteger("parloop.programs", 180);

  private static final long SEED = Long.getLong("parloop.seed", 42);
  private static final int PROGRAMS_PER_CLASS = 60;

  @Test
  void everyNodeOfTheModel() {
    Duel.Result result = Duel.fight(LoopCorpus.LOOPS, new Random(SEED), 60);
    assertEquals("", String.join("\n\n", result.differences()));
    assertTrue(result.methods() >= 60);
    assertEquals(0, result.tooLong());
    assertTrue(result.thrown() > 100);
  }

  @Test
  void everyOperatorOnEveryPairOfTypes() {
    Duel.Result result = Duel.fight(LoopCorpus.operators(), new Random(SEED), 12);
    assertEquals("", String.join("\n\n", result.differences()));
    assertTrue(result.methods() > 700);
    assertEquals(0, result.tooLong());
  }

  @Test
  void randomPrograms() {
    int compared = 0;
    int completed = 0;
    int tooLong = 0;
    for (int first = 0; first < PROGRAMS; first += PROGRAMS_PER_CLASS) {
      StringBuilder members = new StringBuilder(ProgramGenerator.HELPERS);
      for (int i = first; i < first + PROGRAMS_PER_CLASS; i++) {
        members.append(ProgramGenerator.method(new Random(SEED + i), "m" + i));
      }
      Duel.Result result = Duel.fight(members.toString(), new Random(SEED), 15);
      assertEquals("", String.join("\n\n", result.differences()));
      compared += result.compared();
      completed += result.compared() - result.thrown();
      tooLong += result.tooLong();
    }
    // The generator is of use only as long as most of its programs do something and end.
    assertTrue(completed > compared / 4, completed + " of " + compared + " ended normally");
    assertTrue(tooLong < compared / 20, tooLong + " too long beside " + compared);
  }
}
