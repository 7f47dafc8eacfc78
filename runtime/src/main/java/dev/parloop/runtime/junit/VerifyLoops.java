package dev.parloop.runtime.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares parallel loops with the loops as written while the tests of a class run.
 *
 * <p>Of each loop the first three executions are compared, and then every one whose number is a
 * power of two, so this is cheap enough to leave on. The first element that differs fails the test
 * with a {@link dev.parloop.runtime.VerificationError}. Tests of other classes that run at the same
 * time are compared too. A property {@code parloop.verify} that is set already stays as it is:
 * {@code true} compares every execution, {@code false} none.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VerifyLoopsExtension.class)
public @interface VerifyLoops {}
