package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a loop does. Facts, never messages or decisions.
 *
 * @param jumps statements that leave the loop
 * @param mayGoOn whether an iteration may end without leaving the loop
 * @param endless calls that may never return; only where there are jumps
 * @param header why what it runs over is not fixed
 * @param scalars roles of the variables that are declared outside it
 * @param inductions the variables among them that follow from the number of the iteration
 * @param scans the variables among them that a loop in two stages computes
 * @param accesses reads and writes of array elements that other iterations may see
 * @param effects what else other iterations may notice
 * @param dependences pairs of accesses that may collide
 * @param guards under which there are no further dependences, in the order in which they must be
 *     checked
 * @param dispatched what is known of calls of methods that can be overridden
 * @param indexCheck what would make it independent if it is not; null if nothing is known to
 * @param copies arrays of which every chunk has its own copy; dependences and guards are those
 *     under which that is right
 * @param written loop-invariant array expressions whose elements are written
 * @param writtenFields fields of objects in arrays that are written, and told apart by where the
 *     objects are
 * @param classes binary names of the classes whose static members or constructors are used,
 *     transitively
 * @param vouched methods that were taken for pure because they are annotated so
 * @param read class files that were read to see what methods do
 * @param writesMemory whether it may write anything but local variables and what it creates
 * @param mayThrow whether an iteration may throw
 * @param isComplete false if the loop is too large to analyse: nothing can be concluded then
 * @param work how many steps it took to decide pairs of accesses, whatever the machine: rows of
 *     systems of inequalities that were combined, and the like
 */
public record LoopFacts(
    List<Stmt> jumps,
    boolean mayGoOn,
    List<Expr> endless,
    List<HeaderChange> header,
    Scalars scalars,
    List<Induction> inductions,
    Scans scans,
    List<Access> accesses,
    List<Effect> effects,
    List<Dependence> dependences,
    List<Guard> guards,
    Dispatched dispatched,
    @Nullable IndexCheck indexCheck,
    List<PrivateArray> copies,
    List<Expr> written,
    List<WrittenField> writtenFields,
    Set<String> classes,
    List<Method> vouched,
    List<MethodBody.Source> read,
    boolean writesMemory,
    boolean mayThrow,
    boolean isComplete,
    int work) {
  public LoopFacts {
    jumps = List.copyOf(jumps);
    endless = List.copyOf(endless);
    header = List.copyOf(header);
    inductions = List.copyOf(inductions);
    accesses = List.copyOf(accesses);
    effects = List.copyOf(effects);
    dependences = List.copyOf(dependences);
    guards = List.copyOf(guards);
    copies = List.copyOf(copies);
    written = List.copyOf(written);
    writtenFields = List.copyOf(writtenFields);
    classes = Set.copyOf(classes);
    vouched = List.copyOf(vouched);
    read = List.copyOf(read);
  }

  /** The same loop where a check in front of it has found what it needs of arrays of indices. */
  public LoopFacts checked(IndexCheck check) {
    return new LoopFacts(
        jumps,
        mayGoOn,
        endless,
        header,
        scalars,
        inductions,
        scans,
        accesses,
        effects,
        List.of(),
        check.guards(),
        dispatched,
        null,
        check.copies(),
        written,
        writtenFields,
        classes,
        vouched,
        read,
        writesMemory,
        mayThrow,
        isComplete,
        work);
  }
}
