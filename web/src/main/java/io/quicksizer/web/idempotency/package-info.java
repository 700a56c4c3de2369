/**
 * Calls that may be repeated: whoever sends an {@code Idempotency-Key} with a POST gets the first answer again instead
 * of a second effect.
 */
@NullMarked
package io.quicksizer.web.idempotency;

import org.jspecify.annotations.NullMarked;
