package dev.parloop.processor.report;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what is known of one loop, with links into the source and the generated code. */
final class LoopCard {
  private final Html html;
  private final Anchors anchors;
  private final LoopReport loop;
  private final VariableRoles roles;

  /**
   * A card.
   *
   * @param anchors of this loop
   */
  LoopCard(Html html, Anchors anchors, LoopReport loop, VariableRoles roles) {
    this.html = html;
    this.anchors = anchors;
    this.loop = loop;
    this.roles = roles;
  }

  /**
   * Names of the places on a page that belong to one loop.
   *
   * @param file the source file that the page shows
   * @param number the loop's number on the page, from 1
   * @param generatedLine where the generated code mentions the loop, 0 if nowhere
   */
  record Anchors(String file, int number, int generatedLine) {

    /** The card. */
    String card() {
      return "loop-" + number;
    }

    /** A reason on the card, counted from 1. */
    String reason(int reason) {
      return card() + "-reason-" + reason;
    }

    /**
     * A place in the source that a reason is about: 0 for the offending one, or the number of the
     * related one.
     */
    String place(int reason, int related) {
      return reason(reason) + "-at-" + related;
    }

    /** Whether the page shows a stretch of source. */
    boolean shows(Span span) {
      return span.file().equals(file) && span.line() > 0 && span.start() < span.end();
    }
  }

  /** Writes it. */
  void write() {
    Verdict verdict = loop.verdict();
    LoopNest nest = verdict.nest();
    String kind = VerdictText.kind(verdict.status());
    html.open("section", "class", "loop " + kind, "id", anchors.card());
    html.open("h3")
        .element("a", nest.id(), "href", "#L" + nest.span().line())
        .text(" ")
        .element("span", VerdictText.badge(verdict.status()), "class", "badge " + kind)
        .closeLine();
    html.element("p", VerdictText.meaning(verdict.status()));
    html.open("dl");
    item("Place", anchors.file() + ":" + nest.span().line());
    item("Variants", String.join(", ", loop.variants()));
    if (verdict.status().isParallel()) {
      item("Cost", String.format(Locale.ROOT, "about %.1f ns per iteration", cost()));
      item(
          "Serial",
          loop.runsAsWritten()
              ? "always, without serialBelow: two stages would take one thread longer"
              : loop.inOrder()
                  ? "without serialBelow, but for vectors: two stages would take one thread longer"
                  : "below " + loop.serialBelow() + " iterations");
    }
    writeGuards();
    writeVariables();
    LaneKernel kernel = loop.kernel();
    item(
        "Vectors",
        kernel == null
            ? "not generated: " + loop.whyNotVectorised()
            : "generated, of " + String.join(" and ", kernel.typeNames()));
    writeGenerated();
    writeReasons();
    html.closeLine().closeLine();
  }

  private double cost() {
    return loop.nanosPerIteration();
  }

  private void item(String name, String text) {
    html.element("dt", name).element("dd", text);
  }

  private void writeGuards() {
    if (!loop.verdict().guards().isEmpty()) {
      html.element("dt", "Guards").open("dd").open("ul");
      loop.verdict()
          .guards()
          .forEach(guard -> html.open("li").element("code", GuardText.of(guard)).close());
      html.close().close();
    }
  }

  /** Variables by role, in the order in which the roles first occur. */
  private void writeVariables() {
    Map<VariableRoles.Role, List<Variable>> byRole = new LinkedHashMap<>();
    roles.roles().forEach((v, role) -> byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(v));
    html.element("dt", "Variables").open("dd").open("ul");
    byRole.forEach(
        (role, variables) -> {
          html.open("li").text(role.text() + ": ");
          for (int i = 0; i < variables.size(); i++) {
            html.text(i == 0 ? "" : ", ")
                .element("code", variables.get(i).name(), "class", "role " + role.kind());
          }
          html.close();
        });
    html.close().close();
  }

  private void writeGenerated() {
    if (anchors.generatedLine() > 0) {
      html.element("dt", "Generated").open("dd");
      html.element("a", loop.generated(), "href", "#G" + anchors.generatedLine()).close();
    }
  }

  private void writeReasons() {
    List<Problem> problems = loop.verdict().problems();
    if (problems.isEmpty()) {
      return;
    }
    html.element("dt", loop.verdict().status().isParallel() ? "Notes" : "Reasons");
    html.open("dd").open("ul");
    for (int i = 1; i <= problems.size(); i++) {
      writeReason(problems.get(i - 1), i);
    }
    html.close().close();
  }

  private void writeReason(Problem problem, int number) {
    html.open("li", "id", anchors.reason(number));
    html.element("strong", "[" + problem.code() + "]").text(" ");
    html.text(problem.message()).text(" ");
    place(problem.span(), "here", anchors.place(number, 0));
    for (int i = 1; i <= problem.related().size(); i++) {
      Problem.Related related = problem.related().get(i - 1);
      html.text("; ");
      place(related.span(), related.note(), anchors.place(number, i));
    }
    html.close();
  }

  private void place(Span span, String note, String anchor) {
    if (anchors.shows(span)) {
      html.element("a", "line " + span.line() + " (" + note + ")", "href", "#" + anchor);
    } else if (span.line() > 0) {
      html.text(span.file() + ":" + span.line() + " (" + note + ")");
    } else {
      html.text("(" + note + ")");
    }
  }
}
