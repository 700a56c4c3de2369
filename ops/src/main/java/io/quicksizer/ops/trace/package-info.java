/** Everything that logs and database recorded for one correlation or trace id: {@code ops/trace}. */
@NullMarked
package io.quicksizer.ops.trace;

import org.jspecify.annotations.NullMarked;
