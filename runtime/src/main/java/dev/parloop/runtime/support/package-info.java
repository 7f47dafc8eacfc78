/** What generated code calls; not meant to be called by people. */
@NullMarked
package dev.parloop.runtime.support;

import org.jspecify.annotations.NullMarked;
