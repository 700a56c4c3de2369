package io.quicksizer.db.idempotency;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A key within the calls of one principal.
 *
 * @param key what the caller chose, 1..200 characters
 */
@Embeddable
public record IdempotencyId(String principal, String key) implements Serializable {}
