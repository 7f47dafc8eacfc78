/** Users' projects, built with the packaged artifacts. */
@NullMarked
package dev.parloop.it;

import org.jspecify.annotations.NullMarked;
