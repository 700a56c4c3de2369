/**
 * Attempts to get something approved, exported or written that the record does not justify: through a session in
 * Tasklist or the portal, an access token, or the engine's REST gateway with the permissions of Camunda's own client.
 */
@NullMarked
package io.quicksizer.ops.forging;

import org.jspecify.annotations.NullMarked;
