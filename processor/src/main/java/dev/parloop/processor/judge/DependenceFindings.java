package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;
import dev.parloop.processor.analyse.Dependence;
import dev.parloop.processor.analyse.Dependence.Reason;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.IndexCheck;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.diagnostics.Problem.Related;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which pairs of accesses keep a loop serial. */
final class DependenceFindings {
  private static final String IF_NEVER =
      " If that never happens, vouch for the loop with assume = INDEPENDENT.";

  private static final String COMBINE =
      " Combine by one operator (+, *, min, max, &, | or ^), and read no element otherwise,";

  private static final String SCATTERED =
      " If none ever is, vouch for it with assume = INDEPENDENT; or write in order and read out of"
          + " order.";

  private final LoopNest nest;
  private final Set<Variable> scanned = new HashSet<>();
  private final String counter;

  /** The names of arrays of which it would help to know that they hold no index twice. */
  private final Set<String> indexes = new TreeSet<>();

  /** The names of arrays of which it would help to know that they ascend. */
  private final Set<String> borders = new TreeSet<>();

  /** By arrays that are accessed: those from which subscripts of them are read. */
  private final Map<String, Set<String>> scattered = new HashMap<>();

  DependenceFindings(LoopNest nest, Scans scans, @Nullable IndexCheck check) {
    this.nest = nest;
    if (check != null) {
      for (Guard guard : check.guards()) {
        if (guard instanceof Guard.DistinctElements distinct) {
          indexes.add(Text.quote(distinct.array()));
        } else if (guard instanceof Guard.Ascending ascending) {
          borders.add(Text.quote(ascending.array()));
        }
      }
    }
    scans.all().forEach(scan -> scanned.add(scan.variable()));
    this.counter =
        nest.space() instanceof IterationSpace.Range range ? range.variable().name() : "";
  }

