package io.quicksizer.db.audit;

import io.quicksizer.db.common.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The end of the chain after an entry, with the definition of its hash: SHA-256 over the entry's fields, each written
 * as its length in UTF-8 bytes, a colon, its text and a line feed, in the order of {@link #after}. The lengths make the
 * concatenation unambiguous.
 *
 * @param seq the entry's number; 0 before the first
 * @param hash the entry's hash; 64 zeros before the first
 */
record ChainLink(long seq, String hash) {

    static final ChainLink START = new ChainLink(0, "0".repeat(64));

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    ChainLink after(AuditFact fact) {
        long next = seq + 1;
        List<String> fields = List.of(
                Long.toString(next),
                MICROSECONDS.format(fact.occurredAt().truncatedTo(ChronoUnit.MICROS)),
                fact.actor(),
                fact.action(),
                fact.subject().type(),
                fact.subject().id(),
                fact.outcome().name(),
                fact.detailJson(),
                fact.correlationId(),
                hash);
        return new ChainLink(next, Sha256.of(canonical(fields)));
    }

    private static String canonical(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            int length = field.getBytes(StandardCharsets.UTF_8).length;
            text.append(length).append(':').append(field).append('\n');
        }
        return text.toString();
    }
}
