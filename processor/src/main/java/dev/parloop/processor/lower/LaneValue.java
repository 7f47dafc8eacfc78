package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type;
import java.util.List;

/** A value in lane code. Nothing here has a side effect, and nothing throws. */
public sealed interface LaneValue {

  /** Its type; of a varying value a primitive one. */
  Type type();

  /** Whether every lane has a value of its own. */
  boolean varying();

  /**
   * A literal.
   *
   * @param value boxed value of exactly {@code type}
   */
  record Constant(Type.Primitive type, Object value) implements LaneValue {
    @Override
    public boolean varying() {
      return false;
    }
  }

  /** The value of a variable. */
  record Use(LaneVariable variable) implements LaneValue {
    @Override
    public Type type() {
      return variable.type();
    }

    @Override
    public boolean varying() {
      return variable.varying();
    }
  }

  /**
   * The kernel's counter, an int that grows by one from lane to lane, as a value of a type in which
   * it is exact: int, long or double.
   */
  record Counter(Type.Primitive type) implements LaneValue {
    @Override
    public boolean varying() {
      return true;
    }
  }

  /** An operation; shifts take a distance of the same type as what is shifted. */
  record Operation(LaneOperator operator, Type.Primitive type, List<LaneValue> operands)
      implements LaneValue {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean varying() {
      return operands.stream().anyMatch(LaneValue::varying);
    }
  }

  /**
   * A conversion, as Java converts: of a varying value between int, long, float and double, or of
   * an element of a narrow type to int.
   */
  record Convert(Type.Primitive type, LaneValue operand) implements LaneValue {
    @Override
    public boolean varying() {
      return operand.varying();
    }
  }

  /**
   * An element of an array, or one for each lane.
   *
   * @param array a uniform variable
   * @param index of type int
   * @param stride by how much the index grows from lane to lane: 0 for a uniform element, 1, or -1
   *     where all lanes are elements
   */
  record Element(LaneVariable array, LaneValue index, int stride) implements LaneValue {
    @Override
    public Type type() {
      return ((Type.Array) array.type()).element();
    }

    @Override
    public boolean varying() {
      return stride != 0;
    }
  }

  /** The length of an array. */
  record Length(LaneVariable array) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /**
   * An elementary function of the runtime, computed once for all lanes.
   *
   * @param arguments uniform doubles
   */
  record Function(String name, List<LaneValue> arguments) implements LaneValue {
    public Function {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return Type.Primitive.DOUBLE;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** How many lanes there are. */
  record LaneCount() implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** The value that a varying one has in the first lane; follows from the counter there. */
  record FirstLane(LaneValue of) implements LaneValue {
    @Override
    public Type type() {
      return of.type();
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** Whether an array is not there. */
  record IsNull(LaneVariable array) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.BOOLEAN;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** Whether a mask has any lane set: a uniform condition. */
  record Any(LaneVariable mask) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.BOOLEAN;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** How many lanes a mask has set. */
  record Count(LaneVariable mask) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }

    @Override
    public boolean varying() {
      return false;
    }
  }

  /** As many lanes as a mask has set, from the first on: a mask. */
  record First(LaneVariable mask) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.BOOLEAN;
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * The values of a mask's lanes, one behind the other from the first lane on.
   *
   * @param of varying
   */
  record Compressed(LaneValue of, LaneVariable mask) implements LaneValue {
    @Override
    public Type type() {
      return of.type();
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * As many elements next to each other as a mask has lanes, in the first lanes.
   *
   * @param index uniform, of the first lane's element
   * @param first the first lanes
   */
  record FirstElements(LaneVariable array, LaneValue index, LaneVariable first)
      implements LaneValue {
    @Override
    public Type type() {
      return ((Type.Array) array.type()).element();
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * The values of the first lanes in the lanes of a mask, one behind the other; 0 in all others.
   *
   * @param of varying
   */
  record Expanded(LaneValue of, LaneVariable mask) implements LaneValue {
    @Override
    public Type type() {
      return of.type();
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * The values of a vector in other lanes.
   *
   * @param of varying
   */
  record Moved(LaneValue of, Movement movement) implements LaneValue {
    /** Where values go. */
    public enum Movement {
      /** Each to the next lane, that of the last to the first. */
      UP,
      /** That of the last lane to all. */
      LAST
    }

    @Override
    public Type type() {
      return of.type();
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * One value in the first lane, another one in all others.
   *
   * @param first where it varies, its first lane counts
   * @param others varying
   */
  record FirstFrom(LaneValue first, LaneValue others) implements LaneValue {
    @Override
    public Type type() {
      return others.type();
    }

    @Override
    public boolean varying() {
      return true;
    }
  }

  /**
   * An int of at least 0 that lanes keep as a double, in which division by a constant is cheap.
   *
   * @param number of type double, varying; its value is a whole number from 0 to 2^31 - 1
   */
  record Whole(LaneValue number) implements LaneValue {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }

    @Override
    public boolean varying() {
      return true;
    }
  }
}
