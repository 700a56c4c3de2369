package io.quicksizer.db.revision;

import io.quicksizer.db.common.Sha256;
import java.math.BigDecimal;

/**
 * The frozen sizing.
 *
 * @param json canonical JSON; kept to the letter, since sign-offs hold for its hash
 * @param totalDays at least 0, exact to 0.01 day
 */
public record RevisionContent(String json, BigDecimal totalDays) {

    /** The hash that sign-offs hold for; SHA-256 of the JSON's UTF-8 bytes, lower-case hexadecimal. */
    public String sha256() {
        return Sha256.of(json);
    }
}
