/**
 * The local stack: its parts, and how each is configured, started, monitored and stopped. {@code ops/run} is its
 * command line; nothing here is used in production.
 */
@NullMarked
package io.quicksizer.ops.stack;

import org.jspecify.annotations.NullMarked;
