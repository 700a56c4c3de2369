package io.quicksizer.db.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the audit log as it was noted outside the database.
 *
 * @param seq the entry's number, at least 1
 * @param hash its hash, 64 hexadecimal digits in lower case
 */
public record ChainAnchor(long seq, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    /**
     * Parses a note.
     *
     * @param text {@code SEQ:HASH}, as a verification prints it
     * @return empty if the text is not a note
     */
    public static Optional<ChainAnchor> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new ChainAnchor(Long.parseLong(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
