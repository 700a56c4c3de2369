package io.quicksizer.db.audit;

import io.quicksizer.db.common.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries in which names were replaced when people were erased. An entry whose text no longer matches its hash is
 * accepted only if a redaction records the hash of its present text, and a redaction is valid only if the chain
 * contains the entry of its erasure with the digest of all its redactions.
 */
final class Redactions {
    private static final String ERASE = "person.erase";
    private static final Pattern ERASURE = Pattern.compile("\"erasure\":\"([0-9a-f-]{36})\"");
    private static final Pattern DIGEST = Pattern.compile("\"redactions\":\"([0-9a-f]{64})\"");

    private final Map<Long, String> latest = new HashMap<>();
    private final Map<UUID, StringBuilder> unproven = new LinkedHashMap<>();
    private final Map<UUID, Long> first = new HashMap<>();

    private Redactions() {}

    static Redactions read(JdbcClient jdbc) {
        Redactions redactions = new Redactions();
        boolean kept = jdbc.sql("select to_regclass('audit_redaction') is not null")
                .query(Boolean.class)
                .single();
        if (kept) {
            jdbc.sql("select erasure, seq, redacted_hash from audit_redaction order by position")
                    .query((RowCallbackHandler)
                            row -> redactions.add(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)));
        }
        return redactions;
    }

    private void add(UUID erasure, long seq, String hash) {
        latest.put(seq, hash);
        unproven.computeIfAbsent(erasure, id -> new StringBuilder())
                .append(seq)
                .append(':')
                .append(hash)
                .append('\n');
        first.putIfAbsent(erasure, seq);
    }

    /** Returns whether the latest redaction of an entry records this hash. */
    boolean explains(long seq, String hashAsItReads) {
        return hashAsItReads.equals(latest.get(seq));
    }

    /** Processes an entry of the chain, which may prove an erasure. */
    void note(AuditFact fact) {
        Matcher erasure = ERASURE.matcher(fact.detailJson());
        Matcher digest = DIGEST.matcher(fact.detailJson());
        if (fact.action().equals(ERASE) && fact.outcome() == AuditOutcome.DONE && erasure.find() && digest.find()) {
            unproven.computeIfPresent(
                    UUID.fromString(erasure.group(1)),
                    (id, lines) -> Sha256.of(lines.toString()).equals(digest.group(1)) ? null : lines);
        }
    }

    /** Returns the first entry that was redacted without a proof in the chain. */
    OptionalLong firstUnproven() {
        return unproven.keySet().stream().mapToLong(first::get).min();
    }
}
