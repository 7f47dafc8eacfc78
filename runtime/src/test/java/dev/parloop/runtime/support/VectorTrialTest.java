package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class VectorTrialTest {
  private static final int PIECE = 64;
  private static final int CHUNK = 10_000;
  private static final int LONG_CHUNK = 100_000;

  private final FakeJvm jvm = new FakeJvm();
  private final VectorTrial trial = new VectorTrial(jvm, PIECE);

  /** Iterations cost what the test says, and vectors make objects until they are compiled. */
  private static final class FakeJvm implements VectorTrial.Meter {
    private long now;
    private long allocated;
    private boolean knowsBytes = true;
    private double scalarNanos = 10;
    private double vectorNanos = 2;
    private double interpretedNanos = 1000;
    private int bytesPerIteration = 100;
    private int compiledAfter = 500;
    private int calls;
    private int bytesPerCall;

    /** Every so many calls of compiled vectors the thread loses its processor; 0: never. */
    private int interruptedEvery;

    private boolean prepared;
    private int preparations;
    private long vectorIterations;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void prepare() {
      preparations++;
    }

    @Override
    public boolean isPrepared() {
      return prepared;
    }

    @Override
    public long bytes() {
      return knowsBytes ? allocated : -1;
    }

    int kernel(int from, int to) {
      boolean compiled = calls++ >= compiledAfter;
      now += (long) ((to - from) * (compiled ? vectorNanos : interpretedNanos));
      now += compiled && interruptedEvery > 0 && calls % interruptedEvery == 0 ? 14_000_000 : 0;
      allocated += bytesPerCall + (compiled ? 0 : (long) (to - from) * bytesPerIteration);
      vectorIterations += to - from;
      return to;
    }

    void scalar(int iterations) {
      now += (long) (iterations * scalarNanos);
    }
  }

  /** A chunk as generated code has it. */
  private void chunk(int number) {
    trial.run(number, 0, 1, CHUNK, () -> body(number));
  }

  private void body(int number) {
    int i = 0;
    if (trial.begins()) {
      i = jvm.kernel(0, trial.end(0, CHUNK));
      trial.ended(i);
    }
    jvm.scalar(CHUNK - i);
  }

  private void chunks(int count) {
    for (int number = 0; number < count; number++) {
      chunk(number);
    }
  }

  @Test
  void fasterVectorsAreUsedInTheEnd() {
    chunks(30_000);
    assertTrue(trial.isWon(), trial.reason());
    assertEquals("used: 2.00 ns per iteration, 10.0 ns in scalar code", trial.reason());
    long before = jvm.vectorIterations;
    chunk(7);
    assertEquals(before + CHUNK, jvm.vectorIterations, "whole chunks, without limit");
  }

  @Test
  void findingOutTakesASmallShareOfTheTime() {
    jvm.compiledAfter = Integer.MAX_VALUE;
    for (int number = 0; number < 20_000; number++) {
      chunk(number);
      double serial = jvm.scalarNanos * CHUNK * (number + 1);
      double share = serial < 200e6 ? 1.2 : 1.35;
      assertTrue(jvm.now <= share * serial, () -> jvm.now + " ns instead of " + serial);
    }
    assertTrue(jvm.calls > 0, "it was tried");
  }

  @Test
  void nothingIsTriedBeforeTheLoopHasRunForLong() {
    chunks(20);
    assertEquals(0, jvm.calls);
    assertEquals("not tried yet", trial.reason());
  }

  @Test
  void slowerVectorsAreGivenUp() {
    jvm.vectorNanos = 9.8;
    chunks(30_000);
    assertTrue(trial.isLost(), trial.reason());
    assertEquals(
        "not used: vectors took 9.80 ns per iteration, 10.0 ns in scalar code", trial.reason());
    int calls = jvm.calls;
    chunks(10);
    assertEquals(calls, jvm.calls);
  }

  @Test
  void vectorsThatGoOnMakingObjectsAreGivenUp() {
    jvm.compiledAfter = Integer.MAX_VALUE;
    jvm.interpretedNanos = 9;
    chunks(400_000);
    assertTrue(trial.isLost(), trial.reason());
    assertTrue(trial.reason().contains("not compiled well: 6400 bytes"), trial.reason());
  }

  @Test
  void vectorsThatMakeObjectsInLongRunsOnlyAreGivenUp() {
    jvm.compiledAfter = 0;
    chunks(10_000);
    VectorTrial other = new VectorTrial(jvm, PIECE);
    for (int number = 0; number < 30_000; number++) {
      int chunk = number;
      other.run(
          chunk,
          0,
          1,
          CHUNK,
          () -> {
            int i = 0;
            if (other.begins()) {
              i = jvm.kernel(0, other.end(0, CHUNK));
              other.ended(i);
              jvm.allocated += i > PIECE ? 100_000 : 0;
            }
            jvm.scalar(CHUNK - i);
          });
    }
    assertEquals("not used: vectors allocate 100000 bytes in a chunk", other.reason());
  }

  @Test
  void scalarCodeThatLostItsCompilationIsWaitedFor() {
    jvm.vectorNanos = 9.8;
    chunksUntilCompared();
    jvm.scalarNanos = 60;
    chunks(100);
    assertFalse(trial.isWon(), trial.reason());
    jvm.scalarNanos = 10;
    chunks(1_000);
    assertEquals(
        "not used: vectors took 9.80 ns per iteration, 10.0 ns in scalar code", trial.reason());
  }

  @Test
  void scalarCodeThatStaysSlowIsComparedAsItIs() {
    chunksUntilCompared();
    jvm.scalarNanos = 60;
    chunks(1_000);
    assertEquals("used: 2.00 ns per iteration, 60.0 ns in scalar code", trial.reason());
  }

  private void chunksUntilCompared() {
    for (int number = 0; !trial.reason().startsWith("being compared"); number++) {
      chunk(number);
    }
  }

  @Test
  void arraysOfSingleLanesAreNoVectorsOfObjects() {
    jvm.bytesPerCall = 300;
    chunks(30_000);
    assertTrue(trial.isWon(), trial.reason());
  }

  /** Chunks of 1 ms; the kernel does something before its end. */
  private void longChunks(int count, VectorTrial other, IntConsumer kernel) {
    for (int number = 0; number < count; number++) {
      other.run(
          number,
          0,
          1,
          LONG_CHUNK,
          () -> {
            int i = 0;
            if (other.begins()) {
              int end = other.end(0, LONG_CHUNK);
              i = jvm.kernel(0, end);
              kernel.accept(end);
              other.ended(i);
            }
            jvm.scalar(LONG_CHUNK - i);
          });
    }
  }

  @Test
  void codeThatALongRunThrewAwayIsCompiledAgainByShortOnes() {
    VectorTrial other = new VectorTrial(jvm, PIECE);
    boolean[] thrown = {false};
    longChunks(
        3_000,
        other,
        iterations -> {
          if (iterations == LONG_CHUNK && !thrown[0]) {
            thrown[0] = true;
            jvm.calls = 0;
            jvm.now += 200_000_000;
          }
        });
    assertTrue(thrown[0]);
    assertTrue(other.isWon(), other.reason());
  }

  @Test
  void arraysOfSingleLanesMayBeMoreInLongRuns() {
    VectorTrial other = new VectorTrial(jvm, PIECE);
    longChunks(
        3_000,
        other,
        iterations -> jvm.allocated += iterations > 5_000 && jvm.calls % 3 == 0 ? 856 : 0);
    assertTrue(other.isWon(), other.reason());
  }

  @Test
  void fewObjectsInShortTriesAreNotTakenForArrays() {
    jvm.compiledAfter = Integer.MAX_VALUE;
    jvm.interpretedNanos = 9;
    jvm.bytesPerIteration = 4;
    chunks(400_000);
    assertTrue(trial.isLost(), trial.reason());
    assertTrue(trial.reason().contains("not compiled well: 1024 bytes"), trial.reason());
  }

  @Test
  void vectorsThatBecomeSlowHaveToWinAgain() {
    chunks(30_000);
    assertTrue(trial.isWon(), trial.reason());
    for (int sample = 0; sample < 200; sample++) {
      trial.ran(sample < 100 ? 2 : 2.9);
    }
    assertTrue(trial.isWon(), "that is not much more");
    jvm.vectorNanos = 20;
    trial.ran(3.1);
    assertFalse(trial.isWon());
    assertEquals("being compared with scalar code again", trial.reason());
    chunks(1_000);
    assertTrue(trial.isLost(), trial.reason());
  }

  @Test
  void vectorsThatWinAgainStayAndAreComparedMoreRarely() {
    chunks(30_000);
    int[] needed = new int[3];
    for (int time = 0; time < 3; time++) {
      while (trial.isWon()) {
        needed[time]++;
        trial.ran(needed[time] <= 32 ? 2 : 4);
      }
      chunks(1_000);
      assertTrue(trial.isWon(), trial.reason());
    }
    assertEquals(33, needed[0]);
    assertTrue(needed[0] < needed[1] && needed[1] < needed[2]);
  }

  @Test
  void whatVectorsAreMadeOfIsLoadedOnceTheLoopHasRunForAWhile() {
    chunks(50);
    assertEquals(0, jvm.preparations);
    chunks(100);
    assertTrue(jvm.preparations > 0);
    jvm.prepared = true;
    int before = jvm.preparations;
    chunks(100);
    assertEquals(before, jvm.preparations);
  }

  @Test
  void withoutKnownBytesTheTimeTellsWhatIsCompiled() {
    jvm.knowsBytes = false;
    chunks(30_000);
    assertTrue(trial.isWon(), trial.reason());
  }

  @Test
  void oneThreadAtATimeTries() throws InterruptedException {
    jvm.compiledAfter = Integer.MAX_VALUE;
    while (!trial.begins()) {
      jvm.scalar(CHUNK);
      trial.run(0, 0, 1, CHUNK, () -> jvm.scalar(CHUNK));
    }
    boolean[] other = {true};
    Thread thread = new Thread(() -> other[0] = trial.begins());
    thread.start();
    thread.join();
    assertFalse(other[0]);
    trial.ended(jvm.kernel(0, trial.end(0, CHUNK)));
    assertEquals(0, trial.end(0, 0));
  }

  @Test
  void smallLoopsAreMeasuredNowAndThen() {
    for (int turn = 0; turn < 300_000; turn++) {
      int number = turn;
      trial.runWhole(number, CHUNK, () -> body(number));
    }
    assertTrue(trial.isWon(), trial.reason());
  }

  /** An execution on the calling thread, which runs as written unless vectors are due. */
  private void execution(int turn, double writtenNanos) {
    if (trial.isWon() || trial.isLost()) {
      trial.goesOn();
    }
    if (trial.isDue(turn)) {
      trial.runWhole(turn, CHUNK, () -> body(turn));
      return;
    }
    jvm.now += (long) (CHUNK * writtenNanos);
    if (trial.wantsWritten()) {
      trial.ranAsWritten((long) (CHUNK * writtenNanos), CHUNK);
    }
  }

  @Test
  void vectorsHaveToBeatTheLoopAsWrittenNotItsScalarChunks() {
    for (int turn = 0; turn < 100_000 && !trial.isLost(); turn++) {
      execution(turn, 1);
    }
    assertTrue(trial.isLost(), trial.reason());
  }

  @Test
  void vectorsThatBeatTheLoopAsWrittenAreUsed() {
    for (int turn = 0; turn < 100_000 && !trial.isWon(); turn++) {
      execution(turn, 3);
    }
    assertTrue(trial.isWon(), trial.reason());
  }

  @Test
  void aCloseVerdictIsComparedAgainAfterAWhile() {
    int turn = 0;
    for (; turn < 100_000 && !trial.isLost(); turn++) {
      execution(turn, 1);
    }
    for (int more = 0; more < 10_000 && !trial.isWon(); more++) {
      execution(turn++, 3);
    }
    assertTrue(trial.isWon(), trial.reason());
  }

  /** Executions of chunks that are up to a thousand times as dear as others, the last ones most. */
  private void unequalExecutions(int executions, int chunks) {
    for (int turn = 0; turn < executions; turn++) {
      for (int chunk = 0; chunk < chunks; chunk++) {
        double dear = Math.pow(1000, (double) chunk / chunks);
        jvm.scalarNanos = 1 * dear;
        jvm.vectorNanos = vectorShare(chunk, chunks) * dear;
        int number = turn;
        trial.run(turn, chunk, chunks, CHUNK, () -> body(number));
      }
    }
  }

  /** Vectors lose a little where there is little work and win where there is much. */
  private static double vectorShare(int chunk, int chunks) {
    return chunk < chunks / 2 ? 1.5 : 0.3;
  }

  @Test
  void aChunkIsComparedWithItselfAndDearChunksDecide() {
    for (int chunks : new int[] {2, 7, 64, 134, 1024}) {
      VectorTrialTest other = new VectorTrialTest();
      other.unequalExecutions(200_000 / chunks, chunks);
      assertTrue(other.trial.isWon(), chunks + " chunks: " + other.trial.reason());
    }
  }

  /** As it does while both processors compile: 14 ms are as much as 140 chunks of scalar code. */
  @Test
  void aThreadThatLosesItsProcessorNowAndThenDecidesNothing() {
    for (int every : new int[] {8, 10, 100}) {
      VectorTrialTest other = new VectorTrialTest();
      other.jvm.interruptedEvery = every;
      for (int number = 0; number < 100_000 && !other.trial.isWon(); number++) {
        other.chunk(number);
        assertFalse(other.trial.isLost(), every + ": " + other.trial.reason());
      }
      assertTrue(other.trial.isWon(), every + ": " + other.trial.reason());
    }
  }

  @Test
  void aChunkWhoseCodeWasThrownAwayLeadsBackToPieces() {
    chunksUntilCompared();
    jvm.compiledAfter = jvm.calls + 300;
    long before = jvm.vectorIterations;
    for (int number = 0; number < 10_000 && jvm.calls < jvm.compiledAfter; number++) {
      chunk(number);
    }
    assertTrue(jvm.vectorIterations - before < CHUNK + 300 * PIECE, "pieces");
    chunks(30_000);
    assertTrue(trial.isWon(), trial.reason());
  }

  @Test
  void aPieceThatIsTooShortForAStepGrows() {
    int step = 5 * PIECE;
    for (int number = 0; number < 30_000; number++) {
      int chunk = number;
      trial.run(
          chunk,
          0,
          1,
          CHUNK,
          () -> {
            int i = 0;
            if (trial.begins()) {
              i = jvm.kernel(0, trial.end(0, CHUNK) / step * step);
              trial.ended(i);
            }
            jvm.scalar(CHUNK - i);
          });
    }
    assertTrue(trial.isWon(), trial.reason());
  }

  @Test
  void kernelsTurnTheirEmptyLoopWhileTheyAreTriedOnly() {
    assertEquals(0, WarmUp.turns());
    while (!trial.begins()) {
      trial.run(0, 0, 1, CHUNK, () -> jvm.scalar(CHUNK));
    }
    assertTrue(WarmUp.turns() > 0);
    trial.ended(jvm.kernel(0, trial.end(0, CHUNK)));
    assertEquals(0, WarmUp.turns());
  }

  /** What iterations take does not follow from the time of a chunk that a search has left. */
  @Test
  void chunksThatASearchHasLeftTellNothing() {
    chunks(5_000);
    assertTrue(trial.isWon(), trial.reason());
    VectorTrial searching = new VectorTrial(jvm, PIECE);
    for (int number = 0; number < 30_000; number++) {
      boolean found = number % 2 == 0;
      int run = found ? PIECE : CHUNK;
      searching.run(number, 0, 1, CHUNK, new Searched(searching, run, !found));
      assertFalse(searching.isLost(), searching.reason());
    }
    assertTrue(searching.isWon(), searching.reason());
    assertTrue(searching.reason().startsWith("used: 2.00 ns"), searching.reason());
  }

  @Test
  void nothingIsDecidedWhereEveryChunkIsLeft() {
    for (int number = 0; number < 30_000; number++) {
      trial.run(number, 0, 1, CHUNK, new Searched(trial, PIECE, false));
    }
    assertFalse(trial.isWon(), trial.reason());
    assertFalse(trial.isLost(), trial.reason());
    assertEquals(0, jvm.calls, "chunks that tell nothing pay for no tries");
  }

  /** A chunk of a search, of which so many iterations are run. */
  private final class Searched implements VectorTrial.Stretch {
    private final VectorTrial of;
    private final int iterations;
    private final boolean whole;

    Searched(VectorTrial of, int iterations, boolean whole) {
      this.of = of;
      this.iterations = iterations;
      this.whole = whole;
    }

    @Override
    public void run() {
      int i = 0;
      if (of.begins()) {
        i = jvm.kernel(0, Math.min(iterations, of.end(0, CHUNK)));
        of.ended(i);
      }
      jvm.scalar(iterations - i);
    }

    @Override
    public boolean isWhole() {
      return whole;
    }
  }
}
