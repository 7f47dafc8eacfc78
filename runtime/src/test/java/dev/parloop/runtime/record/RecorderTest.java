package dev.parloop.runtime.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopProfile;
import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecorderTest {

  private static final LoopSite TWO =
      LoopSite.named("Recorded.two#1").at("Recorded.java", 7).serialBelow(0).chunks(2).build();
  private static final LoopSite ONE =
      LoopSite.named("Recorded.one#1").serialBelow(0).chunks(1).build();

  @TempDir Path folder;

  private static void run(LoopSite site) {
    CountDownLatch both = new CountDownLatch(site == TWO ? 2 : 1);
    new ParallelLoop(site, 10) {
      @Override
      protected void chunk(int chunk, long from, long to) {
        try {
          both.countDown();
          assertTrue(both.await(60, TimeUnit.SECONDS));
          Thread.sleep(chunk == 0 ? 20 : 1);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }.run(Variant.FORK_JOIN);
  }

  private Path record(Duration threshold, Runnable body) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable("dev.parloop.Loop").withThreshold(threshold);
      recording.start();
      assertTrue(Recorder.isOn());
      body.run();
      recording.stop();
      Path file = folder.resolve("loops.jfr");
      recording.dump(file);
      return file;
    }
  }

  @Test
  void recordsHowALoopRan() throws IOException {
    Path file =
        record(
            Duration.ZERO,
            () ->
                Parloop.withThreads(
                    2,
                    () -> {
                      run(TWO);
                      run(ONE);
                    }));
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertEquals(2, events.size());
    RecordedEvent two = events.get(0);
    assertEquals("dev.parloop.Loop", two.getEventType().getName());
    assertEquals("Recorded.two#1", two.getString("loop"));
    assertEquals("Recorded.java:7", two.getString("position"));
    assertEquals("forkjoin", two.getString("variant"));
    assertEquals(10, two.getLong("iterations"));
    assertEquals(2, two.getInt("chunks"));
    assertEquals(2, two.getInt("threads"));
    assertEquals("threads are asked for", two.getString("reason"));
    assertTrue(two.getDuration().toMillis() >= 20);
    String[] busy = two.getString("busy").split(",");
    assertEquals(2, busy.length);
    assertTrue(Math.max(Long.parseLong(busy[0]), Long.parseLong(busy[1])) >= 19_000_000);
    assertTrue(two.getFloat("imbalance") > 0.1);
    RecordedEvent one = events.get(1);
    assertEquals("serial", one.getString("variant"));
    assertEquals(1, one.getInt("threads"));
    assertEquals("it is one chunk", one.getString("reason"));
  }

  @Test
  void recordsNothingBelowTheThresholdNorWhenOff() throws IOException {
    Path file = record(Duration.ofSeconds(60), () -> run(ONE));
    assertEquals(List.of(), RecordingFile.readAllEvents(file));
    assertFalse(Recorder.isOn());
    assertEquals(null, Recorder.begin());
  }

  @Test
  void addsUpWhatWasRecorded() throws IOException {
    Path file =
        record(
            Duration.ZERO,
            () ->
                Parloop.withThreads(
                    2,
                    () -> {
                      run(ONE);
                      run(TWO);
                      run(TWO);
                    }));
    LoopProfile profile = LoopProfile.of(file);
    assertEquals("Recorded.two#1", profile.byTime().get(0).name());
    LoopProfile.Loop two = profile.byLoss().get(0);
    assertEquals("Recorded.two#1", two.name());
    assertEquals(2, two.executions());
    assertEquals(0, two.alone());
    assertTrue(two.nanos() >= 40_000_000);
    assertTrue(two.imbalance() > 0.02 && two.imbalance() < 1);
    assertTrue(two.threads() > 0.2 && two.threads() <= 2);
    String text = profile.toString();
    assertTrue(text.startsWith("most time"), text);
    assertTrue(text.contains("Recorded.two#1 (Recorded.java:7)"), text);
    assertTrue(text.contains("worst balance"), text);
  }

  @Test
  void tellsTheImbalance() {
    assertEquals(0, Recorder.imbalance(new long[] {5, 5}));
    assertEquals(0.5, Recorder.imbalance(new long[] {30, 10}));
    assertEquals(0, Recorder.imbalance(new long[] {}));
  }
}
