package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the local variables that are declared outside a loop and used in it.
 *
 * @param captured those that are only read, in order of first use
 * @param written the others, in order of first use
 * @param rewriting what a parallel loop does in another way with them
 */
public record Scalars(List<Variable> captured, List<Written> written, Rewriting rewriting) {
  public Scalars {
    captured = List.copyOf(captured);
    written = List.copyOf(written);
  }

  /** Variables of a loop that does with them what it says. */
  public Scalars(List<Variable> captured, List<Written> written) {
    this(captured, written, Rewriting.NONE);
  }

  /** The same variables with other roles. */
  Scalars with(List<Written> roles) {
    return new Scalars(captured, roles, rewriting);
  }

  /** What a variable that the loop assigns is for. */
  public enum Role {
    /** Every iteration assigns it before it reads it, and on every path. */
    PRIVATE,
    /** Iterations only combine into it. */
    REDUCTION,
    /** No iteration reads a value of another, but some iterations do not assign it. */
    CONDITIONAL,
    /** Only an iteration that leaves the loop assigns it. */
    FOUND,
    /** Two stages compute it: what each chunk adds to it, and its values in between. */
    SCAN,
    /** Iterations read what one of the few before them has assigned, whatever came before that. */
    WRAP_AROUND,
    /** A constant is added each time, and it is read. */
    INDUCTION,
    /** Iterations combine into it as into a reduction, and read what has been combined so far. */
    RUNNING,
    /** Every iteration adds the same, so that its value follows from the iteration's number. */
    CLOSED_FORM,
    /** Iterations combine into it with an operator that cannot be split. */
    OTHER_OPERATOR,
    /** Iterations combine into it, and each time the result is converted to a narrower type. */
    NARROWING,
    /** A text to which iterations add. */
    CONCATENATION,
    /** A value goes from one iteration to the next. */
    CARRIED
  }

  /**
   * A variable that the loop assigns.
   *
   * @param operator for a reduction; null otherwise
   * @param reducer the method that combines, where the operator is a method of the user's
   * @param skippable for a reduction, whether some operand is evaluated only while the variable
   *     does not decide the result, or what is assigned with it only where it changes, and may
   *     throw, have an effect or never end
   * @param hasEffects whether what {@code skippable} tells of may write memory
   * @param isCertain whether every iteration but the first certainly needs the value of the one
   *     before
   * @param influences variables whose values may follow from this one's, within an iteration or
   *     over several
   * @param kept how its last value is found, for one that some iterations do not assign; null if it
   *     cannot be
   * @param write an assignment
   * @param read where a value of another iteration is read; null if nowhere
   */
  public record Written(
      Variable variable,
      Role role,
      @Nullable ReductionOperator operator,
      @Nullable Method reducer,
      boolean skippable,
      boolean hasEffects,
      boolean isCertain,
      Set<Variable> influences,
      @Nullable Kept kept,
      Span write,
      @Nullable Span read) {
    public Written {
      influences = Set.copyOf(influences);
    }

    /** The same variable with another role. */
    Written as(Role other) {
      return new Written(
          variable,
          other,
          operator,
          reducer,
          skippable,
          hasEffects,
          isCertain,
          influences,
          kept,
          write,
          read);
    }
  }
}
