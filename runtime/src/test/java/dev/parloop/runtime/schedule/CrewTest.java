package dev.parloop.runtime.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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

  @Test
  void isKeptForTheNextOutermostRegionOfACaller() throws InterruptedException {
    Workers workers = Workers.named("kept");
    Crew crew = workers.crew(3);
    assertSame(crew, workers.crew(3));
    assertNotSame(crew, workers.crew(2));
    Crew[] other = new Crew[1];
    Thread caller = new Thread(() -> other[0] = workers.crew(2));
    caller.start();
    caller.join();
    assertFalse(other[0].fits(Thread.currentThread(), 2));
  }

  @Test
  void isNotKeptOnceThreadsOfOthersHadAPlace() {
    Workers workers = Workers.named("mixed");
    Worker own = Worker.start(workers, "own-", 0, 1, false, null);
    Crew crew = workers.crew(2);
    assertTrue(crew.admit(own));
    assertSame(crew, workers.crew(2), "the worker has its place already");
    assertTrue(workers.crew(2).wouldAdmit(own));

    Crew another = workers.crew(3);
    assertTrue(another.admit(one));
    another.release(one);
    assertNotSame(another, workers.crew(3));
  }

  @Test
  void isNotKeptWhereThreadsDoNotStay() {
    Workers workers = Workers.of(ThreadKind.BACKGROUND);
    assertNotSame(workers.crew(2), workers.crew(2));
  }
}
