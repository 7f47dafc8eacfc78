/** Generated sources, dumps and messages, compared with files. */
@NullMarked
package dev.parloop.processor.golden;

import org.jspecify.annotations.NullMarked;
