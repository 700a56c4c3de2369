/**
 * Answers to creating calls, kept by principal and key. A repeated call gets the first answer instead of a second
 * effect.
 */
@NullMarked
package io.quicksizer.db.idempotency;

import org.jspecify.annotations.NullMarked;
