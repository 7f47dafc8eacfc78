package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Dispatched;
import dev.parloop.processor.analyse.Effect;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.IndexCheck;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.LoopFacts;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.analyse.Scalars.Role;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.judge.Verdict.Status;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides about loops. Stateless, safe for any thread. */
public final class Judge {
  /** What it takes to look at an index, about, in nanoseconds. */
  private static final double INDEX_NANOS = 3;

  /** What it takes to look whether an index is less than the one before it. */
  private static final double ORDER_NANOS = 1;

  /** What it takes to look at the class of an object, about, in nanoseconds. */
  private static final double CLASS_NANOS = 1;

  /** How many times as much an iteration has to cost for all of them to be looked at first. */
  private static final double FAR_MORE = 16;

  private Judge() {}

  /**
   * The verdict on a loop. What is certain or has no parallel form stays serial whatever the user
   * assumes; what is merely unknown runs in parallel if the user vouches for it.
   */
  public static Verdict judge(LoopNest nest, LoopFacts facts) {
    return judge(nest, facts, List.of());
  }

  /**
   * The verdict on a loop in which others are marked.
   *
   * @param regions the loops inside it that may run in parallel themselves
   */
  public static Verdict judge(LoopNest nest, LoopFacts facts, List<Span> regions) {
    IndexCheck check = facts.indexCheck();
    Verdict verdict =
        check != null && check.nanos() >= FAR_MORE * lookNanos(check)
            ? decide(nest, facts.checked(check), regions)
            : decide(nest, facts, regions);
    return pays(verdict, facts.dispatched())
        ? verdict
        : serial(nest, Status.UNPROVED, looks(nest, facts.dispatched()));
  }

  /** What the dearest look at an array of indices takes, for an iteration. */
  private static double lookNanos(IndexCheck check) {
    return check.guards().stream().anyMatch(guard -> guard instanceof Guard.DistinctElements)
        ? INDEX_NANOS
        : ORDER_NANOS;
  }

  /**
   * Whether a look at the class of each object in an array, if a verdict needs it, is little beside
   * the loop. Where no bits depend on the answer, the run time gives it, by what it measures.
   */
  private static boolean pays(Verdict verdict, Dispatched dispatched) {
    return dispatched.looks().isEmpty()
        || !verdict.status().isParallel()
        || !verdict.isOrdered()
        || dispatched.nanos() >= FAR_MORE * CLASS_NANOS;
  }

  private static List<Finding> looks(LoopNest nest, Dispatched dispatched) {
    return dispatched.looks().stream().map(look -> EffectFindings.of(look, nest)).toList();
  }

  private static Verdict decide(LoopNest nest, LoopFacts facts, List<Span> regions) {
    List<Finding> findings = findings(nest, facts, regions);
    boolean certain = has(findings, Weight.CERTAIN);
    // Two stages need their checks, whatever is known of the iterations.
    boolean drops = facts.scans().isEmpty();
    boolean assumes = nest.directive().assumeIndependent();
    if (certain || has(findings, Weight.FIXED) || (!findings.isEmpty() && !assumes)) {
      return serial(nest, certain ? Status.DEPENDENT : Status.UNPROVED, findings);
    }
    List<Problem> notes = new ArrayList<>();
    List<Guard> guards = facts.guards();
    Status status = facts.guards().isEmpty() ? Status.PROVED : Status.GUARDED;
    if (assumes && drops) {
      guards = ofCode(guards);
    }
    boolean fewer = guards.size() < facts.guards().size();
    if (fewer || !findings.isEmpty()) {
      status = Status.ASSUMED;
      findings.forEach(finding -> notes.add(assumed(finding.problem())));
    }
    if (fewer) {
      notes.add(
          Problem.of(
              Code.PL0603,
              "assume = INDEPENDENT: the checks in front of the loop are left out.",
              nest.span()));
    }
    facts.read().forEach(file -> notes.add(read(file, nest)));
    List<Reduction> reductions = new ArrayList<>();
    List<Variable> privates = new ArrayList<>();
    List<Variable> found = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    boolean rerun = false;
    for (Scalars.Written written : facts.scalars().written()) {
      if (written.role() == Role.REDUCTION && written.operator() != null) {
        reductions.add(new Reduction(written.variable(), written.operator(), written.reducer()));
        rerun |= written.skippable();
      } else if (written.role() == Role.CONDITIONAL && written.kept() != null) {
        kept.add(written.kept());
      } else {
        privates.add(written.variable());
        if (written.role() == Role.FOUND) {
          found.add(written.variable());
        }
      }
    }
    return new Verdict(
        nest,
        status,
        facts.scalars().captured(),
        reductions,
        privates,
        facts.inductions(),
        kept,
        facts.copies(),
        facts.jumps(),
        found,
        facts.scans(),
        facts.scalars().rewriting(),
        guards,
        facts.written(),
        facts.writtenFields(),
        rerun,
        notes);
  }

