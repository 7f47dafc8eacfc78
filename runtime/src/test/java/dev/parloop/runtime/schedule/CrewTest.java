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
    Worker own = Worker.start(workers, "own-", 0, false, null);
    Crew crew = workers.crew(2);
    assertTrue(crew.admit(own));
    assertSame(crew, workers.crew(2), "the worker has its place already");
    assertTrue(workers.crew(2).wouldAdmit(own));

    Crew another = workers.crew(3);
    assertTrue(another.admit(one));
    another.release(one);
    assertNotSame(another, workers.crew(3));
    workers.close();
  }

  @Test
  void hasRoomAgainWhereAWorkerHasEnded() throws InterruptedException {
    Workers workers = Workers.named("ending");
    Worker first = Worker.start(workers, "ending-", 0, false, null);
    Crew crew = workers.crew(2);
    Crew inner = new Crew(crew, 2);
    assertTrue(inner.admit(first));
    Worker second = Worker.start(workers, "ending-", 0, false, null);
    assertFalse(inner.hasPlaceFor(0));
    assertFalse(inner.wouldAdmit(second));
    assertFalse(inner.admit(second));

    workers.setKeepAliveNanos(1);
    while (!first.isGone() || !second.isGone()) {
      first.wake(false);
      second.wake(false);
      Thread.sleep(1);
    }
    workers.setKeepAliveNanos(Long.MAX_VALUE);
    Worker third = Worker.start(workers, "ending-", 0, false, null);
    assertTrue(inner.hasPlaceFor(0));
    assertTrue(inner.wouldAdmit(third));
    assertTrue(inner.admit(third));
    assertTrue(crew.wouldAdmit(third));
    assertFalse(inner.admit(second), "the place is taken");
    assertSame(crew, workers.crew(2), "it is a worker's place all the same");
    workers.close();
  }

  @Test
  void isNotKeptWhereThreadsDoNotStay() {
    Workers workers = Workers.of(ThreadKind.BACKGROUND);
    assertNotSame(workers.crew(2), workers.crew(2));
  }
}
