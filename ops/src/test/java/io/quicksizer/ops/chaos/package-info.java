/**
 * Fault injection, one fault after the other: everything works, something breaks, and afterwards everything that was
 * accepted has happened exactly once. The tests, not the product, record what was accepted.
 */
@NullMarked
package io.quicksizer.ops.chaos;

import org.jspecify.annotations.NullMarked;
