package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Beside;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Rewriting;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.analyse.WrittenField;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided about one loop. The lists other than {@code problems} are empty where the loop
 * stays serial.
 *
 * @param nest the loop
 * @param status the verdict
 * @param captured variables declared outside the loop that it (or its guards) only reads, header
 *     included, in order of first use; the counter is not among them
 * @param reductions variables that iterations combine into
 * @param privates variables declared outside the loop that every iteration writes before it reads,
 *     and whose value after the loop is that of the last iteration (each iteration assigns them on
 *     every path)
 * @param inductions those of the privates that start an iteration with a value that follows from
 *     its number
 * @param kept variables that some iterations assign, whose value after the loop is that of the last
 *     assignment
 * @param copies arrays of which every chunk has its own copy, that are combined after the loop
 * @param exits the jumps that leave the loop, in source order: it is a search, whose lowest
 *     iteration that leaves it decides, and the iterations after that are as if they had not run
 * @param found those of the privates that only an iteration that leaves the loop assigns: they have
 *     their values from before the loop up to there
 * @param scans those of the privates that iterations combine into and read, or read as an earlier
 *     one has left them, which takes two stages
 * @param rewriting what chunks do in another way than the loop as written
 * @param guards what must hold at run time, all of it
 * @param written loop-invariant array expressions (variables and fields) whose elements are
 *     written, for verify mode
 * @param writtenFields fields of objects in arrays that are written, for verify mode
 * @param rerunOnFailure whether an exception in an iteration may be one that the serial loop would
 *     not reach (a short-circuit reduction): the loop writes no memory and must be run serially
 *     then
 * @param problems why it stays serial, or notes
 */
public record Verdict(
    LoopNest nest,
    Status status,
    List<Variable> captured,
    List<Reduction> reductions,
    List<Variable> privates,
    List<Induction> inductions,
    List<Kept> kept,
    List<PrivateArray> copies,
    List<Stmt> exits,
    List<Variable> found,
    Scans scans,
    Rewriting rewriting,
    List<Guard> guards,
    List<Expr> written,
    List<WrittenField> writtenFields,
    boolean rerunOnFailure,
    List<Problem> problems) {
  public Verdict {
    inductions = List.copyOf(inductions);
    kept = List.copyOf(kept);
    copies = List.copyOf(copies);
    exits = List.copyOf(exits);
    found = List.copyOf(found);
    captured = List.copyOf(captured);
    reductions = List.copyOf(reductions);
    privates = List.copyOf(privates);
    guards = List.copyOf(guards);
    written = List.copyOf(written);
    writtenFields = List.copyOf(writtenFields);
    problems = List.copyOf(problems);
  }

  /** A verdict without inductions, kept values, copies of arrays, exits and written fields. */
  public Verdict(
      LoopNest nest,
      Status status,
      List<Variable> captured,
      List<Reduction> reductions,
      List<Variable> privates,
      List<Guard> guards,
      List<Expr> written,
      boolean rerunOnFailure,
      List<Problem> problems) {
    this(
        nest,
        status,
        captured,
        reductions,
        privates,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Scans.NONE,
        Rewriting.NONE,
        guards,
        written,
        List.of(),
        rerunOnFailure,
        problems);
  }

  /** A verdict that keeps the loop serial. */
  public static Verdict serial(LoopNest nest, Status status, List<Problem> problems) {
    return new Verdict(
        nest, status, List.of(), List.of(), List.of(), List.of(), List.of(), false, problems);
  }

  /** The same verdict with other problems. */
  public Verdict withProblems(List<Problem> others) {
    return new Verdict(
        nest,
        status,
        captured,
        reductions,
        privates,
        inductions,
        kept,
        copies,
        exits,
        found,
        scans,
        rewriting,
        guards,
        written,
        writtenFields,
        rerunOnFailure,
        others);
  }

  /** The minima and maxima that chunks keep beside positions, in the order of their variables. */
  public List<Reduction> besides() {
    List<Reduction> all = new ArrayList<>();
    for (Beside beside : rewriting.besides()) {
      for (Kept one : kept) {
        Reduction leader = one.leader();
        if (leader != null && one.variable().equals(beside.owner())) {
          all.add(leader);
        }
      }
    }
    return all;
  }

  /** The loop as its chunks run it, with what they keep beside positions. */
  public Verdict rewritten() {
    List<Reduction> all = new ArrayList<>(reductions);
    all.addAll(besides());
    LoopNest other =
        new LoopNest(
            nest.id(),
            nest.owner(),
            nest.method(),
            nest.space(),
            nest.seconds(),
            rewriting.body(nest.body()),
            nest.label(),
            nest.directive(),
            nest.checkedExceptions(),
            nest.known(),
            nest.afterFailure(),
            nest.span());
    return rewriting.isEmpty()
        ? this
        : new Verdict(
            other,
            status,
            captured,
            all,
            privates,
            inductions,
            kept,
            copies,
            exits,
            found,
            scans,
            Rewriting.NONE,
            guards,
            written,
            writtenFields,
            rerunOnFailure,
            problems);
  }

  /** Whether bits of the result depend on how the loop is cut. */
  public boolean isOrdered() {
    return isOrderedBesideScans()
        || scans.all().stream().anyMatch(scan -> rounds(scan.operator(), scan.variable()));
  }

  /** The same, scans aside, which have the bits of the loop as written without a first stage. */
  public boolean isOrderedBesideScans() {
    return reductions.stream().anyMatch(Verdict::isOrdered)
        || copies.stream().anyMatch(PrivateArray::isRounded);
  }

  private static boolean isOrdered(Reduction reduction) {
    // Whatever its type is: a long can hold the bits of a double.
    return reduction.operator() == ReductionOperator.REDUCER
        || rounds(reduction.operator(), reduction.variable());
  }

  private static boolean rounds(ReductionOperator operator, Variable variable) {
    return (operator == ReductionOperator.SUM || operator == ReductionOperator.PRODUCT)
        && !(variable.type() instanceof Type.Primitive type && !type.isFloating());
  }

  /** The five verdicts, as users read them. */
  public enum Status {
    /** Independent on every input. */
    PROVED,
    /** Independent if the guards hold. */
    GUARDED,
    /** Could not be proved; the annotation vouches. */
    ASSUMED,
    /** Neither proved nor refuted. */
    UNPROVED,
    /** A dependence is certain. */
    DEPENDENT;

    /** Whether the loop runs in parallel (where its guards hold). */
    public boolean isParallel() {
      return this == PROVED || this == GUARDED || this == ASSUMED;
    }
  }
}
