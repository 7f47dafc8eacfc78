package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes of array elements. What can be proved before the first iteration is; for all
 * else the step tests before it uses an element, and ends the kernel where the scalar loop would
 * throw.
 */
final class LaneAccesses {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneExpressions.Environment environment;

  LaneAccesses(
      LaneBuilder builder, LaneExpressions expressions, LaneExpressions.Environment environment) {
    this.builder = builder;
    this.expressions = expressions;
    this.environment = environment;
  }

  /** How the elements of neighbouring lanes lie. */
  enum Kind {
    /** All lanes use one element. */
    UNIFORM,
    /** One behind the other. */
    NEIGHBOURS,
    /** One before the other. */
    REVERSED,
    /** Anywhere. */
    SCATTERED,
    /** Anywhere, each in another row. */
    ROWS
  }

  /**
   * An element of each lane, proved to be there.
   *
   * @param array the array, or the array of rows
   * @param row which row, for {@link Kind#ROWS}
   * @param index varying where the elements are scattered
   * @param isProved whether rows need not be tested
   */
  record Access(
      Kind kind, LaneVariable array, @Nullable LaneValue row, LaneValue index, boolean isProved) {
    Access(Kind kind, LaneVariable array, LaneValue index) {
      this(kind, array, null, index, true);
    }
  }

  private static NoLanesException refused(String why, Span span) {
    return new NoLanesException(Code.PL0703, why, span);
  }

  /** The variable of an array that all lanes use. */
  LaneVariable array(Expr expr) {
    if (expr instanceof Expr.Read read
        && environment.read(read) instanceof LaneValue.Use use
        && !use.varying()) {
      return use.variable();
    } else if (expr instanceof Expr.FieldRead read
        && environment.field(read) instanceof LaneValue.Use use) {
      return use.variable();
    } else if (expr instanceof Expr.ArrayRead read) {
      LaneVariable rows = array(read.array());
      LaneValue index = expressions.value(read.index());
      LaneValue known = resolved(index);
      if (index.varying()) {
        throw refused("each lane would use another row.", expr.span());
      }
      return builder.isInvariant(known) ? builder.row(rows, known) : rowHere(rows, index, known);
    } else if (expr instanceof Expr.Call call) {
      return environment.array(call);
    }
    throw refused("it is not known which array this is.", expr.span());
  }

  /**
   * A row of which only the body knows which one it is.
   *
   * @param known the index in terms of what does not change
   */
  private LaneVariable rowHere(LaneVariable rows, LaneValue index, LaneValue known) {
    require(rows);
    List<LaneCheck.Range> ranges = builder.ranges(known);
    if (ranges != null && ranges.size() == 1 && builder.rowHere(rows) == null) {
      builder.check(new LaneCheck.Inside(rows, known, ranges));
      return builder.rowHere(rows, known, true);
    }
    LaneValue place = builder.bound("row\1", index);
    builder.leaveIf(outside(place, rows));
    LaneVariable row = builder.rowHere(rows, place, false);
    builder.leaveIf(new LaneValue.IsNull(row));
    return row;
  }

  /** The length of an array. */
  LaneValue length(Expr.Length length) {
    LaneVariable array = array(length.array());
    require(array);
    return new LaneValue.Length(array);
  }

  /** Has it proved that an array is there. */
  private void require(LaneVariable array) {
    LaneBuilder.Row row = builder.rowHere(array);
    if (row == null) {
      builder.check(new LaneCheck.NotNull(array));
    } else if (row.isKnown()) {
      builder.leaveIf(new LaneValue.IsNull(array));
    }
  }

  /**
   * Has it proved that an array is there, and tested that so many elements are from an index on.
   *
   * @param index uniform
   * @param count uniform, from 0 to the number of lanes
   */
  void require(LaneVariable array, LaneValue index, LaneValue count) {
    require(array);
    LaneValue last = operation(LaneOperator.SUBTRACT, new LaneValue.Length(array), count);
    builder.leaveIf(
        or(compare(LaneOperator.LESS, index, zero()), compare(LaneOperator.GREATER, index, last)));
  }

  /** An element of each lane. */
  Access access(Expr.ArrayRead place) {
    if (!(((Type.Array) place.array().type()).element() instanceof Primitive)) {
      throw LaneStatements.refused("an element that is an object", place.span());
    }
    if (place.array() instanceof Expr.ArrayRead rows) {
      LaneValue row = expressions.value(rows.index());
      if (row.varying()) {
        return inRows(array(rows.array()), row, place);
      }
    }
    LaneVariable array = array(place.array());
    LaneValue index = expressions.value(place.index());
    LaneValue known = resolved(index);
    if (isProved(array, known)) {
      return proved(array, known, place);
    }
    require(array);
    return tested(array, index, place);
  }

