package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium that lays out a page and tells how. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Pattern TOLD = Pattern.compile("LAYOUT (\\d+) (\\d+) (\\d+) (\\d+) (\\w+)");

  /**
   * A page in a frame of the wanted width, because windows have a least width of their own; the
   * script is that of the test, the page has none.
   */
  private static final String FRAME =
      """
      <!DOCTYPE html><html><body style="margin: 0"><iframe id="page" scrolling="no" style="border: 0; width: %dpx; height: 3000px" srcdoc="%s"></iframe><p id="told"></p><script>
      addEventListener('load', () => {
        const page = document.getElementById('page').contentDocument;
        const images = [...page.images].filter(i => i.complete && i.naturalWidth > 0);
        const code = page.querySelectorAll('pre');
        const beside = code.length > 1 && code[0].getBoundingClientRect().right <= code[1].getBoundingClientRect().left;
        const least = Math.round(Math.min(...images.map(i => i.getBoundingClientRect().width)));
        document.getElementById('told').textContent = ['LAYOUT', page.documentElement.clientWidth, page.documentElement.scrollWidth, images.length, least, beside].join(' ');
      });
      </script></body></html>
      """;

  private Browser() {}

  /**
   * How a page lies in a window.
   *
   * @param windowWidth what there is, in units of the page
   * @param pageWidth what the page takes; more than there is makes it scroll sideways
   * @param shownImages how many pictures were decoded
   * @param smallestImage the width of the smallest as shown
   * @param codeIsBeside whether the second text of code stands to the right of the first
   */
  record Layout(
      int windowWidth, int pageWidth, int shownImages, int smallestImage, boolean codeIsBeside) {}

  /** The browser of this machine, if it has one. */
  static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Lays out a page. */
  static Layout layout(Path browser, Path page, int width, Path folder)
      throws IOException, InterruptedException {
    String text = Files.readString(page).replace("&", "&amp;").replace("\"", "&quot;");
    Path frame = folder.resolve("frame.html");
    Files.writeString(frame, FRAME.formatted(width, text));
    Path output = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1300,3000",
                "--virtual-time-budget=5000",
                "--dump-dom",
                frame.toUri().toString())
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("browser.log").toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the browser does not end");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    Matcher told = TOLD.matcher(Files.readString(output, StandardCharsets.UTF_8));
    assertTrue(told.find(), () -> log(folder));
    return new Layout(
        Integer.parseInt(told.group(1)),
        Integer.parseInt(told.group(2)),
        Integer.parseInt(told.group(3)),
        Integer.parseInt(told.group(4)),
        Boolean.parseBoolean(told.group(5)));
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("browser.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
