package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement: immutable and structured. */
public sealed interface Stmt extends Node {

  /** Statements in order, a scope of their own. An empty statement is an empty block. */
  record Block(List<Stmt> statements, Span span) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /**
   * The declaration of a local variable.
   *
   * @param initial converted to the variable's type, or null
   */
  record Declare(Variable variable, @Nullable Expr initial, Span span) implements Stmt {}

  /** An expression evaluated for its effect. */
  record Evaluate(Expr expression, Span span) implements Stmt {}

  /** {@code if}. */
  record If(Expr condition, Stmt whenTrue, @Nullable Stmt whenFalse, Span span) implements Stmt {}

  /**
   * A counted loop or a for-each loop over an array: its iteration space does not change while it
   * runs as far as its header tells (whether the bound is invariant is for the analysis to say).
   *
   * @param body never assigns the counter (a loop that does is a {@link For})
   */
  record Counted(IterationSpace space, Stmt body, Span span) implements Stmt {}

  /**
   * Any other {@code for} loop.
   *
   * @param condition null for none
   */
  record For(List<Stmt> initial, @Nullable Expr condition, List<Expr> update, Stmt body, Span span)
      implements Stmt {
    public For {
      initial = List.copyOf(initial);
      update = List.copyOf(update);
    }
  }

  /** {@code while}. */
  record While(Expr condition, Stmt body, Span span) implements Stmt {}

  /** {@code do}. */
  record DoWhile(Stmt body, Expr condition, Span span) implements Stmt {}

  /**
   * A switch statement on an int (byte, short, char promoted).
   *
   * @param arrows whether a case ends by itself ({@code ->}) instead of falling through
   */
  record Switch(Expr selector, List<Case> cases, boolean arrows, Span span) implements Stmt {
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case of a switch.
   *
   * @param labels constants; empty for a lone {@code default}
   * @param isDefault whether it is (also) the default
   */
  record Case(List<Integer> labels, boolean isDefault, List<Stmt> body) {
    public Case {
      labels = List.copyOf(labels);
      body = List.copyOf(body);
    }
  }

  /** A labelled statement. */
  record Labeled(String label, Stmt body, Span span) implements Stmt {}

  /**
   * {@code break}.
   *
   * @param label null for the innermost loop or switch
   */
  record Break(@Nullable String label, Span span) implements Stmt {}

  /**
   * {@code continue}.
   *
   * @param label null for the innermost loop
   */
  record Continue(@Nullable String label, Span span) implements Stmt {}

  /**
   * {@code return}.
   *
   * @param value null too if the jump leaves a marked loop and the value only needs variables from
   *     around it: it is then computed behind the loop
   * @param yields whether it gives the value of a switch expression around the marked loop instead,
   *     which leaves the loop in the same way
   */
  record Return(@Nullable Expr value, boolean yields, Span span) implements Stmt {
    /** A {@code return} of the method. */
    public Return(@Nullable Expr value, Span span) {
      this(value, false, span);
    }
  }

  /** {@code throw}. */
  record Throw(Expr exception, Span span) implements Stmt {}

  /**
   * What the model cannot say: {@code try}, {@code synchronized}, a local class, an assertion.
   *
   * @param what a noun for messages: {@code "synchronized block"}
   * @param parts what runs inside it, each perhaps never, perhaps often, in any order
   * @param unknownEffect whether it may read or write more than its parts do
   */
  record Opaque(String what, List<Node> parts, boolean unknownEffect, Span span) implements Stmt {
    public Opaque {
      parts = List.copyOf(parts);
    }
  }
}
