/**
 * Attempts to have something approved, exported or written that the record does not justify: through a session in
 * Tasklist or the portal, a service token, or the engine's REST gateway with Camunda's rights.
 */
@NullMarked
package io.quicksizer.ops.forging;

import org.jspecify.annotations.NullMarked;
