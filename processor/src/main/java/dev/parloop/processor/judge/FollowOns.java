package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;
import dev.parloop.processor.analyse.Dependence;
import dev.parloop.processor.analyse.Dependence.Reason;
import dev.parloop.processor.analyse.Effect;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which dependences are only there, or only not known to be none, since something else is in the
 * way that is told of: the variable, field, call or element decides about an array or a subscript.
 * One that weighs more than its cause is kept.
 */
final class FollowOns {
  private final LoopNest nest;
  private final Set<Variable> refused;
  private final List<Effect> effects;

  /**
   * What else is told of a loop.
   *
   * @param refused variables that are in the way, and those that get their values from them
   * @param effects what is in the way besides variables and elements
   */
  FollowOns(LoopNest nest, Set<Variable> refused, List<Effect> effects) {
    this.nest = nest;
    this.refused = refused;
    this.effects = effects;
  }

  /** The dependences that have to be told. */
  List<Dependence> without(List<Dependence> dependences) {
    List<Dependence> roots = new ArrayList<>(dependences);
    roots.removeIf(dependence -> followsFromVariable(dependence) || followsFromEffect(dependence));
    // One by one: of two that decide about each other one has to stay.
    for (Dependence dependence : List.copyOf(roots)) {
      if (!dependence.isCertain()
          && roots.stream().anyMatch(root -> decidesAbout(root, dependence))) {
        roots.remove(dependence);
      }
    }
    return roots;
  }

  private boolean followsFromVariable(Dependence dependence) {
    return dependence.reason() != Reason.SAME_ELEMENT
        && !dependence.isCertain()
        && (mentions(dependence.first()) || mentions(dependence.second()));
  }

  private boolean mentions(Access access) {
    return nest.span().contains(access.place().span()) && Text.mentions(access.place(), refused);
  }

  private boolean followsFromEffect(Dependence dependence) {
    Set<Field> fields = new HashSet<>(dependence.first().fields());
    fields.addAll(dependence.second().fields());
    for (Effect effect : effects) {
      boolean isKnown = isIn(effect, dependence.first()) || isIn(effect, dependence.second());
      boolean isField =
          effect.kind() == Effect.Kind.FIELD_WRITE
              && fields.stream().anyMatch(field -> effect.what().equals(field.toString()));
      if ((isKnown && !dependence.isCertain())
          || (isField && (effect.isCertain() || !dependence.isCertain()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an access goes through what a call gives, or through a field that is written. */
  private static boolean isIn(Effect effect, Access access) {
    if (access.many() != null) {
      return false;
    }
    return switch (effect.kind()) {
      case UNKNOWN_CALL, OVERRIDABLE_CALL, COLLECTION_READ, MAKER ->
          access.place().span().contains(effect.span());
      case OBJECT_WRITE, FIELD_WRITE ->
          access.place() instanceof Expr.ArrayRead element
              && Nodes.all(element.array()).stream()
                  .anyMatch(
                      node ->
                          node instanceof Expr.FieldRead read
                              && read.field().toString().equals(effect.what()));
      default -> false;
    };
  }

  /** Whether an element that is one of a dependence's stands in the subscript of another's. */
  private static boolean decidesAbout(Dependence root, Dependence other) {
    for (Access outer : List.of(other.first(), other.second())) {
      boolean isOwn = isAt(root.first(), outer) || isAt(root.second(), outer);
      if (!isOwn && (isInIndex(root.first(), outer) || isInIndex(root.second(), outer))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Access access, Access other) {
    return access.place().span().equals(other.place().span());
  }

  private static boolean isInIndex(Access inner, Access outer) {
    Span place = inner.place().span();
    return outer.place() instanceof Expr.ArrayRead element
        && element.index().span().contains(place)
        && inner.place() instanceof Expr.ArrayRead;
  }
}
