/** Tracing of one unit of work through logs and database: {@code ops/trace}. */
@NullMarked
package io.quicksizer.ops.trace;

import org.jspecify.annotations.NullMarked;
