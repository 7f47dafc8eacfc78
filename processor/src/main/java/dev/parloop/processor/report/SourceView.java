package dev.parloop.processor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Source text as numbered lines, with stretches of it marked. Filled, then written once. */
final class SourceView {
  private final String text;
  private final String prefix;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<Integer, String> lineKinds = new HashMap<>();
  private final Map<Integer, List<Note>> notes = new HashMap<>();

  /**
   * A view without marks.
   *
   * @param prefix begins the anchor of each line: {@code L14}
   */
  SourceView(String text, String prefix) {
    this.text = text;
    this.prefix = prefix;
  }

  /**
   * A stretch of the text. Stretches may overlap.
   *
   * @param kind what it looks like
   * @param title says the same in words
   * @param id its anchor, or empty
   * @param target the anchor that it leads to, or empty
   */
  private record Mark(int start, int end, String kind, String title, String id, String target) {}

  /** Something to say above a line. */
  private record Note(String kind, String text, String target) {}

  /** Marks a stretch; one outside the text is left out. */
  void mark(int start, int end, String kind, String title, String id, String target) {
    if (start >= 0 && start < end && end <= text.length()) {
      marks.add(new Mark(start, end, kind, title, id, target));
    }
  }

  /** Gives the lines that a stretch touches a border; a later call wins. */
  void border(int firstLine, int lastLine, String kind) {
    for (int line = firstLine; line <= lastLine; line++) {
      lineKinds.put(line, kind);
    }
  }

  /** Puts a link above a line. */
  void note(int line, String kind, String text, String target) {
    notes.computeIfAbsent(line, l -> new ArrayList<>()).add(new Note(kind, text, target));
  }

  /** The line in which an offset lies, from 1. */
  int lineOf(int offset) {
    int line = 1;
    for (int start = lineEnd(0); start <= offset && start < text.length(); start = lineEnd(start)) {
      line++;
    }
    return line;
  }

  /** Writes all lines. */
  void write(Html html, String label) {
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", label);
    int line = 1;
    int start = 0;
    while (start < text.length()) {
      int next = lineEnd(start);
      writeLine(html, line, start, contentEnd(start, next));
      start = next;
      line++;
    }
    html.closeLine();
  }

  private void writeLine(Html html, int line, int start, int end) {
    for (Note note : notes.getOrDefault(line, List.of())) {
      html.open("span", "class", "note")
          .element("a", note.text(), "class", "badge " + note.kind(), "href", "#" + note.target())
          .close();
    }
    String anchor = prefix + line;
    String kind = lineKinds.get(line);
    html.open("span", "class", kind == null ? "line" : "line " + kind, "id", anchor)
        .element("a", Integer.toString(line), "class", "no", "href", "#" + anchor);
    TreeSet<Integer> borders = new TreeSet<>(List.of(start, end));
    for (Mark mark : marks) {
      borders.add(Math.max(start, Math.min(end, mark.start())));
      borders.add(Math.max(start, Math.min(end, mark.end())));
    }
    int from = start;
    for (int to : borders) {
      if (to > from) {
        writeStretch(html, from, to);
        from = to;
      }
    }
    html.text("\n").close();
  }

  /** Text in which no mark begins or ends. */
  private void writeStretch(Html html, int from, int to) {
    List<String> kinds = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    String target = "";
    int opened = 0;
    for (Mark mark : marks) {
      if (mark.start() <= from && to <= mark.end()) {
        kinds.add(mark.kind());
        titles.add(mark.title());
        target = mark.target().isEmpty() ? target : mark.target();
        if (!mark.id().isEmpty() && from == mark.start()) {
          html.open("span", "id", mark.id());
          opened++;
        }
      }
    }
    String shown = text.substring(from, to);
    if (kinds.isEmpty()) {
      html.text(shown);
    } else if (target.isEmpty()) {
      html.element(
          "span", shown, "class", String.join(" ", kinds), "title", String.join("; ", titles));
    } else {
      html.element(
          "a",
          shown,
          "class",
          String.join(" ", kinds),
          "title",
          String.join("; ", titles),
          "href",
          "#" + target);
    }
    for (; opened > 0; opened--) {
      html.close();
    }
  }

  /** Where the line after the one at {@code start} begins. Lines end as javac counts them. */
  private int lineEnd(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  private int contentEnd(int start, int next) {
    int end = next;
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
