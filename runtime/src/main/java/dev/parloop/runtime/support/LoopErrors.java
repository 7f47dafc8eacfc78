package dev.parloop.runtime.support;

import dev.parloop.runtime.LoopCancelled;
import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.schedule.Ending;
import dev.parloop.runtime.schedule.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what chunks threw into what the caller of the loop sees. */
final class LoopErrors {

  /**
   * How many reports one exception carries. A program that throws one exception object again and
   * again would fill the memory with them.
   */
  private static final int MAX_REPORTS = 16;

  private LoopErrors() {}

  /** Throws if an execution did not complete. */
  static void check(ParallelLoop loop, Outcome outcome) {
    checkInterrupted(loop, outcome);
    Throwable thrown = outcome.failures().thrown();
    if (thrown != null) {
      throw rethrow(loop.site(), ordinal(loop, outcome), thrown, outcome.failures().others());
    }
  }

  /**
   * As {@link #check}, behind an execution that threw, too.
   *
   * @param before what that threw
   */
  static void checkAfter(Throwable before, ParallelLoop loop, Outcome outcome) {
    checkInterrupted(loop, outcome);
    Throwable thrown = outcome.failures().thrown();
    if (thrown != null) {
      Throwable first = firstAfter(before, outcome);
      // The index of the iteration goes with what it threw.
      Throwable told = first == before ? withIndexOf(thrown, before) : thrown;
      throw rethrow(loop.site(), ordinal(loop, outcome), told, outcome.failures().others());
    }
  }

  /** What a loop has thrown; of a class that cannot be initialised what its initialiser did. */
  static @Nullable Throwable firstAfter(@Nullable Throwable before, Outcome outcome) {
    Throwable thrown = outcome.failures().thrown();
    if (thrown == null) {
      return null;
    }
    List<Throwable> others = new ArrayList<>(outcome.failures().others());
    if (before != null) {
      others.add(0, before); // A JVM tries once.
    }
    return InitializerErrors.first(cause(thrown), others);
  }

  private static Throwable withIndexOf(Throwable thrown, Throwable before) {
    return thrown instanceof IterationFailure failure
        ? new IterationFailure(failure.index(), before)
        : before;
  }

  private static long ordinal(ParallelLoop loop, Outcome outcome) {
    return new Chunks(loop.tripCount(), loop.chunks()).border(outcome.failures().chunk());
  }

  /** Throws if an execution was stopped before the failure, if any, that would count. */
  static void checkInterrupted(ParallelLoop loop, Outcome outcome) {
    if (outcome.ending() == Ending.COMPLETE) {
      return;
    }
    RuntimeException stopped = stopped(loop, outcome);
    Throwable thrown = outcome.failures().thrown();
    if (thrown != null) {
      stopped.addSuppressed(cause(thrown));
    }
    throw stopped;
  }

  /**
   * What an execution on the calling thread throws that was interrupted.
   *
   * @param completed how many chunks were run
   */
  static RuntimeException interrupted(ParallelLoop loop, int completed) {
    return new LoopInterrupted(loop.site().id(), completed, loop.chunks());
  }

  private static RuntimeException stopped(ParallelLoop loop, Outcome outcome) {
    String id = loop.site().id();
    int completed = outcome.completed();
    return outcome.ending() == Ending.INTERRUPTED
        ? new LoopInterrupted(id, completed, loop.chunks())
        : new LoopCancelled(id, completed, loop.chunks(), outcome.ending() == Ending.LATE);
  }

  /**
   * Throws what an iteration threw, whatever its class.
   *
   * @param ordinal of the chunk's first iteration
   * @param thrown what the lowest failing chunk threw
   * @param others what other chunks threw
   * @return never
   */
  static RuntimeException rethrow(
      LoopSite site, long ordinal, Throwable thrown, List<Throwable> others) {
    long index = thrown instanceof IterationFailure failure ? failure.index() : ordinal;
    Throwable first = InitializerErrors.first(cause(thrown), others);
    LoopErrors.<RuntimeException>throwAs(report(site, index, first, others));
    throw new AssertionError();
  }

  @SuppressWarnings("unchecked") // The type is erased: no cast takes place.
  private static <T extends Throwable> void throwAs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** What the iteration of a chunk threw. */
  static Throwable cause(Throwable thrown) {
    return thrown instanceof IterationFailure failure ? failure.thrown() : thrown;
  }

  private static Throwable report(
      LoopSite site, long index, Throwable thrown, List<Throwable> others) {
    try {
      if (reports(thrown) >= MAX_REPORTS) {
        return thrown;
      }
      LoopFailure failure = new LoopFailure(site.id(), site.position(), index);
      for (Throwable other : others) {
        suppress(failure, cause(other), thrown);
      }
      return attach(thrown, failure);
    } catch (RuntimeException | Error e) {
      // No memory or stack for a report, or an exception of the program whose methods throw too:
      // what was thrown matters more.
      return thrown;
    }
  }

  private static long reports(Throwable thrown) {
    return Arrays.stream(thrown.getSuppressed()).filter(LoopFailure.class::isInstance).count();
  }

  /** Keeps another failure, unless it leads to the one that is thrown, or the other way round. */
  private static void suppress(LoopFailure failure, Throwable other, Throwable thrown) {
    if (!leadsTo(other, thrown) && !leadsTo(thrown, other) && !leadsTo(failure, other)) {
      failure.addSuppressed(other);
    }
  }

  private static boolean leadsTo(Throwable from, Throwable to) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (next == to) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(Arrays.asList(next.getSuppressed()));
        Throwable cause = next.getCause();
        if (cause != null) {
          open.add(cause);
        }
      }
    }
    return false;
  }

  /**
   * Adds the report to an exception. Those that the JVM makes without a constructor cannot carry
   * one: stack overflows, and what HotSpot throws where it is hot, one object for all. A fresh one
   * of the same class does then.
   */
  private static Throwable attach(Throwable thrown, LoopFailure failure) {
    if (carries(thrown, failure)) {
      return thrown;
    }
    Throwable fresh = isOfVm(thrown) ? fresh(thrown) : null;
    return fresh != null && carries(fresh, failure) ? fresh : thrown;
  }

  private static boolean carries(Throwable thrown, LoopFailure failure) {
    thrown.addSuppressed(failure);
    return Arrays.asList(thrown.getSuppressed()).contains(failure);
  }

  /** Whether it may be one of the JVM's. Exceptions of programs keep their identity. */
  private static boolean isOfVm(Throwable thrown) {
    return thrown.getClass().getClassLoader() == null && thrown.getCause() == null;
  }

  /** One with the same message, and with the same stack trace if there is one. */
  private static @Nullable Throwable fresh(Throwable thrown) {
    try {
      Throwable fresh = create(thrown.getClass(), thrown.getMessage());
      StackTraceElement[] trace = thrown.getStackTrace();
      if (trace.length > 0) {
        fresh.setStackTrace(trace);
      }
      return fresh;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static Throwable create(Class<? extends Throwable> type, @Nullable String message)
      throws ReflectiveOperationException {
    try {
      return type.getConstructor(String.class).newInstance(message);
    } catch (NoSuchMethodException e) {
      return type.getConstructor().newInstance();
    }
  }
}