  /** One finding for each pair of arrays, the most telling one; certain ones first. */
  List<Finding> of(List<Dependence> dependences) {
    Map<String, Dependence> telling = new LinkedHashMap<>();
    for (Dependence dependence : dependences) {
      telling.merge(arraysOf(dependence), dependence, (a, b) -> rank(b) > rank(a) ? b : a);
      scattered
          .computeIfAbsent(arraysOf(dependence), arrays -> new TreeSet<>())
          .addAll(indexArrays(dependence.first(), dependence.second()));
    }
    List<Finding> certain = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Dependence dependence : telling.values()) {
      Finding finding = of(dependence);
      (finding.weight() == Weight.ASSUMABLE ? others : certain).add(finding);
    }
    certain.addAll(others);
    return certain;
  }

  private static int rank(Dependence dependence) {
    boolean flow = dependence.first().isWrite() != dependence.second().isWrite();
    return (dependence.inHeader() ? 16 : 0)
        + (dependence.isCertain() ? 8 : 0)
        + (dependence.distance() != null ? 4 : 0)
        + (dependence.reason() == Reason.SAME_ELEMENT ? 4 : 0)
        + (flow ? 2 : 0)
        + (dependence.reason() == Reason.NOT_AFFINE ? 0 : 1);
  }

  private static String arraysOf(Dependence dependence) {
    return arrayOf(dependence.first()) + " " + arrayOf(dependence.second());
  }

  private static String arrayOf(Access access) {
    return arrayOf(access.place());
  }

  /**
   * The array without the subscript: {@code a} for {@code a[i]}, {@code a.x} for {@code a[i].x}.
   */
  private static String arrayOf(Expr place) {
    if (place instanceof Expr.ArrayRead read) {
      return Text.quote(read.array());
    }
    return place instanceof Expr.FieldRead read && read.receiver() instanceof Expr.ArrayRead object
        ? arrayOf(object) + "." + read.field().name()
        : Text.quote(place);
  }

  private Finding of(Dependence dependence) {
    boolean swap = !isSubject(dependence.reason(), dependence.first(), dependence.second());
    Access subject = swap ? dependence.second() : dependence.first();
    Access other = swap ? dependence.first() : dependence.second();
    if (dependence.inHeader()) {
      return finding(Code.PL0105, inHeader(subject, other), subject, other, Weight.FIXED);
    }
    Weight weight = dependence.isCertain() ? Weight.CERTAIN : Weight.ASSUMABLE;
    return finding(codeOf(dependence), message(dependence, subject, other), subject, other, weight);
  }

  private static String inHeader(Access subject, Access other) {
    return "the loop's header reads what an iteration "
        + (subject.isWrite()
            ? "writes as " + AccessText.place(subject)
            : "may write" + AccessText.as(subject, other))
        + Text.SERIAL
        + " Put the value into a local variable before the loop.";
  }

  /** Whether a message starts with the first access: reads do, and unknown subscripts. */
  private static boolean isSubject(Reason reason, Access first, Access second) {
    if (reason == Reason.NOT_AFFINE && first.isAffine() != second.isAffine()) {
      return !first.isAffine();
    }
    return !first.isWrite() || second.isWrite();
  }

  private static Code codeOf(Dependence dependence) {
    return switch (dependence.reason()) {
      case SAME_ELEMENT, DISTANCE, MAYBE_EQUAL -> Code.PL0301;
      case NOT_AFFINE -> Code.PL0302;
      case UNKNOWN_ARRAY, ROWS -> Code.PL0303;
    };
  }

  private Finding finding(Code code, String message, Access subject, Access other, Weight weight) {
    List<Related> related = new ArrayList<>();
    if (!subject.site().equals(subject.place().span())) {
      related.add(new Related("the access", subject.place().span()));
    }
    if (!AccessText.same(subject, other)) {
      String note = other.isWrite() ? "the write" : "the read";
      if (!other.site().equals(other.place().span())) {
        related.add(new Related("the call of another iteration", other.site()));
      }
      related.add(new Related(note + " of another iteration", other.place().span()));
    }
    return new Finding(new Problem(code, message, subject.site(), related), weight);
  }

  private String message(Dependence dependence, Access subject, Access other) {
    return switch (dependence.reason()) {
      case SAME_ELEMENT -> sameElement(dependence, subject, other);
      case DISTANCE -> distance(dependence, subject, other);
      case NOT_AFFINE -> notAffine(dependence, subject, other);
      case MAYBE_EQUAL ->
          isLookedUp()
              ? lookedUp(subject, other)
              : met(subject, other) + Text.SERIAL + kind(dependence) + IF_NEVER;
      case UNKNOWN_ARRAY ->
          AccessText.place(subject)
              + " and "
              + (AccessText.same(subject, other)
                  ? "the same in another iteration"
                  : AccessText.placeAt(other, subject))
              + " may be elements of one array, and no check in front of the loop can tell"
              + Text.SERIAL
              + " Use arrays that are variables or fields,"
              + Text.VOUCH;
      case ROWS ->
          "rows of the arrays in "
              + AccessText.place(subject)
              + " and "
              + AccessText.placeAt(other, subject)
              + " may be one array, and no check in front of the loop can tell"
              + Text.SERIAL
              + " Use rows that the iteration created,"
              + Text.VOUCH;
    };
  }

  /** {@code iteration i writes a[k], and another may read the same element as a[i] (line 4)}. */
  private String met(Access subject, Access other) {
    return met(subject, other, "");
  }

  private String met(Access subject, Access other, String which) {
    return iteration()
        + " "
        + (isUpdate(subject, other)
            ? subject.isConditional() ? "may read and write" : "reads and writes"
            : AccessText.does(subject))
        + " "
        + AccessText.place(subject)
        + which
        + ", and another may "
        + (isUpdate(subject, other)
            ? "do so to the same element"
            : AccessText.meets(subject, other));
  }

  private String notAffine(Dependence dependence, Access subject, Access other) {
    if (subject.many() != null) {
      return met(subject, other)
          + Text.SERIAL
          + kind(dependence)
          + " Give each iteration an array, or a part of one, of its own,"
          + Text.VOUCH;
    }
    if (isLookedUp()) {
      return lookedUp(subject, other);
    }
    if (!indexArrays(subject, other).isEmpty()) {
      Set<String> read = scattered.getOrDefault(arraysOf(dependence), Set.of());
      return met(subject, other)
          + " where an index is twice in "
          + String.join(" and ", read)
          + (read.size() > 1 ? " together" : "")
          + Text.SERIAL
          + kind(dependence)
          + (isUpdate(subject, other) ? COMBINE + Text.VOUCH : SCATTERED);
    }
    String which =
        ", whose subscript is not a sum of multiples of "
            + (counter.isEmpty() ? "counters" : counter)
            + " and constants";
    return met(subject, other, which)
        + (isUpdate(subject, other) ? ", as updates of a histogram do" : "")
        + (isPacked(subject) && AccessText.same(subject, other)
            ? ", as where one that is kept is packed over another"
            : "")
        + Text.SERIAL
        + kind(dependence)
        + (isUpdate(subject, other)
            ? COMBINE
            : isPacked(subject)
                ? " Pack into another array than the loop reads, and move on with each element,"
                : " Use a simpler subscript,")
        + Text.VOUCH;
  }

  /** Whether it would help to know something about arrays of indices. */
  private boolean isLookedUp() {
    return !indexes.isEmpty() || !borders.isEmpty();
  }

  /** An access that would collide with none if indices were not there twice, or ascended. */
  private String lookedUp(Access subject, Access other) {
    String twice = "an index is twice in " + String.join(" and ", indexes);
    String back = String.join(" or ", borders) + " does not ascend";
    String condition =
        borders.isEmpty() ? twice : indexes.isEmpty() ? back : twice + ", or " + back;
    return met(subject, other)
        + " if "
        + condition
        + "; to look for that in front of the loop would take about as long as the loop itself"
        + Text.SERIAL
        + (indexes.isEmpty()
            ? " If it always does, vouch for it with assume = INDEPENDENT."
            : SCATTERED);
  }

  /** The arrays from which the subscripts of two accesses are read; empty if one is not. */
  private Set<String> indexArrays(Access subject, Access other) {
    Set<String> arrays = new TreeSet<>();
    for (Access access : List.of(subject, other)) {
      Expr index = access.shown() instanceof Expr.ArrayRead read ? definition(read.index()) : null;
      if (!(index instanceof Expr.ArrayRead from)) {
        return Set.of();
      }
      arrays.add(Text.quote(from.array()));
    }
    return arrays;
  }

  /** What a local variable of the loop is declared as; any other expression as it is. */
  private Expr definition(Expr expr) {
    Expr inner = expr instanceof Expr.Convert convert ? convert.operand() : expr;
    if (!(inner instanceof Expr.Read read)) {
      return inner;
    }
    Expr found = inner;
    for (Node node : Nodes.all(nest.body())) {
      if (read.variable().equals(Nodes.assigned(node))) {
        return inner;
      }
      if (node instanceof Stmt.Declare declare
          && declare.variable().equals(read.variable())
          && declare.initial() != null) {
        found = declare.initial();
      }
    }
    return found instanceof Expr.Convert convert ? convert.operand() : found;
  }

  /** Whether one place is read and written at once, as in {@code counts[k]++}. */
  private static boolean isUpdate(Access subject, Access other) {
    return AccessText.same(subject, other)
        && subject.many() == null
        && subject.isWrite() != other.isWrite();
  }

  private String sameElement(Dependence dependence, Access subject, Access other) {
    boolean both = subject.isWrite() != other.isWrite();
    boolean same = AccessText.same(subject, other);
    String who = dependence.isCertain() ? "every iteration " : "more than one iteration may ";
    String ending = dependence.isCertain() ? "s" : "";
    String what =
        both && same
            ? "read" + ending + " and write" + ending + " "
            : (both ? "read" : "write") + ending + " ";
    return who
        + what
        + AccessText.place(subject)
        + (same ? "" : " and write" + ending + " it" + AccessText.as(subject, other))
        + Text.SERIAL
        + kind(dependence)
        + " Use a local variable in the loop, and store it after it."
        + (isDoubtful(dependence) ? IF_NEVER : "");
  }

  private String distance(Dependence dependence, Access subject, Access other) {
    long distance = dependence.distance() == null ? 0 : dependence.distance();
    boolean otherIsEarlier = other.equals(dependence.first());
    String where;
    if (counter.isEmpty()) {
      where = otherIsEarlier ? "an earlier iteration" : "a later iteration";
    } else {
      where = "iteration " + Text.shifted(counter, otherIsEarlier ? -distance : distance);
    }
    return iteration()
        + " "
        + AccessText.does(subject)
        + " "
        + AccessText.place(subject)
        + ", which "
        + where
        + (hasUnknownStep(dependence) ? ", if there is one, " : " ")
        + AccessText.does(other)
        + " "
        + AccessText.at(other, subject)
        + Text.SERIAL
        + kind(dependence)
        + (isDoubtful(dependence)
            ? IF_NEVER
            : isRunningTotal(subject, other)
                ? " It is a prefix sum: add to a variable and store that, as in s += x; out["
                    + counter
                    + "] = s, which can run in parallel."
                : "")
        + (isAnti(dependence) ? " To read the old values, write to another array." : "");
  }

  /** Whether it depends on more than the counters of two iterations whether they collide. */
  private boolean isDoubtful(Dependence dependence) {
    return dependence.first().isConditional()
        || dependence.second().isConditional()
        || hasUnknownStep(dependence);
  }

  /** Whether there may be no two iterations at the distance of a dependence. */
  private boolean hasUnknownStep(Dependence dependence) {
    return !dependence.isCertain()
        && dependence.distance() != null
        && nest.space() instanceof IterationSpace.Range range
        && !(range.step() instanceof Expr.Literal);
  }

  /** Whether an element is that of the iteration before, and something: {@code a[i - 1] + x[i]}. */
  private boolean isRunningTotal(Access read, Access write) {
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Expr.Assign assign
          && assign.target().span().equals(write.place().span())
          && assign.value() instanceof Expr.Binary sum
          && sum.operator() == BinaryOperator.ADD
          && isOne(sum, read)) {
        return !read.isWrite();
      }
      if (node instanceof Expr.Compound compound
          && compound.operator() == BinaryOperator.ADD
          && compound.target().span().equals(write.place().span())
          && compound.operand().span().equals(read.place().span())) {
        return !read.isWrite();
      }
    }
    return false;
  }

  /** Whether one operand is this access, and no other is to its array. */
  private static boolean isOne(Expr.Binary sum, Access read) {
    boolean left = sum.left().span().equals(read.place().span());
    boolean right = sum.right().span().equals(read.place().span());
    Expr other = left ? sum.right() : sum.left();
    return (left || right)
        && Nodes.all(other).stream()
            .noneMatch(node -> node instanceof Expr.Place at && arrayOf(at).equals(arrayOf(read)));
  }

  private boolean isPacked(Access access) {
    return access.isWrite() && Text.mentions(access.place(), scanned);
  }

  /** What kind of dependence it is, how far it reaches, and two iterations that it lies between. */
  private String kind(Dependence dependence) {
    Long distance = dependence.distance();
    String kind =
        dependence.first().isWrite() && dependence.second().isWrite()
            ? "an output dependence"
            : distance == null
                ? "a flow or anti dependence"
                : isAnti(dependence) ? "an anti dependence" : "a flow dependence";
    String example = new Example(nest).of(dependence);
    boolean isFact =
        switch (dependence.reason()) {
          case DISTANCE, SAME_ELEMENT -> !isDoubtful(dependence);
          case NOT_AFFINE -> !example.isEmpty() && Example.isCounted(nest);
          default -> false;
        };
    return (isFact ? " It is " : " It may be ")
        + kind
        + (distance == null ? "" : " over a distance of " + distance)
        + (distance != null && hasUnknownStep(dependence)
            ? " where the step " + (distance == 1 ? "is 1" : "divides that")
            : "")
        + example
        + ".";
  }

  /** Whether the read comes before the write, as far as the distance tells. */
  private boolean isAnti(Dependence dependence) {
    boolean down =
        nest.space() instanceof IterationSpace.Range range
            && (range.relation() == IterationSpace.Relation.GREATER
                || range.relation() == IterationSpace.Relation.GREATER_OR_EQUAL);
    Access earlier = down ? dependence.second() : dependence.first();
    Access later = down ? dependence.first() : dependence.second();
    return dependence.distance() != null && !earlier.isWrite() && later.isWrite();
  }

  private String iteration() {
    return counter.isEmpty() ? "an iteration" : "iteration " + counter;
  }
}
