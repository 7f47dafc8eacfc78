package dev.parloop.processor.model.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The interpreter against javac and the JVM: same results, same changes, same exceptions. */
class CompiledLoopsTest {
  /** Random programs; {@code -Dparloop.programs=5000} for a long run. */
  private static final int PROGRAMS = Integer.getInteger("parloop.programs", 240);

  private static final long SEED = Long.getLong("parloop.seed", 42);
  private static final int PROGRAMS_PER_CLASS = 60;

  @Test
  void everyNodeOfTheModel() {
    Duel duel = new Duel(LoopCorpus.LOOPS);
    assertTrue(duel.methods().size() > 60);
    assertEquals(List.of(), duel.fight(new Random(SEED), 60));
    assertEquals(0, duel.tooLong());
    assertTrue(duel.thrown() > 100);
  }

  @Test
  void everyOperatorOnEveryPairOfTypes() {
    Duel duel = new Duel(LoopCorpus.operators());
    assertTrue(duel.methods().size() > 700);
    assertEquals(List.of(), duel.fight(new Random(SEED), 12));
    assertEquals(0, duel.tooLong());
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
      Duel duel = new Duel(members.toString());
      assertEquals("", String.join("\n\n", duel.fight(new Random(SEED), 15)));
      compared += duel.compared();
      completed += duel.compared() - duel.thrown();
      tooLong += duel.tooLong();
    }
    // The generator is of use only as long as most of its programs do something and end.
    assertTrue(completed > compared / 4, completed + " of " + compared + " ended normally");
    assertTrue(tooLong < compared / 20, tooLong + " too long beside " + compared);
  }
}
