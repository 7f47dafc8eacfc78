/** What to do with a judged loop: its estimated cost, its cut-off, how it is cut into chunks. */
@NullMarked
package dev.parloop.processor.plan;

import org.jspecify.annotations.NullMarked;
