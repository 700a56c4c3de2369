/** Metrics, alerts and traces of the real stack, as seen by operators. */
@NullMarked
package io.quicksizer.ops.observability;

import org.jspecify.annotations.NullMarked;
