/**
 * Faults, one after the other: all is well, something breaks, and afterwards everything that was accepted has happened
 * once. What was accepted is noted by the tests, not by the product.
 */
@NullMarked
package io.quicksizer.ops.chaos;

import org.jspecify.annotations.NullMarked;
