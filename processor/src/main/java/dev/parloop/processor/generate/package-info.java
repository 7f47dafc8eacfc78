/** Java source from plans: entry points, chunks cut from the user's own text, accessors. */
@NullMarked
package dev.parloop.processor.generate;

import org.jspecify.annotations.NullMarked;
