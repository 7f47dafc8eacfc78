package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method body that is being translated, or that of the loop.
 *
 * @param call its number, 0 for the loop
 * @param root all its statements
 * @param inside the variables declared in it so far
 * @param objects what variables of reference types stand for, as seen where the loop stands
 * @param result where {@code return} puts its value
 * @param last the last statement, if it returns the constant that {@code result} begins with
 * @param self what {@code this} stands for where the loop stands, null in a static method
 * @param replaces whether functions of the runtime stand in the place of those of {@code Math}
 * @param function the call of a function of the runtime that this is, null if it is none
 */
record LaneContext(
    int call,
    Node root,
    Set<Variable> inside,
    Map<Variable, Expr> objects,
    @Nullable LaneVariable result,
    Stmt.@Nullable Return last,
    @Nullable Expr self,
    boolean replaces,
    @Nullable FunctionCall function,
    @Nullable LaneContext caller,
    int depth) {

  /** The context of the loop itself, in which {@code this} is what it is. */
  static LaneContext ofLoop(Node body, boolean replaces) {
    return new LaneContext(
        0, body, new HashSet<>(), new HashMap<>(), null, null, null, replaces, null, null, 0);
  }

  /** The context of a call in this one. */
  LaneContext called(
      int number,
      Node root,
      @Nullable LaneVariable result,
      Stmt.@Nullable Return last,
      @Nullable Expr self,
      boolean stillReplaces,
      @Nullable FunctionCall function) {
    return new LaneContext(
        number,
        root,
        new HashSet<>(),
        new HashMap<>(),
        result,
        last,
        self,
        replaces && stillReplaces,
        function,
        this,
        depth + 1);
  }
}
