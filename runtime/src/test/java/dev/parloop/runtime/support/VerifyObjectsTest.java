package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.VerificationError;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What verify mode takes for the same objects, and that it runs no code of theirs. */
class VerifyObjectsTest {

  private static final LoopSite SITE =
      LoopSite.named("Test.objects#1").at("Test.java", 3).nanosPerIteration(200).build();

  private static final int N = 50;

  @BeforeEach
  void useThreads() {
    System.setProperty("parloop.threads", "3");
  }

  @AfterEach
  void clear() {
    System.clearProperty("parloop.threads");
  }

  /** A loop that makes objects, and one that makes others in parallel. */
  private static void compare(
      IntFunction<? extends @Nullable Object> serial,
      IntFunction<? extends @Nullable Object> parallel) {
    Object[] made = new Object[N];
    BodyLoop loop = new BodyLoop(SITE, N, i -> made[(int) i] = parallel.apply((int) i));
    Verify verify = Verify.begin(loop).written("r", made);
    for (int i = 0; i < N; i++) {
      made[i] = serial.apply(i);
    }
    verify.run();
  }

  private static void accepts(IntFunction<? extends @Nullable Object> make) {
    compare(make, make);
  }

  /** Only the seventh is another one. */
  private static VerificationError refuses(IntFunction<? extends @Nullable Object> make) {
    VerificationError error =
        assertThrows(
            VerificationError.class, () -> compare(make, i -> make.apply(i == 7 ? 1000 : i)));
    assertTrue(error.element().startsWith("r[7]"), error::element);
    return error;
  }

  private static void tellsApart(IntFunction<? extends @Nullable Object> make) {
    accepts(make);
    refuses(make);
  }

  private static final class Counted {
    static final AtomicInteger CALLS = new AtomicInteger();
    final int v;

    Counted(int v) {
      this.v = v;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      CALLS.incrementAndGet();
      return other instanceof Counted counted && counted.v == v;
    }

    @Override
    public int hashCode() {
      CALLS.incrementAndGet();
      return 3;
    }
  }

  @Test
  void runsNoEqualsOfThePrograms() {
    Map<Object, Object> shared = new HashMap<>();
    List<IntFunction<Object>> makers =
        List.of(
            Counted::new,
            i -> List.of(new Counted(i)),
            i -> Optional.of(new Counted(i)),
            i -> Map.entry(1, new Counted(i)),
            i -> Collections.unmodifiableMap(new TreeMap<>(Map.of(i, new Counted(i)))),
            i -> new Object[] {new Counted(i)},
            i -> new IdentityHashMap<>(Map.of("k" + i, shared)));
    for (IntFunction<Object> make : makers) {
      Counted.CALLS.set(0);
      tellsApart(make);
      assertEquals(0, Counted.CALLS.get());
    }
    IntFunction<Object> set = i -> new HashSet<>(Set.of(new Counted(i)));
    Counted.CALLS.set(0);
    assertEquals(1, ((Set<?>) set.apply(1)).size());
    int perIteration = Counted.CALLS.get();
    Counted.CALLS.set(0);
    accepts(set);
    assertEquals(2 * N * perIteration, Counted.CALLS.get());
    refuses(set);
  }

  private record Bad(int v) {
    @Override
    public boolean equals(@Nullable Object other) {
      throw new IllegalStateException("equals");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }

    @Override
    public int v() {
      throw new IllegalStateException("v");
    }
  }

  private record Never(int v) {
    @Override
    public boolean equals(@Nullable Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return v;
    }
  }

  private static final class Always {
    final int v;

