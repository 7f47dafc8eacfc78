/** The guard that warns when annotated loops are compiled without the Parloop processor. */
@NullMarked
package dev.parloop.guard;

import org.jspecify.annotations.NullMarked;
