package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.report.LoopCard.Anchors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of one class: its loops, its source with their marks, and the generated code. */
final class ClassPage {
  private static final List<VariableRoles.Role> LEGEND =
      List.of(
          new VariableRoles.Role("counter", "counter"),
          new VariableRoles.Role("shared", "only read"),
          new VariableRoles.Role("array", "array whose elements are written"),
          new VariableRoles.Role("reduction", "reduction"),
          new VariableRoles.Role("private", "private to an iteration"),
          new VariableRoles.Role("carried", "in the way of a parallel loop"));

  private final ClassReport report;
  private final Html html = new Html();
  private final SourceView source;
  private final SourceView generated;

  private ClassPage(ClassReport report) {
    this.report = report;
    this.source = new SourceView(report.source().userText(), "L");
    this.generated = new SourceView(report.generated(), "G");
  }

  /**
   * The text of a page.
   *
   * @param style the style sheet
   */
  static String text(ClassReport report, String style) {
    return new ClassPage(report).write(style);
  }

  /** The file of a class's page; that of a class named {@code index} is not the index. */
  static String file(String binaryName) {
    return (binaryName.equalsIgnoreCase("index") ? "class-" : "") + binaryName + ".html";
  }

  /** {@code proved 2, unproved 1}. */
  private static String summary(List<LoopReport> loops) {
    return loops.stream()
        .collect(Collectors.groupingBy(l -> l.verdict().status(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> VerdictText.kind(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private String write(String style) {
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", IndexPage.META, "content", summary(report.loops()));
    html.element("title", report.binaryName() + " - Parloop").style(style).closeLine();
    html.open("body").open("header");
    html.element("a", "All classes", "href", IndexPage.FILE);
    html.element("h1", report.binaryName()).closeLine();
    html.open("main").element("h2", "Loops").open("div", "class", "loops");
    int number = 1;
    for (LoopReport loop : report.loops()) {
      writeLoop(loop, number);
      number++;
    }
    html.closeLine();
    writeSources();
    html.closeLine();
    html.element("footer", "Written by Parloop. Costs are the compiler's estimates.");
    return html.closeLine().close().page();
  }

  private void writeLoop(LoopReport loop, int number) {
    VariableRoles roles = new VariableRoles(loop);
    Anchors anchors = new Anchors(report.sourceName(), number, generatedLine(loop));
    new LoopCard(html, anchors, loop, roles).write();
    LoopNest nest = loop.verdict().nest();
    String kind = VerdictText.kind(loop.verdict().status());
    source.border(nest.span().line(), lastLine(nest), kind);
    source.note(
        nest.span().line(),
        kind,
        VerdictText.badge(loop.verdict().status()) + ": " + nest.id(),
        anchors.card());
    roles.uses().forEach(use -> markVariable(use, roles));
    List<Problem> problems = loop.verdict().problems();
    for (int i = 1; i <= problems.size(); i++) {
      markProblem(problems.get(i - 1), i, anchors);
    }
  }

  /** The last line of a loop; of a kernel, whose loops are written out, that of its body. */
  private int lastLine(LoopNest nest) {
    int end = report.source().original(nest.span()).end();
    for (Node node : Nodes.all(nest.body())) {
      if (node.span().file().equals(report.sourceName()) && node.span().line() > 0) {
        end = Math.max(end, report.source().original(node.span()).end());
      }
    }
    return source.lineOf(end - 1);
  }

  /** The line of the generated code that names the loop, or 0. */
  private int generatedLine(LoopReport loop) {
    int at = report.generated().indexOf("{@code " + loop.verdict().nest().id() + "}");
    return at < 0 ? 0 : generated.lineOf(at);
  }

  private void markVariable(VariableRoles.Use use, VariableRoles roles) {
    VariableRoles.Role role = roles.roles().get(use.variable());
    if (role != null && use.span().file().equals(report.sourceName())) {
      int start = nameIn(report.source().original(use.span()), use.variable());
      if (start >= 0) {
        int end = start + use.variable().name().length();
        source.mark(start, end, "role " + role.kind(), role.text(), "", "");
      }
    }
  }

  private int nameIn(Span span, Variable variable) {
    String text = report.source().userText();
    int end = Math.min(span.end(), text.length());
    for (int at = text.indexOf(variable.name(), span.start());
        at >= 0 && at + variable.name().length() <= end;
        at = text.indexOf(variable.name(), at + 1)) {
      int after = at + variable.name().length();
      boolean whole =
          (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
              && (after == text.length() || !Character.isJavaIdentifierPart(text.charAt(after)));
      if (whole) {
        return at;
      }
    }
    return -1;
  }

  /** Marks the places of a problem; each leads to the next, so each of a pair to the other. */
  private void markProblem(Problem problem, int number, Anchors anchors) {
    List<Problem.Related> places = new ArrayList<>();
    places.add(
        new Problem.Related("[" + problem.code() + "] " + problem.message(), problem.span()));
    places.addAll(problem.related());
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (anchors.shows(places.get(i).span())) {
        shown.add(i);
      }
    }
    for (int k = 0; k < shown.size(); k++) {
      int at = shown.get(k);
      String target =
          shown.size() == 1
              ? anchors.reason(number)
              : anchors.place(number, shown.get((k + 1) % shown.size()));
      Problem.Related place = places.get(at);
      mark(place.span(), place.note(), anchors.place(number, at), target);
    }
  }

  private void mark(Span span, String title, String id, String target) {
    Span place = report.source().original(span);
    source.mark(place.start(), place.end(), "problem", title, id, target);
  }

  private void writeSources() {
    boolean two = !report.generated().isEmpty();
    html.open("div", "class", two ? "sides two" : "sides");
    html.open("section").element("h2", report.sourceName());
    writeLegend();
    source.write(html, "source");
    html.closeLine();
    html.open("section").element("h2", "Generated code");
    if (two) {
      html.element("p", generatedName(), "class", "dim");
      generated.write(html, "generated code");
    } else {
      html.element("p", "Nothing was generated for this class.");
    }
    html.closeLine().closeLine();
  }

  private String generatedName() {
    return report.loops().stream()
        .map(LoopReport::generated)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void writeLegend() {
    html.open("ul", "class", "legend", "aria-label", "roles of variables");
    for (VariableRoles.Role role : LEGEND) {
      html.open("li").element("span", role.text(), "class", "role " + role.kind()).close();
    }
    html.closeLine();
  }
}
