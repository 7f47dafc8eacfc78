package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Instance;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.model.interpret.ProgramException;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether guards hold, as generated code would in front of a loop. */
final class GuardEvaluator {
  private final Interpreter interpreter;
  private final Frame frame;

  /** Evaluates operands with the variables of {@code frame}. */
  GuardEvaluator(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** Whether the guard holds; a guard that throws does not. */
  boolean holds(Guard guard) {
    try {
      if (guard instanceof Guard.NotSame different) {
        return value(different.left()) != value(different.right());
      } else if (guard instanceof Guard.DistinctRows distinct) {
        return holds(distinct);
      } else if (guard instanceof Guard.NoWrap bounded) {
        return holds(bounded);
      } else if (guard instanceof Guard.NotZero nonZero) {
        return ((Number) required(nonZero.value())).longValue() != 0;
      } else if (guard instanceof Guard.NotNegative number) {
        return ((Number) required(number.value())).longValue() >= 0;
      } else if (guard instanceof Guard.InBounds place) {
        Object array = value(place.array());
        int index = ((Number) required(place.index())).intValue();
        return array != null && index >= 0 && index < Array.getLength(array);
      } else if (guard instanceof Guard.Ordered pair) {
        double low = ((Number) required(pair.low())).doubleValue();
        return low <= ((Number) required(pair.high())).doubleValue();
      }
      if (guard instanceof Guard.ExactClass exact) {
        Object value = value(exact.value());
        return exact.levels() > 0
            ? holdsOnly(value, exact.className())
            : value instanceof Instance object && object.className().equals(exact.className());
      }
      if (guard instanceof Guard.PlainList list) {
        return value(list.value()) instanceof ArrayList<?>;
      }
      if (guard instanceof Guard.Apart apart) {
        long offset = ((Number) required(apart.offset())).longValue();
        long reach = ((Number) required(apart.reach())).longValue();
        return offset == 0 || Math.abs(offset) > reach;
      }
      if (guard instanceof Guard.DistinctElements distinct) {
        return holds(distinct);
      }
      if (guard instanceof Guard.NoMultiple multiple) {
        return holds(multiple);
      }
      if (guard instanceof Guard.Ascending ascending) {
        return holds(ascending);
      }
      throw new AssertionError("unknown guard " + guard);
    } catch (ProgramException e) {
      return false;
    }
  }

  /** Whether all objects that an array leads to are of a class. */
  private static boolean holdsOnly(@Nullable Object at, String className) {
    if (at instanceof Object[] elements) {
      return Arrays.stream(elements).allMatch(element -> holdsOnly(element, className));
    }
    return at == null || (at instanceof Instance object && object.className().equals(className));
  }

  private boolean holds(Guard.DistinctRows distinct) {
    Set<Object> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!addRows(arrays(distinct.written()), rows)) {
      return false;
    }
    for (Guard.Rows other : distinct.others()) {
      Set<Object> others = Collections.newSetFromMap(new IdentityHashMap<>());
      addRows(arrays(other), others);
      others.retainAll(rows);
      if (!others.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object arrays(Guard.Rows rows) {
    Object array = value(rows.array());
    return rows.field() == null ? array : held(array, rows.field());
  }

  /** What all objects in an array hold, in an array of arrays as that of the objects. */
  private static @Nullable Object held(@Nullable Object at, Field field) {
    if (at instanceof Object[] elements) {
      return Arrays.stream(elements).map(element -> held(element, field)).toArray();
    }
    return at instanceof Instance object ? object.get(field) : null;
  }

  private boolean holds(Guard.DistinctElements distinct) {
    int[] array = (int[]) value(distinct.array());
    long first = ((Number) required(distinct.first())).longValue();
    long last = ((Number) required(distinct.last())).longValue();
    if (array == null || first < Integer.MIN_VALUE || last > Integer.MAX_VALUE) {
      return false;
    }
    Set<Integer> seen = new HashSet<>();
    for (long at = Math.max(0, first); at <= Math.min(last, array.length - 1); at++) {
      int index = array[(int) at];
      if (distinct.isLimited() && (index < 0 || index >= Guard.DistinctElements.LIMIT)) {
        return false;
      }
      if (index >= 0 && !seen.add(index)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Guard.NoMultiple multiple) {
    long offset = ((Number) required(multiple.offset())).longValue();
    long stride = ((Number) required(multiple.stride())).longValue();
    long reach = ((Number) required(multiple.reach())).longValue();
    for (long times = 1; times <= reach; times++) {
      if (Math.abs(times * stride) == Math.abs(offset)) {
        return false;
      }
      if (times * Math.abs(stride) > Math.abs(offset)) {
        break;
      }
    }
    return reach < 1 || stride != 0 || offset != 0;
  }

  private boolean holds(Guard.Ascending ascending) {
    int[] array = (int[]) value(ascending.array());
    long first = ((Number) required(ascending.first())).longValue();
    long last = ((Number) required(ascending.last())).longValue();
    if (array == null || first < 0) {
      return false;
    }
    last = last == Integer.MAX_VALUE - 1 ? array.length - 1 : last;
    int before = 0;
    for (long at = first; at <= last; at++) {
      if (at >= array.length || array[(int) at] < before) {
        return false;
      }
      before = array[(int) at];
    }
    return before <= Guard.Ascending.LIMIT;
  }

  /** Adds all innermost arrays; returns whether none was there before. */
  private static boolean addRows(@Nullable Object array, Set<Object> rows) {
    if (array == null) {
      return true;
    }
    if (!(array instanceof Object[] outer)) {
      return rows.add(array);
    }
    boolean all = true;
    for (Object row : outer) {
      all &= addRows(row, rows);
    }
    return all;
  }

  private boolean holds(Guard.NoWrap bounded) {
    BigInteger sum = BigInteger.valueOf(bounded.constant());
    for (Guard.Term term : bounded.terms()) {
      sum = sum.add(magnitude(term.coefficient()).multiply(magnitude(term.span())));
    }
    return sum.compareTo(BigInteger.ONE.shiftLeft(32)) < 0;
  }

  private BigInteger magnitude(Expr expression) {
    return BigInteger.valueOf(((Number) required(expression)).longValue()).abs();
  }

  private @Nullable Object value(Expr expression) {
    return interpreter.evaluate(expression, frame);
  }

  private Object required(Expr expression) {
    Object value = value(expression);
    if (value == null) {
      throw new AssertionError("a guard without a value: " + expression);
    }
    return value;
  }
}
