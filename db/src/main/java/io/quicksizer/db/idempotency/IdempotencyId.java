package io.quicksizer.db.idempotency;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * An idempotency key within the scope of one principal.
 *
 * @param key chosen by the caller, 1..200 characters
 */
@Embeddable
public record IdempotencyId(String principal, String key) implements Serializable {}
