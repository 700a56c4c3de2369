/**
 * Idempotent POST calls of the API: a repeated {@code Idempotency-Key} gets the stored response of the first call
 * instead of a second effect.
 */
@NullMarked
package io.quicksizer.web.idempotency;

import org.jspecify.annotations.NullMarked;
