package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;

/**
 * A field of the objects in an array that a loop writes; of an array type, if it writes that array.
 *
 * @param array loop-invariant; of arrays of such objects perhaps
 * @param className binary name of the class of which the array's innermost elements are, which has
 *     the field; for an array, of the class that declares it, of which those objects may be
 */
public record WrittenField(Expr array, String className, Field field) {}
