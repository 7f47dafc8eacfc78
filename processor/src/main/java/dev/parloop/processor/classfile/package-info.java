/** The bodies of called methods, as far as class files tell what they do. */
@NullMarked
package dev.parloop.processor.classfile;

import org.jspecify.annotations.NullMarked;
