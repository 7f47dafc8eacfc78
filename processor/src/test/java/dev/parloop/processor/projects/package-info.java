/** Small projects, built and run as a user would. */
@NullMarked
package dev.parloop.processor.projects;

import org.jspecify.annotations.NullMarked;
