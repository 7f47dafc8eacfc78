/** For users' tests with JUnit Jupiter, which has to be there only where this package is used. */
@NullMarked
package dev.parloop.runtime.junit;

import org.jspecify.annotations.NullMarked;
