package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.LoopFacts;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.analyse.Scalars.Role;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.diagnostics.Problem.Related;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which variables declared outside a loop keep it serial. */
final class ScalarFindings {
  private static final String TOTAL = " is a running total (a prefix sum, where it adds)";
  private static final String FLAG = " is a flag";
  private static final String FIRST_SEARCH =
      " The two stages that it takes have to run all iterations, and a jump leaves the loop: search"
          + " first, and let a loop of its own end where the search did.";

  private final LoopNest nest;
  private final Scans scans;
  private final boolean writesMemory;
  private final boolean mayThrow;
  private final boolean leaves;
  private final List<Span> regions;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Variable> influenced = new LinkedHashSet<>();

  /**
   * Findings about one loop.
   *
   * @param facts tells its scans, whether jumps leave it, and whether it may throw and write
   *     anything but local variables
   * @param regions loops inside it whose text is replaced where they run in parallel
   */
  ScalarFindings(LoopNest nest, LoopFacts facts, List<Span> regions) {
    this.nest = nest;
    this.scans = facts.scans();
    this.regions = regions;
    this.writesMemory = facts.writesMemory();
    this.mayThrow = facts.mayThrow();
    this.leaves = !facts.jumps().isEmpty();
  }

  /** A finding for each variable that stands in the way, in order of first use. */
  List<Finding> of(Scalars scalars) {
    for (Scalars.Written written : scalars.written()) {
      if (!isFollowOn(written, scalars)) {
        int before = findings.size();
        add(written);
        if (findings.size() == before) {
          afterFailure(written);
        }
        if (findings.size() > before) {
          influenced.add(written.variable());
          influenced.addAll(written.influences());
        }
      }
    }
    return findings;
  }

  /** The variables that were refused, and those that get their values from them. */
  Set<Variable> influenced() {
    return influenced;
  }

