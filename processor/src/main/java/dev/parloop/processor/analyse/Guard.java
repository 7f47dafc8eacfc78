package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cheap check in front of a loop that makes it independent. Its operands are loop-invariant. */
public sealed interface Guard {

  /** What it looks at; loop-invariant. */
  List<Expr> operands();

  /**
   * Two references are not one: {@code left != right}. Their static types may be unrelated, and
   * {@code right} may be the literal {@code null}. A guard that stands behind others in a verdict
   * is evaluated only where those hold.
   */
  record NotSame(Expr left, Expr right) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(left, right);
    }
  }

  /**
   * All innermost arrays, and all objects, that are among {@code written} are distinct objects, and
   * none of them is among one of {@code others}.
   */
  record DistinctRows(Rows written, List<Rows> others) implements Guard {
    public DistinctRows {
      others = List.copyOf(others);
    }

    @Override
    public List<Expr> operands() {
      return Stream.concat(Stream.of(written), others.stream()).map(Rows::array).toList();
    }
  }

  /**
   * All arrays and objects that an array leads to, itself included; or those that a field holds of
   * the objects in it.
   *
   * @param array of arrays, or of objects; in {@code others} of {@link DistinctRows}, and where
   *     those are fields only, of numbers too
   * @param field an array of numbers, of objects in {@code array} or in its rows; null for none
   */
  record Rows(Expr array, @Nullable Field field) {
    /** As messages name the arrays: {@code cells[*].data}. */
    public String text() {
      String text = ModelPrinter.print(array);
      if (field == null) {
        return text;
      }
      int levels = array.type() instanceof Type.Array type ? type.dimensions() : 0;
      return text + "[*]".repeat(levels) + "." + field.name();
    }
  }

  /**
   * A subscript does not wrap around: the sum over all terms of |coefficient| times span, plus
   * {@code constant}, is below 2^32.
   */
  record NoWrap(List<Term> terms, long constant) implements Guard {
    public NoWrap {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Expr> operands() {
      return terms.stream().flatMap(term -> Stream.of(term.coefficient(), term.span())).toList();
    }
  }

  /**
   * A term of {@link NoWrap}.
   *
   * @param coefficient int or long, loop-invariant
   * @param span the largest difference between two values of the variable it multiplies: for {@code
   *     0..n} it may be {@code n}
   */
  record Term(Expr coefficient, Expr span) {}

  /**
   * Two stretches of subscripts are the same or do not meet: {@code offset} is 0, or its magnitude
   * is larger than {@code reach}. Both are longs.
   */
  record Apart(Expr offset, Expr reach) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(offset, reach);
    }
  }

  /**
   * A stride does not lead over an offset: there is no whole number from 1 to {@code reach} whose
   * product with {@code stride} has the magnitude of {@code offset}. All three are longs.
   */
  record NoMultiple(Expr offset, Expr stride, Expr reach) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(offset, stride, reach);
    }
  }

  /**
   * No two of the elements of an array of {@code int} at the positions {@code first} to {@code
   * last} are the same index: each is negative, or is there once. Positions that the array does not
   * have are not looked at.
   *
   * @param first,last longs; it does not hold where one of them is not in the range of int
   * @param isLimited whether none may be negative either, or {@value #LIMIT} or more, so that small
   *     multiples of them can be exact
   */
  record DistinctElements(Expr array, Expr first, Expr last, boolean isLimited) implements Guard {
    /** What elements are below where that is asked for. */
    public static final int LIMIT = 1 << 27;

    @Override
    public List<Expr> operands() {
      return List.of(array, first, last);
    }

    /** Whether it looks at all positions. */
    boolean isWhole() {
      return first instanceof Expr.Literal from
          && from.value() instanceof Long start
          && start == 0
          && last instanceof Expr.Literal to
          && to.value() instanceof Long end
          && end >= Integer.MAX_VALUE - 1;
    }
  }

  /**
   * The elements of an array of {@code int} at the positions {@code first} to {@code last} ascend:
   * none is negative, or more than {@value #LIMIT}, so that small sums can be exact, and none is
   * smaller than the one before it. It does not hold where the array lacks one of these positions,
   * unless {@code last} is the last that any array may have: then all from {@code first} on are
   * meant.
   *
   * @param first,last longs; where there is no position between them it holds
   */
  record Ascending(Expr array, Expr first, Expr last) implements Guard {
    /** What no element is above. */
    public static final int LIMIT = Integer.MAX_VALUE - 1024;

    @Override
    public List<Expr> operands() {
      return List.of(array, first, last);
    }
  }

  /**
   * An object is of a class itself, not of one that extends it, so that it is known which methods
   * its calls run; or all objects that an array leads to are, but for those that are null. A guard
   * in front of it asks that there is an object; where there is no array the loop has none either.
   *
   * @param value of the class as declared; or an array of such objects, or of such arrays
   * @param className binary name; of a class that the generated code can name
   */
  record ExactClass(Expr value, String className) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(value);
    }

    /** How many levels of arrays lead to the objects; 0 where it is one object. */
    public int levels() {
      return value.type() instanceof Type.Array array ? array.dimensions() : 0;
    }
  }

  /**
   * A list is an {@code ArrayList}, or one that {@code List.of} and its like make: to read it
   * changes nothing, runs no code of the user's, and tells what was put there, on any thread. It is
   * not one that is null.
   */
  record PlainList(Expr value) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(value);
    }
  }

  /** {@code value != 0}, a stride. */
  record NotZero(Expr value) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(value);
    }
  }

  /** A whole number is 0 or more: {@code value >= 0}. A long does for it. */
  record NotNegative(Expr value) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(value);
    }
  }

  /**
   * There is an array, and it has an element at a position. A guard that stands in front of it asks
   * that of what leads to the array or is part of the position.
   */
  record InBounds(Expr array, Expr index) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(array, index);
    }
  }

  /** Of two numbers of one type one is not larger, and neither is NaN: {@code low <= high}. */
  record Ordered(Expr low, Expr high) implements Guard {
    @Override
    public List<Expr> operands() {
      return List.of(low, high);
    }
  }
}
