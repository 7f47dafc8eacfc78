/** The command-line tool: options, measurement, and what is printed. */
@NullMarked
package dev.parloop.samples.tool;

import org.jspecify.annotations.NullMarked;
