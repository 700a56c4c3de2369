/**
 * The local stack: which parts there are, how each is configured, started, watched and stopped. {@code ops/run} is its
 * command line; nothing here is used in production.
 */
@NullMarked
package io.quicksizer.ops.stack;

import org.jspecify.annotations.NullMarked;
