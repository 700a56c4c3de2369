/**
 * Attempts to have something approved, exported or written that the record does not justify: over Tasklist's own
 * session, and over the engine's REST gateway as somebody with Camunda's rights could.
 */
@NullMarked
package io.quicksizer.ops.forging;

import org.jspecify.annotations.NullMarked;
