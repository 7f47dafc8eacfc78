package dev.parloop;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a static method combines two accumulators, so that a parallel loop may use it as a
 * reduction: {@code total = Stats.combine(total, next)}.
 *
 * <pre>{@code
 * record Stats(long count, double sum) {
 *   static final Stats NONE = new Stats(0, 0);
 *
 *   @Reducer(identity = "NONE")
 *   static Stats combine(Stats a, Stats b) {
 *     return new Stats(a.count + b.count, a.sum + b.sum);
 *   }
 * }
 * }</pre>
 *
 * <p>The method has two parameters of one type and returns that type: a class without type
 * parameters, {@code int}, {@code long} or {@code double}. It has to be associative, {@code
 * combine(combine(a, b), c)} is {@code combine(a, combine(b, c))}, but not commutative: earlier
 * iterations always stand on the left. It must not change its arguments, and must not throw where
 * the loop as written would not. That is promised, not proved; {@code parloop.verify=true} tests it
 * on the values of each run, floating-point numbers up to their rounding.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reducer {

  /**
   * The name of a constant (static, final, not private) of the class in which the method stands.
   * Combined with any value, on either side, it gives that value.
   */
  String identity();
}
