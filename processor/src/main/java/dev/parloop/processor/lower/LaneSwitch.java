package dev.parloop.processor.lower;

import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A switch as masks: lanes enter at the case that their value selects, go on into the next one
 * where a case falls through, and leave at a break.
 */
final class LaneSwitch {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneStatements statements;

  LaneSwitch(LaneBuilder builder, LaneExpressions expressions, LaneStatements statements) {
    this.builder = builder;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Translates a switch. */
  void translate(Stmt.Switch choice, @Nullable String label) {
    LaneValue selector = builder.bound("selector\1", expressions.value(choice.selector()));
    LaneVariable in = builder.mask("switch\1", LaneLoops.lanes(builder.mask()));
    LaneScope scope = new LaneScope(builder.scope(), LaneScope.Kind.BLOCK, in, label, choice);
    LaneValue none = matches(choice, selector);
    statements
        .loops()
        .inside(
            scope,
            () -> {
              LaneVariable running = null;
              for (Stmt.Case one : choice.cases()) {
                LaneValue enters = matches(one.labels(), selector);
                if (one.isDefault()) {
                  LaneValue rest = not(none);
                  enters =
                      enters == null
                          ? rest
                          : LaneStatements.operation(LaneOperator.OR, enters, rest);
                }
                running = run(one, enters, running, choice.arrows());
              }
            });
  }

  /**
   * Runs a case.
   *
   * @param running the lanes that have entered an earlier case; null for none
   * @return the lanes that have entered one by now
   */
  private LaneVariable run(
      Stmt.Case one, @Nullable LaneValue enters, @Nullable LaneVariable running, boolean arrows) {
    LaneValue now = enters == null ? new LaneValue.Constant(Primitive.BOOLEAN, false) : enters;
    if (running != null && !arrows) {
      now = LaneStatements.operation(LaneOperator.OR, now, new LaneValue.Use(running));
    }
    LaneVariable entered = builder.mask("entered\1", now);
    LaneVariable mask =
        builder.mask("case\1", LaneStatements.masked(new LaneValue.Use(entered), builder.mask()));
    statements.some(mask, () -> one.body().forEach(statements::statement));
    return entered;
  }

  /** Whether one of the labels of all cases is selected. */
  private static LaneValue matches(Stmt.Switch choice, LaneValue selector) {
    List<Integer> all = choice.cases().stream().flatMap(one -> one.labels().stream()).toList();
    LaneValue any = matches(all, selector);
    return any == null ? new LaneValue.Constant(Primitive.BOOLEAN, false) : any;
  }

  private static @Nullable LaneValue matches(List<Integer> labels, LaneValue selector) {
    LaneValue any = null;
    for (Integer label : labels) {
      LaneValue one =
          LaneStatements.operation(
              LaneOperator.EQUAL, selector, new LaneValue.Constant(Primitive.INT, label));
      any = any == null ? one : LaneStatements.operation(LaneOperator.OR, any, one);
    }
    return any;
  }

  private static LaneValue not(LaneValue condition) {
    return LaneStatements.operation(LaneOperator.NOT, condition);
  }
}
