package dev.parloop.samples.lessons;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.parloop.Parallel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reading the report. A loop without any message may still be less than it could be: the report
 * names the verdict, the guards and why there is no vector form. {@code ./parloop explain NAME}
 * prints it for a sample, {@code -Aparloop.report=DIR} writes it for your classes.
 */
final class Lesson15Report implements Lesson {

  @Override
  public String title() {
    return "reading the report";
  }

  /** Wrong: this sine of the JDK has no vector form, and nobody says so. */
  static void sines(double[] from, double[] x) {
    for (@Parallel int i = 1; i < x.length; i++) {
      x[i] = StrictMath.sin(from[i - 1]);
    }
  }

  /**
   * Right: this one has, since another function takes its place in all forms but the serial one.
   */
  static void sinesInLanes(double[] from, double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Math.sin(from[i]);
    }
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    for (JsonElement element : report().getAsJsonArray("loops")) {
      JsonObject loop = element.getAsJsonObject();
      JsonObject vectors = loop.getAsJsonObject("vectorised");
      String reason = vectors.get("value").getAsBoolean() ? "yes" : code(vectors);
      lines.add(
          "%s: %s, guards %s, vectors %s"
              .formatted(
                  loop.get("method").getAsString(),
                  loop.get("verdict").getAsString(),
                  loop.getAsJsonArray("guards"),
                  reason));
    }
    return lines;
  }

  /** The code at the beginning of the reason: its page tells the cure. */
  private static String code(JsonObject vectors) {
    String reason = vectors.get("reason").getAsString();
    return "no " + reason.substring(0, reason.indexOf(']') + 1);
  }

  private static JsonObject report() {
    String file = "/META-INF/parloop/" + Lesson15Report.class.getName() + ".json";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Lesson15Report.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
