package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void namesTheLoopsOfARecording() throws IOException {
    Path file = folder.resolve("run.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.parloop.Loop").withThreshold(Duration.ZERO);
      recording.start();
      assertEquals(0, new Console().run("run", "trig-series", "--size", "quick"));
      recording.stop();
      recording.dump(file);
    }
    Console console = new Console();
    assertEquals(0, console.run("profile", file.toString()), console.err());
    assertTrue(console.out().startsWith("most time"), console.out());
    assertTrue(console.out().contains("TrigSeries."), console.out());
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Console missing = new Console();
    assertEquals(2, missing.run("profile", folder.resolve("missing.jfr").toString()));
    assertTrue(missing.err().startsWith("parloop: no such file: "), missing.err());
    Path other = Files.writeString(folder.resolve("other.jfr"), "not a recording");
    Console broken = new Console();
    assertEquals(1, broken.run("profile", other.toString()));
    assertTrue(broken.err().startsWith("parloop: cannot read "), broken.err());
  }
}
