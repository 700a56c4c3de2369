/**
 * Stored responses to non-idempotent requests, by principal and key. A repeated request gets the first response instead
 * of a second effect.
 */
@NullMarked
package io.quicksizer.db.idempotency;

import org.jspecify.annotations.NullMarked;