  /**
   * The guards that tell which code runs, and what they need: that iterations are independent, as
   * somebody vouches, is about the code that was looked at. And those without which variables would
   * get other values, of which nobody has said anything.
   */
  private static List<Guard> ofCode(List<Guard> guards) {
    boolean any =
        guards.stream()
            .anyMatch(one -> one instanceof Guard.PlainList || one instanceof Guard.ExactClass);
    return guards.stream()
        .filter(
            one ->
                one instanceof Guard.PlainList
                    || one instanceof Guard.ExactClass
                    || one instanceof Guard.InBounds
                    || one instanceof Guard.Ordered
                    || (any && one instanceof Guard.NotSame pair && isNull(pair.right())))
        .toList();
  }

  private static boolean isNull(Expr value) {
    return value instanceof Expr.Literal literal && literal.value() == null;
  }

  /** What a verdict rests on besides the sources that are compiled. */
  private static Problem read(MethodBody.Source file, LoopNest nest) {
    return Problem.of(
        Code.PL0605,
        "what "
            + file.className()
            + " does was read from "
            + file.place()
            + " (SHA-256 "
            + file.sha256()
            + "); compile again when that changes.",
        nest.span());
  }

  private static boolean has(List<Finding> findings, Weight weight) {
    return findings.stream().anyMatch(finding -> finding.weight() == weight);
  }

  private static Problem assumed(Problem problem) {
    String message = problem.message();
    int end = message.indexOf(Text.SERIAL);
    return new Problem(
        Code.PL0603,
        "assumed to be harmless: " + (end < 0 ? message : message.substring(0, end) + "."),
        problem.span(),
        problem.related());
  }

  private static Verdict serial(LoopNest nest, Status status, List<Finding> findings) {
    Set<Problem> problems = new LinkedHashSet<>();
    findings.forEach(finding -> problems.add(finding.problem()));
    return new Verdict(
        nest,
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.copyOf(problems));
  }

  /** Everything that is in the way, root causes first. */
  private static List<Finding> findings(LoopNest nest, LoopFacts facts, List<Span> regions) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new SearchFindings(nest, facts, regions).all());
    facts.header().forEach(change -> findings.add(EffectFindings.of(change)));
    ScalarFindings scalarFindings = new ScalarFindings(nest, facts, regions);
    List<Finding> scalars = scalarFindings.of(facts.scalars());
    findings.addAll(scalars);
    findings.addAll(new CopyFindings(nest, facts.scans(), regions).of(facts.copies()));
    for (Effect effect : EffectFindings.causes(facts.effects())) {
      // What is told about the header settles the calls in it.
      if (facts.header().stream().noneMatch(change -> change.span().contains(effect.site()))) {
        findings.add(EffectFindings.of(effect, nest));
      }
    }
    if (!facts.isComplete()) {
      findings.add(
          new Finding(
              Problem.of(
                  Code.PL0505,
                  "the loop is too large to be analysed"
                      + Text.SERIAL
                      + " Split it, or move parts to methods.",
                  nest.space().span()),
              Weight.FIXED));
    }
    DependenceFindings dependences =
        new DependenceFindings(nest, facts.scans(), facts.indexCheck());
    FollowOns followOns = new FollowOns(nest, scalarFindings.influenced(), facts.effects());
    findings.addAll(dependences.of(followOns.without(facts.dependences())));
    return findings;
  }
}