    Always(int v) {
      this.v = v;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Always;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Test
  void letsNoExceptionOfEqualsOut() {
    tellsApart(Bad::new);
    tellsApart(i -> List.of(new Bad(i)));
    BodyLoop loop = new BodyLoop(SITE, N, i -> {});
    Verify same = Verify.begin(loop);
    same.same("bad", new Bad(1), () -> new Bad(1));
    same.run();
    Verify other = Verify.begin(loop);
    other.same("bad", new Bad(1), () -> new Bad(2));
    assertEquals("bad.v", assertThrows(VerificationError.class, other::run).element());
  }

  @Test
  void doesNotAskObjectsWhetherTheyAreEqual() {
    tellsApart(Never::new);
    tellsApart(Always::new);
  }

  private record Rows(int[] z) {}

  private static class Plain {
    final int v;
    @Nullable Object other;

    Plain(int v) {
      this.v = v;
    }
  }

  private static final class Extended extends Plain {
    final String name = "n";

    Extended(int v) {
      super(v);
    }
  }

  private record Holder(@Nullable Object held) {}

  @Test
  void comparesRecordsAndObjectsByTheirFields() {
    tellsApart(i -> new Rows(new int[] {i}));
    tellsApart(i -> new Holder(new Plain(i)));
    tellsApart(i -> new Holder(i));
    tellsApart(i -> new Holder(0.5 * i));
    tellsApart(i -> new Holder("s" + i));
    tellsApart(i -> new Object[] {new Holder(new Rows(new int[] {i}))});
    tellsApart(Plain::new);
    tellsApart(Extended::new);
    accepts(i -> new Holder(new Object()));
    accepts(i -> new Holder(null));
    accepts(i -> new Holder(Float.intBitsToFloat(0x7fc00000 + (int) (Math.random() * 100))));
    assertEquals("r[7].z[0]", refuses(i -> new Rows(new int[] {i})).element());
    assertEquals("r[7].held.v", refuses(i -> new Holder(new Extended(i))).element());
  }

  @Test
  void looksIntoFunctions() {
    accepts(i -> new Holder((IntSupplier) () -> i));
    IntFunction<Object> mine = i -> new Holder((IntSupplier) () -> i);
    IntFunction<Object> other = i -> new Holder((IntSupplier) () -> i);
    compare(mine, other);
    assertThrows(VerificationError.class, () -> compare(mine, i -> other.apply(i + 1)));
  }

  @Test
  void comparesListsInOrder() {
    tellsApart(i -> List.of(new int[] {i}));
    tellsApart(i -> new ArrayList<>(List.of(1, i)));
    tellsApart(i -> new LinkedList<>(List.of(1.5, (double) i)));
    tellsApart(i -> Collections.unmodifiableList(Arrays.asList("a", "b" + i)));
    tellsApart(i -> new ArrayDeque<>(List.of(1, i)));
    tellsApart(i -> new TreeSet<>(Set.of(-1, i)));
    tellsApart(i -> IntStream.range(0, i).boxed().toList());
    tellsApart(i -> new ArrayList<>(List.of(new ArrayList<>(List.of(new long[] {i})))));
    tellsApart(i -> Optional.of(new int[] {i}));
    accepts(i -> Optional.empty());
    assertThrows(
        VerificationError.class, () -> compare(i -> List.of(1, 2, 3), i -> List.of(2, 1, 3)));
    assertEquals("r[7][1]", refuses(i -> List.of(3, new BigDecimal(i))).element());
  }

  @Test
  void comparesSetsAndMapsInAnyOrder() {
    tellsApart(i -> Map.of(i, new int[] {1}));
    tellsApart(i -> Map.of(1, new int[] {i}));
    tellsApart(i -> new ConcurrentHashMap<>(Map.of("k", new Rows(new int[] {i}))));
    tellsApart(i -> new HashSet<>(List.of(new Plain(i), new Plain(-1), new Object())));
    tellsApart(i -> new HashSet<>(List.of(new Holder(i), new Holder(-1))));
    tellsApart(i -> Map.of(new Object(), i, new Object(), -1, new Plain(1), -1));
    tellsApart(i -> IntStream.range(0, i).boxed().collect(Collectors.toSet()));
    tellsApart(i -> Map.of(1, i, 2, 3).values());
    // Hundreds of objects that are hashed by where they lie.
    tellsApart(
        i -> {
          Map<Object, Object> map = new HashMap<>();
          for (int k = 0; k < 300; k++) {
            map.put(new Plain(k * i), new Plain(k));
          }
          return map;
        });
  }

  private static final class Own extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;
    static final AtomicInteger CALLS = new AtomicInteger();
    final int v;

    Own(int v) {
      this.v = v;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      CALLS.incrementAndGet();
      return super.equals(other);
    }

    @Override
    public int hashCode() {
      CALLS.incrementAndGet();
      return super.hashCode();
    }
  }

  @Test
  void comparesCollectionsOfThePrograms() {
    tellsApart(Own::new);
    tellsApart(
        i -> {
          Own own = new Own(1);
          own.add(new int[] {i});
          return own;
        });
    assertEquals(0, Own.CALLS.get());
    tellsApart(
        i ->
            new HashMap<>(Map.of(1, i)) {
              private static final long serialVersionUID = 1L;
            });
  }

  @Test
  void followsCircles() {
    tellsApart(
        i -> {
          Plain first = new Plain(1);
          Plain second = new Plain(i);
          first.other = second;
          second.other = List.of(first, new HashSet<>(List.of(first)));
          return first;
        });
    tellsApart(
        i -> {
          List<Object> list = new ArrayList<>();
          list.add(list);
          list.add(i);
          return list;
        });
    // Deeper than the stack.
    tellsApart(
        i -> {
          Plain last = new Plain(i);
          for (int k = 0; k < 20_000; k++) {
            Plain next = new Plain(k);
            next.other = last;
            last = next;
          }
          return last;
        });
  }

  @Test
  void findsWhatOnlyOneOfTwoPlacesHolds() {
    int[][] shared = {new int[1], new int[1]};
    assertThrows(
        VerificationError.class,
        () ->
            compare(
                i -> new Object[] {shared[0], shared[0]},
                i -> new Object[] {shared[0], i == 3 ? new int[] {1} : shared[1]}));
  }

  @Test
  void tellsConstantsAndClassesApart() {
    tellsApart(i -> i == 1000 ? Variant.SIMD : Variant.AUTO);
    tellsApart(i -> new Holder(i == 1000 ? String.class : Integer.class));
    tellsApart(i -> i == 1000 ? new Holder(1) : new Rows(new int[] {1}));
    tellsApart(i -> i == 1000 ? null : "x");
  }
}
