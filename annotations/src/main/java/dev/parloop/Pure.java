package dev.parloop;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vouches that a method has no side effect and that its result depends on its arguments alone.
 *
 * <p>A parallel loop may then call the method although the compiler cannot see, or cannot prove,
 * what it does. The promise is not checked; if it is broken, a parallel loop that calls the method
 * may compute a wrong result.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pure {}
