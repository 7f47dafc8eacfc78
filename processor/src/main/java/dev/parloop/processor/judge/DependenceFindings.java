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
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which pairs of accesses keep a loop serial. */
final class DependenceFindings {
  private final LoopNest nest;
  private final Set<Variable> scanned = new HashSet<>();
  private final String counter;

  /** The names of arrays of which it would help to know that they hold no index twice. */
  private final Set<String> indexes = new TreeSet<>();

  /** The names of arrays of which it would help to know that they ascend. */
  private final Set<String> borders = new TreeSet<>();

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
      String arrays = arrayOf(dependence.first()) + " " + arrayOf(dependence.second());
      telling.merge(arrays, dependence, (a, b) -> rank(b) > rank(a) ? b : a);
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
      return finding(
          Code.PL0105,
          "the loop's header reads what an iteration "
              + (subject.isWrite() ? "writes as " + place(subject) : "may write")
              + Text.SERIAL
              + " Put the value into a local variable before the loop.",
          subject,
          other,
          Weight.FIXED);
    }
    Weight weight = dependence.isCertain() ? Weight.CERTAIN : Weight.ASSUMABLE;
    return finding(codeOf(dependence), message(dependence, subject, other), subject, other, weight);
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
    if (!other.place().span().equals(subject.place().span())) {
      String note = other.isWrite() ? "the write" : "the read";
      related.add(new Related(note + " of another iteration", other.place().span()));
    }
    return new Finding(new Problem(code, message, subject.site(), related), weight);
  }

  private String message(Dependence dependence, Access subject, Access other) {
    return switch (dependence.reason()) {
      case SAME_ELEMENT -> sameElement(dependence, subject, other);
      case DISTANCE -> distance(dependence, subject, other);
      case NOT_AFFINE -> notAffine(subject, other);
      case MAYBE_EQUAL ->
          !indexes.isEmpty() || !borders.isEmpty()
              ? scattered(subject)
              : iteration()
                  + does(subject)
                  + place(subject)
                  + ", and another may "
                  + (other.isWrite() ? "write " : "read ")
                  + "the same element"
                  + as(subject, other)
                  + Text.SERIAL
                  + kind(dependence)
                  + " If it never does, vouch for the loop with assume = INDEPENDENT.";
      case UNKNOWN_ARRAY ->
          place(subject)
              + " and "
              + (same(subject, other) ? "the same in another iteration" : placeAt(other, subject))
              + " may be elements of one array, and no check in front of the loop can tell"
              + Text.SERIAL
              + " Use arrays that are variables or fields,"
              + Text.VOUCH;
      case ROWS ->
          "rows of the arrays in "
              + place(subject)
              + " and "
              + placeAt(other, subject)
              + " may be one array, and no check in front of the loop can tell"
              + Text.SERIAL
              + " Use rows that the iteration created,"
              + Text.VOUCH;
    };
  }

  /** Whether one place is read and written at once, as in {@code counts[k]++}. */
  private String notAffine(Access subject, Access other) {
    if (subject.place() instanceof Expr.Call) {
      return place(subject)
          + " may touch the same elements in every iteration"
          + Text.SERIAL
          + " Give each iteration an array, or a part of one, of its own,"
          + Text.VOUCH;
    }
    if (!indexes.isEmpty() || !borders.isEmpty()) {
      return scattered(subject);
    }
    return "the subscript of "
        + place(subject)
        + " is not a sum of multiples of "
        + (counter.isEmpty() ? "counters" : counter)
        + " and constants, so two iterations may touch one element"
        + (isUpdate(subject, other) ? ", as updates of a histogram do" : "")
        + (isPacked(subject) ? ", or an element that is kept is packed over another" : "")
        + Text.SERIAL
        + (isUpdate(subject, other)
            ? " Combine by one operator (+, *, min, max, &, | or ^), and read no element"
                + " otherwise,"
            : isPacked(subject)
                ? " Pack into another array than the loop reads, and move on with each element,"
                : " Use a simpler subscript,")
        + Text.VOUCH;
  }

  /** An access that would collide with none if indices were not there twice, or ascended. */
  private String scattered(Access subject) {
    String twice = "an index is twice in " + String.join(" and ", indexes);
    String back = String.join(" or ", borders) + " does not ascend";
    String condition =
        borders.isEmpty() ? twice : indexes.isEmpty() ? back : twice + ", or " + back;
    return iteration()
        + does(subject)
        + place(subject)
        + ", and another may touch the same element if "
        + condition
        + "; to look for that in front of the loop would take about as long as the loop itself"
        + Text.SERIAL
        + " If it never is so, vouch for it with assume = INDEPENDENT"
        + (indexes.isEmpty() ? "." : "; or write in order and read out of order.");
  }

  private static boolean isUpdate(Access subject, Access other) {
    return same(subject, other) && subject.isWrite() != other.isWrite();
  }

  private static boolean same(Access subject, Access other) {
    return subject.place().span().equals(other.place().span());
  }

  private String sameElement(Dependence dependence, Access subject, Access other) {
    boolean both = subject.isWrite() != other.isWrite();
    String what =
        dependence.isCertain()
            ? "every iteration " + (both ? "reads and writes " : "writes ")
            : "more than one iteration may " + (both ? "read or write " : "write ");
    return what
        + place(subject)
        + Text.SERIAL
        + kind(dependence)
        + " Use a local variable in the loop, and store it after it.";
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
        + does(subject)
        + place(subject)
        + ", which "
        + where
        + (other.isWrite() ? " writes " : " reads ")
        + Text.at(other.place().span(), subject.site())
        + Text.SERIAL
        + kind(dependence)
        + (isRunningTotal(subject, other)
            ? " It is a prefix sum: add to a variable and store that, as in s += x; out["
                + counter
                + "] = s, which can run in parallel."
            : "")
        + (isAnti(dependence) ? " To read the old values, write to another array." : "");
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
    String text = " It is " + kind;
    if (distance != null) {
      text += " over a distance of " + distance;
    }
    Dependence.Example example = dependence.example();
    if (example != null) {
      text += ", as between iterations " + example.first() + " and " + example.second();
    }
    return text + ".";
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

  private static String does(Access access) {
    return access.isWrite() ? " writes " : " reads ";
  }

  private static String as(Access subject, Access other) {
    return same(subject, other) ? "" : " as " + placeAt(other, subject);
  }

  private static String place(Access access) {
    String text = Text.quote(access.place());
    Span span = access.place().span();
    return access.site().equals(span) ? text : text + " " + Text.at(span, access.site());
  }

  private static String placeAt(Access access, Access from) {
    Span span = access.place().span();
    return Text.quote(access.place()) + " " + Text.at(span, from.site());
  }

  /** Whether a dependence follows from a variable that is refused anyway. */
  boolean isFollowOn(Dependence dependence, Set<Variable> influenced) {
    return dependence.reason() != Reason.SAME_ELEMENT
        && !dependence.isCertain()
        && (mentions(dependence.first(), influenced) || mentions(dependence.second(), influenced));
  }

  private boolean mentions(Access access, Set<Variable> variables) {
    return nest.span().contains(access.place().span()) && Text.mentions(access.place(), variables);
  }
}
