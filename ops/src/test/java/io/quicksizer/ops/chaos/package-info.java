/**
 * Fault injection, one fault after the other: the system works, a fault is injected, and afterwards everything that was
 * accepted has been processed exactly once. The tests, not the product, record what was accepted.
 */
@NullMarked
package io.quicksizer.ops.chaos;

import org.jspecify.annotations.NullMarked;
