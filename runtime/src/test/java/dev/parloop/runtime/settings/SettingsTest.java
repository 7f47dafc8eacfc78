package dev.parloop.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.Schedule;
import dev.parloop.runtime.Mode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @BeforeEach
  @AfterEach
  void clear() {
    for (String name : List.of("threads", "mode", "schedule", "verify")) {
      System.clearProperty("parloop." + name);
    }
  }

  @Test
  void readsTheSchedule() {
    assertEquals(Schedule.AUTO, Settings.schedule());
    System.setProperty("parloop.schedule", "guided");
    assertEquals(Schedule.GUIDED, Settings.schedule());
    System.setProperty("parloop.schedule", "STATIC");
    assertEquals(Schedule.STATIC, Settings.schedule());
    System.setProperty("parloop.schedule", "fair");
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, Settings::schedule);
    assertTrue(String.valueOf(e.getMessage()).startsWith("system property parloop.schedule: "));
  }

  @Test
  void readsVerify() {
    assertEquals(Verification.NEVER, Settings.verify());
    System.setProperty("parloop.verify", "true");
    assertEquals(Verification.ALWAYS, Settings.verify());
    System.setProperty("parloop.verify", "false");
    assertEquals(Verification.NEVER, Settings.verify());
    System.setProperty("parloop.verify", "sampled");
    assertEquals(Verification.SAMPLED, Settings.verify());
    for (String text : List.of("", "yes", "1")) {
      System.setProperty("parloop.verify", text);
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, Settings::verify);
      assertTrue(String.valueOf(e.getMessage()).startsWith("system property parloop.verify: "));
    }
  }

  @Test
  void samplesTheFirstExecutionsAndEverRarerOnes() {
    assertEquals(
        List.of(1, 2, 3, 4, 8, 16, 32, 64),
        IntStream.rangeClosed(1, 100).filter(Verification::samples).boxed().toList());
  }

  @Test
  void readsTheEnvironmentAsTheProperty() {
    assertEquals(0, Settings.environmentThreads(null));
    assertEquals(0, Settings.environmentThreads(" "));
    assertEquals(3, Settings.environmentThreads("3"));
    assertEquals(-2, Settings.environmentThreads("-2"));
    for (String text : List.of("0", "many")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Settings.environmentThreads(text));
      assertTrue(
          String.valueOf(e.getMessage()).startsWith("environment variable PARLOOP_NUM_THREADS: "));
    }
  }

  @Test
  void seesSerialAtTheLatestWhenTheModeIsAskedFor() {
    Settings.mode();
    assertFalse(Settings.seemsSerial());
    Settings.setMode(Mode.SERIAL);
    assertTrue(Settings.seemsSerial());
    System.setProperty("parloop.mode", "auto");
    assertFalse(Settings.seemsSerial());
    System.setProperty("parloop.mode", "serial");
    assertEquals(Mode.SERIAL, Settings.mode());
    assertTrue(Settings.seemsSerial());
    System.clearProperty("parloop.mode");
    assertFalse(Settings.seemsSerial());
  }

  @Test
  void countsThreadsAsJoblib() {
    int cores = ThreadNumbers.processors();
    assertEquals(1, ThreadNumbers.resolve(1));
    assertEquals(1000, ThreadNumbers.resolve(1000));
    assertEquals(ThreadNumbers.MAX, ThreadNumbers.resolve(Integer.MAX_VALUE));
    assertEquals(cores, ThreadNumbers.resolve(-1));
    assertEquals(Math.max(1, cores - 1), ThreadNumbers.resolve(-2));
    assertEquals(1, ThreadNumbers.resolve(Integer.MIN_VALUE));
    assertThrows(IllegalArgumentException.class, () -> ThreadNumbers.resolve(0));
  }
}
