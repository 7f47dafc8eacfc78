package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Effect;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Problem.Related;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told where a field is written of an object that another iteration may meet. */
final class ObjectWrite {
  private final Effect effect;
  private final List<Expr.FieldRead> written = new ArrayList<>();

  /** How the loop names the object; null where a called method does. */
  private Expr.@Nullable FieldRead place;

  /** By what another iteration may meet it; null where nothing else in the loop names the field. */
  private Expr.@Nullable FieldRead other;

  /** The write of a field in a loop. */
  ObjectWrite(LoopNest nest, Effect effect) {
    this.effect = effect;
    List<Expr.FieldRead> all = new ArrayList<>();
    for (Node node : Nodes.all(nest.body())) {
      if (Nodes.target(node) instanceof Expr.FieldRead target) {
        written.add(target);
      }
      if (node instanceof Expr.FieldRead read && read.field().toString().equals(effect.what())) {
        all.add(read);
        place = read.span().equals(effect.span()) ? read : place;
      }
    }
    for (Expr.FieldRead read : all) {
      if (!isSame(read, place) && (other == null || !written.contains(read))) {
        other = other == null || written.contains(other) ? read : other;
      }
    }
  }

  private static boolean isSame(Expr.FieldRead read, Expr.@Nullable FieldRead place) {
    return place != null && Text.quote(read).equals(Text.quote(place));
  }

  /** The whole message. */
  String message() {
    boolean isHere = effect.site().equals(effect.span());
    boolean isWritten = other == null || written.contains(other);
    return "the field "
        + effect.what()
        + " is written"
        + (place == null || !isHere ? "" : " as " + Text.quote(place))
        + (isHere ? "" : " " + Text.at(effect.span(), effect.site()))
        + (other == null
            ? ", and two iterations may meet the same object"
            : ", and another iteration may meet the same object, which it "
                + (isWritten ? "writes" : "reads")
                + " as "
                + Text.quote(other)
                + " "
                + Text.at(other.span(), effect.site()))
        + Text.SERIAL
        + (isWritten ? " It may be an output dependence." : " It may be a flow or anti dependence.")
        + " Reach the objects only by their places in arrays that the loop does not change, or use"
        + " arrays of numbers,"
        + Text.VOUCH;
  }

  /** Where the other iteration meets the object. */
  List<Related> related() {
    return other == null
        ? List.of()
        : List.of(new Related("the access of another iteration", other.span()));
  }
}
