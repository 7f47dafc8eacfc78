package dev.parloop;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for array versions of a method from scalars to a scalar.
 *
 * <p>In the generated versions every parameter is an array, or one value for all elements. There is
 * a version that returns a new array and one that fills a given array. Lengths are checked, and the
 * error for two that differ names both.
 *
 * <pre>{@code
 * @Elementwise
 * static int escape(double re, double im) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Elementwise {}