  /** Has an index proved in front of the kernel, if it can be. */
  private boolean isProved(LaneVariable array, LaneValue index) {
    List<LaneCheck.Range> ranges = builder.ranges(index);
    LaneBuilder.Row row = builder.rowHere(array);
    if (ranges == null) {
      return false;
    } else if (row == null) {
      builder.check(new LaneCheck.NotNull(array));
      builder.check(new LaneCheck.Inside(array, index, ranges));
      return true;
    }
    List<LaneCheck.Range> of = row.isKnown() ? builder.ranges(row.index()) : null;
    if (of == null) {
      return false;
    }
    builder.check(new LaneCheck.InsideRows(row.rows(), row.index(), of.get(0), index, ranges));
    return true;
  }

  /** An element whose index is proved for all iterations of the kernel. */
  private Access proved(LaneVariable array, LaneValue index, Expr.ArrayRead place) {
    Long stride = Strides.of(index);
    if (stride != null && stride == 0) {
      return new Access(Kind.UNIFORM, array, index);
    }
    List<LaneCheck.Range> ranges = builder.ranges(index);
    boolean isWhole = ranges != null && Strides.staysInside(index, ranges);
    if (isWhole && stride != null && stride == 1) {
      return new Access(Kind.NEIGHBOURS, array, index);
    } else if (isWhole && stride != null && stride == -1 && !builder.isCut()) {
      return new Access(Kind.REVERSED, array, index);
    }
    builder.useScattered(place.span());
    // Lanes beyond the end are not in it.
    return new Access(Kind.SCATTERED, array, builder.bound("at\1", here(index)));
  }

  /** An element whose index is tested when it is used. */
  private Access tested(LaneVariable array, LaneValue index, Expr.ArrayRead place) {
    Long stride = Strides.of(index);
    if (!index.varying()) {
      LaneValue at = builder.bound("at\1", index);
      builder.leaveIf(outside(at, array));
      return new Access(Kind.UNIFORM, array, at);
    } else if (stride != null && stride == 1 && builder.mask() == null) {
      LaneValue last =
          operation(LaneOperator.SUBTRACT, new LaneValue.Length(array), new LaneValue.LaneCount());
      LaneValue first = new LaneValue.FirstLane(index);
      builder.leaveIf(
          or(
              compare(LaneOperator.LESS, first, zero()),
              compare(LaneOperator.GREATER, first, last)));
      return new Access(Kind.NEIGHBOURS, array, index);
    }
    builder.useScattered(place.span());
    LaneValue places = builder.bound("at\1", here(index));
    if (builder.mask() != null) {
      notEmpty(array);
    }
    builder.leaveIfAny(outside(places, array));
    return new Access(Kind.SCATTERED, array, places);
  }

  private void notEmpty(LaneVariable array) {
    if (builder.rowHere(array) == null) {
      builder.check(new LaneCheck.NotEmpty(array));
    } else {
      builder.leaveIf(compare(LaneOperator.EQUAL, new LaneValue.Length(array), zero()));
    }
  }

  /** An element of another row in each lane. */
  private Access inRows(LaneVariable rows, LaneValue row, Expr.ArrayRead place) {
    builder.useRows(place.span());
    require(rows);
    LaneValue index = expressions.value(place.index());
    LaneValue which = builder.bound("row\1", here(row));
    LaneValue at = builder.bound("at\1", here(index));
    boolean isProved = isProvedInRows(rows, resolved(row), resolved(index));
    if (!isProved) {
      if (builder.mask() != null) {
        notEmpty(rows);
      }
      builder.leaveIfAny(outside(which, rows));
    }
    return new Access(Kind.ROWS, rows, which, at, isProved);
  }

  /** Has an element of a row that follows from the kernel's counter proved, if it can be. */
  private boolean isProvedInRows(LaneVariable rows, LaneValue row, LaneValue index) {
    List<LaneCheck.Range> none = builder.ranges(row);
    List<LaneCheck.Range> ranges = builder.ranges(index);
    if (none == null || !none.isEmpty() || ranges == null || builder.rowHere(rows) != null) {
      return false;
    }
    builder.check(new LaneCheck.Inside(rows, row, List.of()));
    builder.check(new LaneCheck.InsideRows(rows, row, null, index, ranges));
    return true;
  }

