/** What is told about each loop: lines of text, and a JSON file per class. */
@NullMarked
package dev.parloop.processor.report;

import org.jspecify.annotations.NullMarked;
