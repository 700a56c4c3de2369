/** Benchmarks of the whole stack on this machine: {@code ops/bench-journeys}. */
@NullMarked
package io.quicksizer.ops.bench;

import org.jspecify.annotations.NullMarked;