  /** An index that is 0 in lanes that are not here. */
  private LaneValue here(LaneValue index) {
    LaneVariable mask = builder.mask();
    if (mask == null || !index.varying()) {
      return index;
    }
    builder.holds(Primitive.INT);
    return new LaneValue.Operation(
        LaneOperator.SELECT, Primitive.INT, List.of(zero(), index, new LaneValue.Use(mask)));
  }

  private static LaneValue outside(LaneValue index, LaneVariable array) {
    return or(
        compare(LaneOperator.LESS, index, zero()),
        compare(LaneOperator.GREATER_OR_EQUAL, index, new LaneValue.Length(array)));
  }

  private static LaneValue zero() {
    return new LaneValue.Constant(Primitive.INT, 0);
  }

  private static LaneValue or(LaneValue left, LaneValue right) {
    return compare(LaneOperator.OR, left, right);
  }

  private static LaneValue compare(LaneOperator operator, LaneValue left, LaneValue right) {
    return new LaneValue.Operation(operator, Primitive.BOOLEAN, List.of(left, right));
  }

  private static LaneValue operation(LaneOperator operator, LaneValue left, LaneValue right) {
    return new LaneValue.Operation(operator, Primitive.INT, List.of(left, right));
  }

  /** The elements' values. */
  LaneValue load(Access access, Expr.ArrayRead place) {
    Primitive element = (Primitive) place.type();
    builder.holdsElements(element);
    switch (access.kind()) {
      case UNIFORM:
        return LaneTyping.kept(new LaneValue.Element(access.array(), access.index(), 0));
      case NEIGHBOURS:
        return LaneTyping.kept(new LaneValue.Element(access.array(), access.index(), 1));
      case REVERSED:
        return LaneTyping.kept(new LaneValue.Element(access.array(), access.index(), -1));
      default:
        break;
    }
    LaneVariable loaded =
        builder.names.fresh(access.array().name() + "Of\1", LaneTyping.kept(element), true);
    LaneValue row = access.row();
    if (row == null) {
      builder.declareBy(loaded, new LaneCode.Gather(loaded, access.array(), access.index()));
    } else {
      LaneVariable missing = builder.names.fresh("missing\1", Primitive.BOOLEAN, false);
      builder.declareBy(
          loaded, new LaneCode.GatherRows(loaded, missing, access.array(), row, access.index()));
      if (!access.isProved()) {
        builder.leaveIf(new LaneValue.Use(missing));
      }
    }
    return new LaneValue.Use(loaded);
  }

  /** Assigns to the elements. */
  void store(Access access, LaneValue value, Expr.ArrayRead place) {
    builder.holdsElements((Primitive) place.type());
    LaneVariable mask = builder.mask();
    boolean reversed = access.kind() == Kind.REVERSED;
    switch (access.kind()) {
      case NEIGHBOURS, REVERSED:
        if (reversed && mask != null) {
          LaneValue at = builder.bound("at\1", here(access.index()));
          builder.emit(new LaneCode.Scatter(access.array(), at, value, mask));
        } else {
          builder.emit(
              new LaneCode.Store(access.array(), access.index(), reversed ? -1 : 1, value, mask));
        }
        break;
      case SCATTERED:
        builder.emit(new LaneCode.Scatter(access.array(), access.index(), value, mask));
        break;
      case UNIFORM:
        throw refused("all iterations write this element.", place.span());
      case ROWS:
        builder.emit(storedInRows(access, value, mask, place));
        break;
    }
  }

  /** One element after the other: only beside a loop, which has the most of the work. */
  private LaneCode storedInRows(
      Access access, LaneValue value, @Nullable LaneVariable mask, Expr.ArrayRead place) {
    LaneValue row = access.row();
    if (row == null || !access.isProved() || builder.isInLoop()) {
      throw refused("each lane would write to another row.", place.span());
    }
    return new LaneCode.ScatterRows(access.array(), row, access.index(), value, mask);
  }

  /** The value with variables that never change replaced by what they are. */
  LaneValue resolved(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      LaneValue definition = builder.definition(use.variable());
      return definition == null ? value : resolved(definition);
    } else if (value instanceof LaneValue.Operation operation) {
      List<LaneValue> operands = new ArrayList<>();
      operation.operands().forEach(operand -> operands.add(resolved(operand)));
      return new LaneValue.Operation(operation.operator(), operation.type(), operands);
    } else if (value instanceof LaneValue.Convert convert) {
      return new LaneValue.Convert(convert.type(), resolved(convert.operand()));
    }
    return value;
  }
}
