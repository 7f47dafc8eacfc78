package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A read or write of elements of an array that other iterations may see, as the symbolic walk found
 * it. A field of an object that an array holds is such an element too: as if the object were a row
 * of the array, and its fields that row's only elements, each in a row of its own.
 *
 * @param isWrite whether it writes
 * @param place the element as the source names it, or the call that touches many
 * @param array where the array comes from, or the object
 * @param type the array's type as declared; for a field, an array of the field's type
 * @param subscript null if unknown or all; 0 for a field
 * @param field null for an element of an array
 * @param isCertain whether every iteration does it
 * @param inHeader whether it stands in the loop's header
 * @param loops counters of the inner loops around it
 * @param facts what the conditions around it tell
 * @param where where it stands in the loop
 */
record Touch(
    boolean isWrite,
    Expr place,
    Origin array,
    Type.Array type,
    @Nullable Polynomial subscript,
    @Nullable Field field,
    boolean isCertain,
    boolean inHeader,
    List<Symbol> loops,
    List<Fact> facts,
    Where where) {
  Touch {
    loops = List.copyOf(loops);
    facts = List.copyOf(facts);
  }

  /**
   * Where an access stands, and how it is told of.
   *
   * @param site {@code place} itself, or the call that leads to it
   * @param terms of the method in which it stands; null in the loop itself
   * @param isConditional whether a condition, or a jump before it, decides if an iteration comes to
   *     it; that an inner loop may have no rounds does not count
   * @param many the array of which a call touches many elements; null for one element
   */
  record Where(Span site, @Nullable CallerTerms terms, boolean isConditional, @Nullable Expr many) {

    /** In the loop itself, without a condition. */
    static Where at(Span site) {
      return new Where(site, null, false, null);
    }
  }

  /** Where it stands in the loop: {@code place} itself, or the call that leads to it. */
  Span site() {
    return where.site();
  }

  /** The variable or field at which the path to the array starts, or null if it is unknown. */
  Origin.@Nullable Shared root() {
    Origin at = array;
    while (holder(at) != null) {
      at = Objects.requireNonNull(holder(at));
    }
    return at instanceof Origin.Shared shared ? shared : null;
  }

  /** What an origin is a part of: the array that has the element, the object that has the field. */
  private static @Nullable Origin holder(Origin origin) {
    if (origin instanceof Origin.Held held) {
      return held.object();
    }
    return origin instanceof Origin.Element element ? element.array() : null;
  }

  /** The array field of an object on the way to the array, null if there is none. */
  Origin.@Nullable Held held() {
    for (Origin at = array; at != null; at = holder(at)) {
      if (at instanceof Origin.Held held) {
        return held;
      }
    }
    return null;
  }

  /** Where the array is, apart from subscripts; null if that is unknown. */
  @Nullable Rows rows() {
    Origin.Shared root = root();
    Origin.Held held = held();
    return root == null ? null : new Rows(root, held == null ? null : held.field());
  }

  /**
   * All arrays that a variable or field leads to; with a field, those that it holds of all objects
   * there.
   */
  record Rows(Origin.Shared root, @Nullable Field field) {}

  /** All subscripts from the root on, each null if unknown; the touched element's is the last. */
  List<@Nullable Polynomial> path() {
    List<@Nullable Polynomial> path = new ArrayList<>();
    path.add(subscript);
    for (Origin at = array; at != null; at = holder(at)) {
      if (at instanceof Origin.Element element) {
        path.add(element.subscript());
      }
    }
    Collections.reverse(path);
    return path;
  }

  /** The same for other values of every variable in the subscripts. */
  Touch ofAnyElement() {
    return new Touch(
        isWrite,
        place,
        anyElement(array),
        type,
        field == null ? null : subscript,
        field,
        isCertain,
        inHeader,
        loops,
        List.of(),
        where);
  }

  private static Origin anyElement(Origin origin) {
    if (origin instanceof Origin.Held held) {
      return new Origin.Held(anyElement(held.object()), held.field());
    }
    return origin instanceof Origin.Element element ? anyElement(element) : origin;
  }

  private static Origin.Element anyElement(Origin.Element element) {
    return new Origin.Element(anyElement(element.array()), null, element.type());
  }

  /** The same where more is known to hold. */
  Touch where(List<Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(more);
    return new Touch(
        isWrite, place, array, type, subscript, field, isCertain, inHeader, loops, all, where);
  }

  /** The same in any array of its type. */
  Touch ofAnyArray() {
    return new Touch(
        isWrite,
        place,
        new Origin.Unknown(),
        type,
        subscript,
        field,
        isCertain,
        inHeader,
        loops,
        facts,
        where);
  }
}
