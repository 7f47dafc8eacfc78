/** Codes and problems: what is said to the user, and where. */
@NullMarked
package dev.parloop.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
