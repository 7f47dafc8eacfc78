package dev.parloop.processor.lower;

import dev.parloop.processor.model.Stmt;
import org.jspecify.annotations.Nullable;

/** A stretch of lane code and the lanes that run it. */
final class LaneScope {

  /** Why a scope's lanes may be fewer than those around it. */
  enum Kind {
    /** Around the body: what lives longer than one step. */
    KERNEL,
    /** The kernel's body: all lanes, or those before the end. */
    BODY,
    /** A branch for some lanes. */
    BRANCH,
    /** A loop that all lanes leave together. */
    UNIFORM_LOOP,
    /** A loop that lanes leave one by one. */
    LOOP,
    /** One round of a loop: {@code continue} ends it. */
    ROUND,
    /** An inlined call: {@code return} ends it. */
    CALL
  }

  final @Nullable LaneScope parent;
  final Kind kind;

  /** The lanes that are left; null if all are. */
  final @Nullable LaneVariable mask;

  /** The label of a loop, or of its round. */
  final @Nullable String label;

  /** The loop of the source, of a loop. */
  final @Nullable Stmt statement;

  /** Whether jumps may have taken lanes out since the scope began. */
  boolean hasLost;

  LaneScope(
      @Nullable LaneScope parent,
      Kind kind,
      @Nullable LaneVariable mask,
      @Nullable String label,
      @Nullable Stmt statement) {
    this.parent = parent;
    this.kind = kind;
    this.mask = mask;
    this.label = label;
    this.statement = statement;
  }
}
