/** From javac's attributed trees to the loop model: the only user of {@code com.sun.source}. */
@NullMarked
package dev.parloop.processor.parse;

import org.jspecify.annotations.NullMarked;
