package dev.parloop.processor.lower;

import dev.parloop.processor.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of lane code: all lanes run it together, masks say for which it counts. */
public sealed interface LaneCode {

  /** Marks where the statements of one statement of the source begin. */
  record Source(Span span) implements LaneCode {}

  /**
   * The declaration of a variable.
   *
   * @param value null if it is assigned before it is read
   */
  record Declare(LaneVariable variable, @Nullable LaneValue value) implements LaneCode {}

  /**
   * An assignment.
   *
   * @param mask in which lanes a varying variable changes; null for all
   */
  record Assign(LaneVariable variable, LaneValue value, @Nullable LaneVariable mask)
      implements LaneCode {}

  /**
   * An assignment to array elements next to each other.
   *
   * @param index of the first lane's element
   * @param stride by how much it grows from lane to lane: 1, or -1 where there is no mask
   * @param mask which lanes write; null for all
   */
  record Store(
      LaneVariable array, LaneValue index, int stride, LaneValue value, @Nullable LaneVariable mask)
      implements LaneCode {}

  /**
   * The declaration of a variable that gets elements from anywhere in an array.
   *
   * @param index varying, of an element in every lane
   */
  record Gather(LaneVariable variable, LaneVariable array, LaneValue index) implements LaneCode {}

  /**
   * The declarations of a variable that gets an element from another row in every lane, and of one
   * that says whether any of them is not there.
   *
   * @param row varying, an index in {@code rows} in every lane
   * @param index any number in every lane
   */
  record GatherRows(
      LaneVariable variable,
      LaneVariable missing,
      LaneVariable rows,
      LaneValue row,
      LaneValue index)
      implements LaneCode {}

  /**
   * The declaration of a variable that gets, in each lane, what the lanes up to that combine.
   *
   * @param value what each lane adds
   * @param operator associative, with the same bits in any grouping
   */
  record Prefix(LaneVariable variable, LaneValue value, LaneOperator operator)
      implements LaneCode {}

  /**
   * The declarations of a variable that gets, in each lane, what a value and the lanes before that
   * combine one after the other, and of one that gets what the value and all lanes combine.
   *
   * @param before varying
   * @param next uniform
   * @param from uniform
   * @param value what each lane adds
   */
  record Running(
      LaneVariable before,
      LaneVariable next,
      LaneValue from,
      LaneValue value,
      LaneOperator operator)
      implements LaneCode {}

  /**
   * An assignment to elements anywhere in an array, all different.
   *
   * @param index varying, of an element in every lane
   * @param mask which lanes write; null for all
   */
  record Scatter(LaneVariable array, LaneValue index, LaneValue value, @Nullable LaneVariable mask)
      implements LaneCode {}

  /**
   * An assignment to an element of another row in every lane, each proved to be there.
   *
   * @param row varying, an index in {@code rows} in every lane that writes
   * @param index of an element of that row in every lane that writes
   * @param mask which lanes write; null for all
   */
  record ScatterRows(
      LaneVariable rows,
      LaneValue row,
      LaneValue index,
      LaneValue value,
      @Nullable LaneVariable mask)
      implements LaneCode {}

  /**
   * Ends the kernel before this step if a condition holds: the scalar loop does the step.
   *
   * @param undo takes back what the step has done
   */
  record Leave(LaneValue condition, List<LaneCode> undo) implements LaneCode {
    public Leave {
      undo = List.copyOf(undo);
    }
  }

  /**
   * Computes again, one by one with a function of the runtime, what lanes cannot compute: arguments
   * that are rare.
   *
   * @param variable what the function gives
   * @param common the lanes that have its value already
   * @param mask which lanes count; null for all
   */
  record Complete(
      LaneVariable variable,
      LaneVariable common,
      @Nullable LaneVariable mask,
      String function,
      List<LaneValue> arguments)
      implements LaneCode {
    public Complete {
      arguments = List.copyOf(arguments);
    }
  }

  /** A branch that all lanes take together. */
  record If(LaneValue condition, List<LaneCode> whenTrue, List<LaneCode> whenFalse)
      implements LaneCode {
    public If {
      whenTrue = List.copyOf(whenTrue);
      whenFalse = List.copyOf(whenFalse);
    }
  }

  /**
   * A loop that all lanes run together.
   *
   * @param testFirst whether the condition is tested before the first round too
   */
  record Loop(LaneValue condition, List<LaneCode> body, boolean testFirst) implements LaneCode {
    public Loop {
      body = List.copyOf(body);
    }
  }
}
