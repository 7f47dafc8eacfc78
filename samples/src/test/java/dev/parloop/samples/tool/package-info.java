/** Tests of the command-line tool. */
@NullMarked
package dev.parloop.samples.tool;

import org.jspecify.annotations.NullMarked;
