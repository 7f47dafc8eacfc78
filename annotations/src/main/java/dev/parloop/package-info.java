/** The annotations with which a program asks for parallel loops, and their enums. */
@NullMarked
package dev.parloop;

import org.jspecify.annotations.NullMarked;
