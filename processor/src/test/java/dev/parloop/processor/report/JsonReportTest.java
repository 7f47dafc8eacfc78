package dev.parloop.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  @Test
  void writesWhatTheSchemaSays() {
    assertEquals(
        """
        {
          "version": 1,
          "class": "com.example.Series",
          "source": "Series.java",
          "loops": [
            {
              "class": "com.example.Series",
              "method": "trig",
              "line": 14,
              "column": 5,
              "id": "Series.trig#1",
              "verdict": "proved",
              "variants": ["serial", "forkjoin"],
              "reductions": [
                {"variable": "s", "operator": "SUM"},
                {"variable": "m", "operator": "MIN_FIRST"}
              ],
              "privates": [],
              "variables": [
                {"variable": "i", "role": "counter"}
              ],
              "guards": [],
              "vectorised": {"value": false, "reason": "[PL0702] Math.cos has no vector form"},
              "nanosPerIteration": 12.0,
              "serialBelow": 17,
              "reasons": []
            },
            {
              "class": "com.example.Series",
              "method": "shift",
              "line": 14,
              "column": 5,
              "id": "Series.shift#1",
              "verdict": "guarded",
              "variants": ["serial", "forkjoin"],
              "reductions": [],
              "privates": ["t"],
              "variables": [
                {"variable": "i", "role": "counter"}
              ],
              "guards": ["a != b", "n != 0", "Guards.distinctRows(a, b)", "Guards.noWrap(3, n, n)"],
              "vectorised": {"value": false, "reason": "[PL0702] Math.cos has no vector form"},
              "nanosPerIteration": 0.75,
              "serialBelow": 267,
              "reasons": [
                {"code": "PL0603", "message": "independence is assumed.", "line": 16, "column": 9}
              ]
            },
            {
              "class": "com.example.Series",
              "method": "gather",
              "line": 14,
              "column": 5,
              "id": "Series.gather#1",
              "verdict": "unproved",
              "variants": ["serial"],
              "reductions": [],
              "privates": [],
              "variables": [
                {"variable": "i", "role": "counter"}
              ],
              "guards": [],
              "vectorised": {"value": false, "reason": "the loop stays serial"},
              "nanosPerIteration": 0.0,
              "serialBelow": 0,
              "reasons": [
                {"code": "PL0302", "message": "the subscript \\"p[i]\\\\\\" is not affine;\\nserial.", "line": 16, "column": 9}
              ]
            }
          ]
        }
        """,
        JsonReport.text(
            "com.example.Series",
            "Series.java",
            List.of(Reports.proved(), Reports.guarded(), Reports.unproved())));
  }

  @Test
  void hasTheFieldsOfThePublishedSchema() throws IOException {
    String schema = Files.readString(Path.of("..", "docs", "report.schema.json"));
    String report = JsonReport.text("A", "A.java", List.of(Reports.guarded(), Reports.proved()));
    Set<String> published = new TreeSet<>();
    Matcher required = Pattern.compile("\"required\": \\[([^]]*)]").matcher(schema);
    while (required.find()) {
      published.addAll(names(required.group(1)));
    }
    Set<String> written = new TreeSet<>();
    Matcher keys = Pattern.compile("\"(\\w+)\": ").matcher(report);
    while (keys.find()) {
      written.add(keys.group(1));
    }
    assertEquals(published, written);
  }

  private static List<String> names(String quoted) {
    return Pattern.compile("\\w+").matcher(quoted).results().map(MatchResult::group).toList();
  }

  @Test
  void aClassWithoutLoops() {
    assertEquals(
        """
        {
          "version": 1,
          "class": "A$B",
          "source": "A.java",
          "loops": []
        }
        """,
        JsonReport.text("A$B", "A.java", List.of()));
  }

  @Test
  void makesTheFolder(@TempDir Path folder) throws IOException {
    Path reports = folder.resolve("target").resolve("parloop");
    JsonReport.write(reports, "a.B$C", "B.java", List.of(Reports.proved()));
    assertEquals(
        JsonReport.text("a.B$C", "B.java", List.of(Reports.proved())),
        Files.readString(reports.resolve("a.B$C.json")));
  }
}
