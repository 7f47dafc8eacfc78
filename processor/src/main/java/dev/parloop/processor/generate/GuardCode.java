package dev.parloop.processor.generate;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/** The text of the checks in front of a loop. */
final class GuardCode {
  private final ModelText modelText;

  GuardCode(ModelText modelText) {
    this.modelText = modelText;
  }

  /**
   * What is true where one of the guards does not hold, after the loop's other reasons; empty if
   * there are none.
   *
   * @param object names the loop's execution
   */
  Code all(String object, List<Guard> guards) {
    List<Code> checks = new ArrayList<>();
    for (Guard guard : guards) {
      checks.add(
          guard instanceof Guard.ExactClass exact && exact.levels() > 0
              ? objects(object, exact, guards)
              : guard(object, guard));
    }
    if (checks.isEmpty()) {
      return Code.EMPTY;
    }
    return Code.of(" || !#.holds(#)", object, Code.join(" && ", checks));
  }

  /**
   * The bound of a loop, where it asks a list for its size: the list is not asked where its guard
   * does not hold, as the loop as written asks it again.
   */
  Code around(Expr bound, Code text, List<Guard> guards) {
    Code result = text;
    for (Guard guard : guards) {
      if (guard instanceof Guard.PlainList list && asks(bound, list.value())) {
        result = Code.of("# ? # : 0", guard("", guard), result);
      }
    }
    return result;
  }

  private static boolean asks(Expr bound, Expr list) {
    for (Node node : Nodes.all(bound)) {
      if (node instanceof Expr.Call call
          && call.receiver() != null
          && ModelPrinter.print(call.receiver()).equals(ModelPrinter.print(list))) {
        return true;
      }
    }
    return false;
  }

  private Code rows(Guard.Rows rows) {
    Code array = modelText.print(rows.array());
    return rows.field() == null ? array : modelText.held(rows.field(), array);
  }

  /** The classes of all objects in an array: a look at each, that is weighed at run time. */
  private Code objects(String object, Guard.ExactClass exact, List<Guard> guards) {
    boolean looksAgain =
        guards.stream()
            .anyMatch(
                other ->
                    other instanceof Guard.DistinctRows rows
                        && Expressions.same(rows.written().array(), exact.value()));
    return Code.of(
        "#.holdsOnly(#.class, #, #)",
        object,
        modelText.type(exact.className()),
        modelText.print(exact.value()),
        String.valueOf(looksAgain));
  }

  private Code guard(String object, Guard guard) {
    if (guard instanceof Guard.NotSame pair) {
      // Expressions of unrelated types cannot be compared.
      boolean same = pair.left().type().equals(pair.right().type());
      return Code.of(
          same ? "# != #" : "(Object) # != #",
          modelText.print(pair.left()),
          modelText.print(pair.right()));
    } else if (guard instanceof Guard.NotZero zero) {
      return Code.of("# != 0", modelText.print(zero.value()));
    } else if (guard instanceof Guard.NotNegative number) {
      return Code.of("# >= 0", modelText.print(number.value()));
    } else if (guard instanceof Guard.DistinctRows rows) {
      List<Code> others = new ArrayList<>();
      rows.others().forEach(other -> others.add(rows(other)));
      Code written = rows(rows.written());
      boolean isOne =
          rows.written().field() == null
              && rows.written().array().type() instanceof Type.Array array
              && array.element() instanceof Type.Primitive;
      return Code.of(
          "#.distinctRows(#, new Object[] {#})",
          object,
          isOne ? Code.of("new Object[] {#}", written) : written,
          Code.join(", ", others));
    }
    if (guard instanceof Guard.InBounds place) {
      Code array = modelText.print(place.array());
      Code index = modelText.print(place.index());
      return Code.of("# != null && # >= 0 && # < #.length", array, index, index, array);
    }
    if (guard instanceof Guard.Ordered pair) {
      return Code.of("# <= #", modelText.print(pair.low()), modelText.print(pair.high()));
    }
    if (guard instanceof Guard.ExactClass exact) {
      return Code.of(
          "#.getClass() == #.class",
          modelText.print(exact.value()),
          modelText.type(exact.className()));
    }
    if (guard instanceof Guard.PlainList list) {
      return Code.of("#.plainList(#)", Support.GUARDS, modelText.print(list.value()));
    }
    if (guard instanceof Guard.DistinctElements distinct) {
      return Code.of(
          "#.#(#, #, #)",
          Support.GUARDS,
          distinct.isLimited() ? "distinctLimited" : "distinctElements",
          modelText.print(distinct.array()),
          modelText.print(distinct.first()),
          modelText.print(distinct.last()));
    }
    if (guard instanceof Guard.Ascending ascending) {
      return Code.of(
          "#.ascending(#, #, #)",
          Support.GUARDS,
          modelText.print(ascending.array()),
          modelText.print(ascending.first()),
          modelText.print(ascending.last()));
    }
    if (guard instanceof Guard.Apart apart) {
      return Code.of(
          "#.apart(#, #)",
          Support.GUARDS,
          modelText.print(apart.offset()),
          modelText.print(apart.reach()));
    }
    if (guard instanceof Guard.NoMultiple multiple) {
      return Code.of(
          "#.noMultiple(#, #, #)",
          Support.GUARDS,
          modelText.print(multiple.offset()),
          modelText.print(multiple.stride()),
          modelText.print(multiple.reach()));
    }
    Guard.NoWrap wrap = (Guard.NoWrap) guard;
    Code arguments = Code.text(wrap.constant() + "L");
    for (Guard.Term term : wrap.terms()) {
      arguments =
          arguments.plus(
              Code.of(", #, #", modelText.print(term.coefficient()), modelText.print(term.span())));
    }
    return Code.of("#.noWrap(#)", Support.GUARDS, arguments);
  }
}