  /**
   * Whether a variable is refused only since another one is: its values follow from that one's, and
   * where each follows from the other, it comes later.
   */
  private static boolean isFollowOn(Scalars.Written written, Scalars scalars) {
    boolean behind = false;
    for (Scalars.Written other : scalars.written()) {
      if (other.variable().equals(written.variable())) {
        behind = true;
      } else if (isCarried(other.role())
          && other.influences().contains(written.variable())
          && !(behind && written.influences().contains(other.variable()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCarried(Role role) {
    return role == Role.CARRIED
        || role == Role.RUNNING
        || role == Role.CONCATENATION
        || role == Role.INDUCTION
        || role == Role.OTHER_OPERATOR;
  }

  private void add(Scalars.Written written) {
    String name = written.variable().name();
    switch (written.role()) {
      case REDUCTION -> reduction(written);
      case SCAN -> scan(written);
      case WRAP_AROUND -> staged(written, " is a value of an earlier iteration");
      case CONDITIONAL -> conditional(written);
      case INDUCTION -> induction(written);
      case OTHER_OPERATOR ->
          carried(
              Code.PL0401,
              written,
              name
                  + " is combined by an operator that cannot be split into partial results"
                  + Text.SERIAL
                  + " Sums, products, minima, maxima, &, |, ^, && and || can.");
      case NARROWING ->
          carried(
              Code.PL0402,
              written,
              name
                  + " is "
                  + written.variable().type()
                  + ", so every iteration converts its result, and partial results would lose other"
                  + " digits"
                  + Text.SERIAL
                  + " Use a variable of the wider type, and convert it once, after the loop.");
      case RUNNING -> running(written);
      case CONCATENATION ->
          carried(
              Code.PL0304,
              written,
              name
                  + " is a text to which the iterations add in their order (string concatenation)"
                  + Text.SERIAL
                  + " Let each iteration make its own text, as in text["
                  + Text.index(nest)
                  + "] = ..., and join them after the loop.");
      case CARRIED ->
          carried(
              Code.PL0304,
              written,
              name
                  + " carries a value from one iteration to the next"
                  + assigned(written)
                  + Text.SERIAL
                  + (written.isCertain() ? " It is a flow dependence over a distance of 1." : "")
                  + Recurrences.advice(nest, written));
      case PRIVATE, CLOSED_FORM, FOUND -> {}
    }
  }

  /** Whose value is read, and where that is assigned; nothing where it is one statement. */
  private static String assigned(Scalars.Written written) {
    if (written.read() == null || written.write().contains(written.read())) {
      return "";
    }
    return (written.isCertain()
            ? ": each reads what the one before has assigned "
            : ": one may read what an earlier one has assigned ")
        + Text.at(written.write(), written.read());
  }

  private void induction(Scalars.Written written) {
    boolean always = Recurrences.isAlwaysAssigned(nest, written.variable());
    fixed(
        Code.PL0306,
        written.variable().name()
            + (always
                ? " is a second counter that does not move by the same in every iteration: each needs"
                    + " its value from the one before"
                : " is a second counter that moves in some iterations only, as one of elements that are"
                    + " kept: each needs its value from the one before")
            + Text.SERIAL
            + (leaves
                ? FIRST_SEARCH
                : always
                    ? " Compute it from "
                        + (nest.space() instanceof IterationSpace.Range
                            ? nest.space().variable().name()
                            : "the number of the iteration")
                        + ", if that is possible."
                    : " If what decides whether it moves needs neither it nor memory that the loop"
                        + " writes, two stages can do it."),
        written.write());
  }

  private void running(Scalars.Written written) {
    boolean self = Recurrences.combinesItself(nest, written.variable());
    carried(
        Code.PL0304,
        written,
        written.variable().name()
            + (self
                ? " is computed from its own value of the iteration before, in a way that no partial"
                    + " results can stand for (a recurrence)"
                : isFlag(written.variable())
                    ? FLAG + " that earlier iterations may have changed when an iteration reads it"
                    : TOTAL + ": iterations read what those before them have combined")
            + Text.SERIAL
            + (self
                ? (written.isCertain() ? " It is a flow dependence over a distance of 1." : "")
                    + Recurrences.advice(nest, written)
                : leaves
                    ? FIRST_SEARCH
                    : " If only "
                        + (isFlag(written.variable()) ? "its last value" : "the total")
                        + " is needed, do not read it in the loop."));
  }

  /** What chunks have combined or kept reaches the variable only when all of them are complete. */
  private void afterFailure(Scalars.Written written) {
    if (mayThrow && nest.afterFailure().contains(written.variable())) {
      fixed(
          Code.PL0307,
          written.variable().name()
              + " may be used after an exception has left the loop, which in a parallel one has no"
              + " value for it then"
              + Text.SERIAL
              + " Move the loop to a method of its own, or declare the variable inside the try.",
          written.write());
    }
  }

  private void conditional(Scalars.Written written) {
    String name = written.variable().name();
    Kept kept = written.kept();
    if (kept == null) {
      fixed(
          Code.PL0305,
          name
              + " is not assigned on every path, so its value after the loop comes from an unknown"
              + " iteration"
              + Text.SERIAL
              + " Declare it inside the loop, assign it in every iteration, or only in statements of"
              + " its own.",
          written.write());
      return;
    }
    for (Span write : kept.writes()) {
      for (Span region : regions) {
        if (region.contains(write)) {
          fixed(
              Code.PL0305,
              name
                  + " is assigned in a loop that is parallel itself, and not on every path, so its"
                  + " value after both comes from an unknown iteration"
                  + Text.SERIAL
                  + " Mark one of the two loops.",
              write);
          return;
        }
      }
    }
  }

  private static boolean isFlag(Variable variable) {
    return variable.type() == Type.Primitive.BOOLEAN;
  }

  private static boolean isRounded(Variable variable, @Nullable ReductionOperator operator) {
    return variable.type() instanceof Type.Primitive type
        && type.isFloating()
        && (operator == ReductionOperator.SUM || operator == ReductionOperator.PRODUCT);
  }

  /** A running total, or the place for what is kept next. */
  private void scan(Scalars.Written written) {
    String name = written.variable().name();
    for (Scan scan : scans.all()) {
      boolean rounded =
          scan.variable().equals(written.variable()) && isRounded(scan.variable(), scan.operator());
      if (rounded && nest.directive().rounding().equals("STRICT")) {
        fixed(
            Code.PL0403,
            "rounding = STRICT keeps the order in which the running total "
                + name
                + " is combined (a prefix sum, where it adds)"
                + Text.SERIAL
                + " The default, REPRODUCIBLE, has one order of its own on any number of threads.",
            written.write());
      }
    }
    staged(written, isFlag(written.variable()) ? FLAG : TOTAL);
  }

  /** A variable for which the loop runs in two stages. */
  private void staged(Scalars.Written written, String what) {
    if (!regions.isEmpty()) {
      fixed(
          Code.PL0304,
          written.variable().name()
              + what
              + ", for which the loop runs in two stages, and a loop inside it is parallel itself"
              + Text.SERIAL
              + " Mark one of the two loops.",
          written.write());
    }
  }

  private void reduction(Scalars.Written written) {
    String name = written.variable().name();
    ReductionOperator operator = written.operator();
    // What a method of the user's rounds is not known here.
    boolean rounded =
        operator == ReductionOperator.REDUCER || isRounded(written.variable(), operator);
    if (rounded && nest.directive().rounding().equals("STRICT")) {
      fixed(
          Code.PL0403,
          "rounding = STRICT keeps the order in which "
              + name
              + " is combined"
              + Text.SERIAL
              + " The default, REPRODUCIBLE, has one order of its own on any number of threads.",
          written.write());
    }
    if (written.skippable() && (written.hasEffects() || writesMemory)) {
      fixed(
          Code.PL0401,
          name
              + " decides whether its operand, or what is kept with it, is evaluated, and a parallel"
              + " loop evaluates more of them, which others could notice"
              + Text.SERIAL
              + " Evaluate it first, into a local variable.",
          written.write());
    }
  }

  private void fixed(Code code, String message, Span span) {
    findings.add(new Finding(Problem.of(code, message, span), Weight.FIXED));
  }

  private void carried(Code code, Scalars.Written written, String message) {
    Span read = written.read() == null ? written.write() : written.read();
    List<Related> related =
        written.write().contains(read)
            ? List.of()
            : List.of(new Related("assigned here", written.write()));
    findings.add(
        new Finding(
            new Problem(code, message, read, related),
            written.isCertain() ? Weight.CERTAIN : Weight.FIXED));
  }
}
