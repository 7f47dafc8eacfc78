/** Facts about a loop: what it reads and writes, roles of scalars, dependences. Never messages. */
@NullMarked
package dev.parloop.processor.analyse;

import org.jspecify.annotations.NullMarked;
