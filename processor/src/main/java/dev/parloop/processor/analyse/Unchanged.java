package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;

/**
 * What arrays that lead to others, or to objects, are taken to hold throughout the loop: what they
 * held before it. A walk that comes upon stores that may change it is made again without.
 *
 * @param rows whether arrays hold the same arrays
 * @param objects whether arrays hold objects of the same classes, so that a guard can ask for them
 */
record Unchanged(boolean rows, boolean objects) {

  /** What is left of it after a walk that took it for granted. */
  Unchanged after(Recorder recorder, CalleeSource callees) {
    return new Unchanged(
        rows && !recorder.rowsMayBeExchanged(),
        objects && !recorder.classesMayBeExchanged(callees));
  }
}
