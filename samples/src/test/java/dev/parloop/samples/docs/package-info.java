/** Tests of documents outside the guide. */
@NullMarked
package dev.parloop.samples.docs;

import org.jspecify.annotations.NullMarked;
