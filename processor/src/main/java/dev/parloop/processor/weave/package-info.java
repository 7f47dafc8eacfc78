/** After javac wrote the classes: redirects annotated methods to their generated form. */
@NullMarked
package dev.parloop.processor.weave;

import org.jspecify.annotations.NullMarked;
