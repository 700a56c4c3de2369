/** Measurement of the lag between the engine and its search, for the figures in docs/local-stack.md. */
@NullMarked
package io.quicksizer.ops.search;

import org.jspecify.annotations.NullMarked;
