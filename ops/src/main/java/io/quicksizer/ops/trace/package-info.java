/** The path of one piece of work through logs and record: {@code ops/trace}. */
@NullMarked
package io.quicksizer.ops.trace;

import org.jspecify.annotations.NullMarked;
