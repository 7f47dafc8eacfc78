package dev.parloop.runtime.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CrewTest {

  private final Thread one = new Thread(() -> {});
  private final Thread two = new Thread(() -> {});
  private final Thread three = new Thread(() -> {});

  @Test
  void admitsNoMoreThanTheLimit() {
    Crew crew = new Crew(null, 3);
    assertTrue(crew.admit(Thread.currentThread()));
    assertTrue(crew.admit(one));
    assertTrue(crew.admit(two));
    assertTrue(crew.admit(one), "it has its place");
    assertFalse(crew.wouldAdmit(three));
    assertFalse(crew.admit(three));
  }

  @Test
  void givesThePlaceOfAThreadThatIsGoneToAnother() {
    Crew outer = new Crew(null, 3);
    Crew inner = new Crew(outer, 2);
    assertTrue(inner.admit(one));
    assertFalse(inner.admit(two));
    inner.release(one);
    assertTrue(inner.wouldAdmit(two));
    assertTrue(inner.admit(two));
    assertTrue(outer.admit(three));
    assertFalse(outer.admit(one), "two is counted further out too, and one no longer");
    outer.release(three);
    assertTrue(outer.admit(one));
  }
}
