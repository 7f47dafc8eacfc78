/** The process-wide settings: system properties and the environment, read when needed. */
@NullMarked
package dev.parloop.runtime.settings;

import org.jspecify.annotations.NullMarked;
