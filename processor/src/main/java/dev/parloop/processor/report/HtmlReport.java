package dev.parloop.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The report as pages to read: one for each class, and an index of all that are in the folder, also
 * from other runs of javac. The pages need nothing but themselves.
 */
public final class HtmlReport {
  private static final String STYLE = "page.css";
  private static final Pattern SUMMARY =
      Pattern.compile("<meta name=\"" + IndexPage.META + "\" content=\"([a-z0-9, ]*)\"/>");

  private HtmlReport() {}

  /**
   * Writes the page of a class, {@code <binary name>.html}.
   *
   * @param folder made if it is missing
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, ClassReport report) throws IOException {
    Files.createDirectories(folder);
    replace(folder.resolve(ClassPage.file(report.binaryName())), ClassPage.text(report, style()));
  }

  /**
   * Writes {@code index.html} anew, from the pages that are in the folder.
   *
   * @throws IOException if a page cannot be read or the index cannot be written
   */
  public static void writeIndex(Path folder) throws IOException {
    SortedMap<String, String> summaries = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        String report = name.endsWith(".json") ? name.substring(0, name.length() - 5) : "";
        Path page = folder.resolve(ClassPage.file(report));
        if (!report.isEmpty() && Files.exists(page)) {
          Matcher summary = SUMMARY.matcher(Files.readString(page));
          summaries.put(report, summary.find() ? summary.group(1) : "");
        }
      }
    }
    replace(folder.resolve(IndexPage.FILE), IndexPage.text(summaries, style()));
  }

  /** Several compilations may write to one folder at a time, and someone may be reading. */
  private static void replace(Path file, String text) throws IOException {
    // Not a temporary file of the platform's, which only its owner may read.
    Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(written, text);
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IOException(STYLE + " is missing from the processor");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
