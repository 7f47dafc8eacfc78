package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;
import dev.parloop.processor.analyse.Effect;
import dev.parloop.processor.analyse.Endless;
import dev.parloop.processor.analyse.LoopFacts;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.diagnostics.Problem.Related;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loop that jumps leave is a search: its iterations may run although an earlier one has
 * left the loop, because nobody can see that they did.
 */
final class SearchFindings {
  private final LoopNest nest;
  private final LoopFacts facts;
  private final List<Span> regions;

  /**
   * Findings about one loop.
   *
   * @param regions loops inside it whose text is replaced where they run in parallel
   */
  SearchFindings(LoopNest nest, LoopFacts facts, List<Span> regions) {
    this.nest = nest;
    this.facts = facts;
    this.regions = regions;
  }

  /** What is in the way, a finding for each jump that it concerns. */
  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    for (Stmt jump : facts.jumps()) {
      Finding finding = of(jump);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private @Nullable Finding of(Stmt jump) {
    if (!facts.mayGoOn()) {
      return finding(
          jump,
          " leaves the loop in the first iteration, so there is nothing to run in parallel",
          " Take the statements out of the loop.",
          null);
    }
    if (jump instanceof Stmt.Return leave && leave.yields()) {
      return finding(
          jump,
          " leaves the loop for a switch expression around it",
          " Move the loop to a method of its own.",
          null);
    }
    for (Span region : regions) {
      if (region.contains(jump.span())) {
        return finding(
            jump,
            " leaves this loop from one inside it that is parallel itself",
            " Mark one of the two loops.",
            new Related("the loop inside", region));
      }
    }
    for (Span region : regions) {
      if (mayNotEnd(region)) {
        return finding(
            jump,
            " ends a search at its first match (find-first), and a loop inside it that is parallel"
                + " itself might never end in an iteration after that",
            " Mark one of the two loops.",
            new Related("the loop inside", region));
      }
    }
    for (Access access : facts.accesses()) {
      if (access.isWrite()) {
        return writes(jump, Text.quote(access.place()), access.site(), access.place().span());
      }
    }
    for (Effect effect : facts.effects()) {
      boolean write =
          effect.kind() == Effect.Kind.FIELD_WRITE || effect.kind() == Effect.Kind.OBJECT_WRITE;
      if (write || effect.isCertain()) {
        String what = write ? "the field " + effect.what() : effect.what();
        return writes(jump, what, effect.site(), effect.span());
      }
    }
    for (Expr call : facts.endless()) {
      return finding(
          jump,
          " ends a search at its first match (find-first), and "
              + ModelPrinter.print(call)
              + " in an iteration after it might never return",
          " Annotate the method with @Pure if it always does.",
          new Related("the call", call.span()));
    }
    return null;
  }

  /**
   * Whether a loop that is parallel itself, or one inside that, may never end: its chunks do not
   * look whether a lower iteration has left the search.
   */
  private boolean mayNotEnd(Span region) {
    for (Node node : Nodes.all(nest.body())) {
      boolean marked = node instanceof Stmt.Counted && node.span().equals(region);
      if (region.contains(node.span())
          && (marked ? Endless.mayPassItsBound((Stmt.Counted) node) : Endless.isLoop(node))) {
        return true;
      }
    }
    return false;
  }

  private Finding writes(Stmt jump, String what, Span site, Span place) {
    boolean far = !site.file().equals(jump.span().file()) || site.line() != jump.span().line();
    return finding(
        jump,
        (isSearch(jump)
                ? " ends a search at its first match (find-first), and iterations after it must"
                : " leaves the loop, and iterations after that must")
            + " not change "
            + what
            + (far ? " " + Text.at(site, jump.span()) : ""),
        " Search first, and write in a loop of its own that ends where the search did.",
        new Related("the write", place));
  }

  private Finding finding(Stmt jump, String why, String cure, @Nullable Related related) {
    String what =
        jump instanceof Stmt.Return leave
            ? leave.yields() ? "yield" : "return"
            : jump instanceof Stmt.Break ? "break" : "continue";
    List<Related> places = related == null ? List.of() : List.of(related);
    return new Finding(
        new Problem(Code.PL0103, what + why + Text.SERIAL + cure, jump.span(), places),
        Weight.FIXED);
  }

  /** Whether a jump is the end of what an {@code if} of the body does where its condition holds. */
  private boolean isSearch(Stmt jump) {
    if (jump instanceof Stmt.Continue) {
      return false;
    }
    List<Stmt> statements =
        nest.body() instanceof Stmt.Block block ? block.statements() : List.of(nest.body());
    for (Stmt statement : statements) {
      if (statement instanceof Stmt.If branch) {
        Stmt last = branch.whenTrue();
        while (last instanceof Stmt.Block inner && !inner.statements().isEmpty()) {
          last = inner.statements().get(inner.statements().size() - 1);
        }
        if (last.equals(jump)) {
          return true;
        }
      }
    }
    return false;
  }
}
