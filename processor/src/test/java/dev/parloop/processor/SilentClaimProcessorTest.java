package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentClaimProcessorTest {

  @Test
  void isAskedLast() throws IOException {
    List<String> processors;
    try (InputStream file =
        SilentClaimProcessor.class.getResourceAsStream(
            "/META-INF/services/javax.annotation.processing.Processor")) {
      assertNotNull(file);
      processors =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList();
    }
    assertEquals(List.of(SilentClaimProcessor.class.getName()), processors);
  }
}
