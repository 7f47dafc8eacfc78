/** What is told about each loop: lines of text, and per class a JSON file and an HTML page. */
@NullMarked
package dev.parloop.processor.report;

import org.jspecify.annotations.NullMarked;
