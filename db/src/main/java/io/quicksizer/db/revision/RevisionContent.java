package io.quicksizer.db.revision;

import io.quicksizer.db.common.Sha256;
import java.math.BigDecimal;

/**
 * The frozen sizing.
 *
 * @param json canonical JSON; stored verbatim, since sign-offs refer to its hash
 * @param totalDays at least 0, exact to 0.01 day
 */
public record RevisionContent(String json, BigDecimal totalDays) {

    /** Returns the hash that sign-offs refer to: SHA-256 of the JSON's UTF-8 bytes, lower-case hexadecimal. */
    public String sha256() {
        return Sha256.of(json);
    }
}
