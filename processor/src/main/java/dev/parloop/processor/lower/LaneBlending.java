package dev.parloop.processor.lower;

import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import org.jspecify.annotations.Nullable;

/** Assigns to variables of lane code: under a mask where other lanes still need the old value. */
final class LaneBlending {
  private final LaneBuilder builder;
  private final LaneContext context;

  /**
   * Assignments in one method.
   *
   * @param context the method whose statements are being translated
   */
  LaneBlending(LaneBuilder builder, LaneContext context) {
    this.builder = builder;
    this.context = context;
  }

  /** Assigns to a variable, for the lanes that are here. */
  void assign(LaneVariable target, @Nullable Variable variable, LaneValue value) {
    boolean blends = needsBlend(target, variable);
    if (!target.varying() && (blends || value.varying())) {
      throw builder.names.varies(target);
    }
    builder.emit(new LaneCode.Assign(target, value, blends ? builder.mask() : null));
  }

  /**
   * Whether lanes that are not here may still read what the variable holds: they may if a scope
   * that they are not in, or have left, lies within that of the declaration.
   */
  private boolean needsBlend(LaneVariable target, @Nullable Variable variable) {
    LaneScope declaration = builder.declaration(target);
    int loops = 0;
    boolean reads = false;
    for (LaneScope scope = builder.scope(); scope != null && scope != declaration; ) {
      switch (scope.kind) {
        case BRANCH:
          reads |= scope.mask != null;
          break;
        case ROUND, CALL, BLOCK:
          reads |= scope.hasLost;
          break;
        case LOOP:
          loops++;
          reads |= variable == null || isReadOutside(variable, scope);
          break;
        case UNIFORM_LOOP:
          loops++;
          break;
        case KERNEL, BODY:
          reads |= scope.mask != null;
          break;
      }
      // A value goes round in the outer loop: lanes that have left the inner one may see it.
      reads |= loops > 1 && builder.mask() != null;
      scope = scope.parent;
    }
    return reads && builder.mask() != null;
  }

  private boolean isReadOutside(Variable variable, LaneScope loop) {
    Stmt stmt = loop.statement;
    LaneContext around = context;
    while (around != null && !around.inside().contains(variable)) {
      around = around.caller();
    }
    return around == null
        || stmt == null
        || Jumping.reads(around.root(), variable) > Jumping.reads(stmt, variable);
  }
}
