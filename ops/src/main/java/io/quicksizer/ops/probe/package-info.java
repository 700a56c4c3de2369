/** A synthetic journey on a schedule, with metrics for Prometheus: {@code ops/probe}. */
@NullMarked
package io.quicksizer.ops.probe;

import org.jspecify.annotations.NullMarked;
