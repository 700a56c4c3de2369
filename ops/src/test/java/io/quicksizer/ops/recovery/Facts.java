package io.quicksizer.ops.recovery;

import io.quicksizer.ops.stack.LiveStack;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lines that must be in the database again after a restore: engagements with their place, entries, frozen contents,
 * decisions, documents and the audit log.
 *
 * @param lines one for each row, with the hash of what must not change
 */
record Facts(Set<String> lines) {

    private static final List<String> ROWS = List.of(
            """
            select 'engagement ' || e.id || ' ' || status || ' ' || current_revision_number || ' ' || coalesce(current_step, '-')
              from engagement e where name not like 'Traffic %'""",
            "select 'entry ' || visit_id || ' ' || step || ' ' || md5(payload::text) from step_submission",
            "select 'revision ' || id || ' ' || content_sha256 from revision",
            "select 'decision ' || id || ' ' || decision || ' ' || content_sha256 from approval_decision",
            """
            select 'document ' || id || ' ' || sha256 from export_document where sha256 = encode(sha256(bytes), 'hex')""",
            "select 'audit ' || seq || ' ' || hash from audit_entry");

    static Facts of(LiveStack stack) {
        var found = new TreeSet<String>();
        try (var connection = stack.database();
                var statement = connection.createStatement()) {
            for (var query : ROWS) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return new Facts(found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that a later look did not find. */
    Set<String> missingIn(Facts later) {
        return lines.stream()
                .filter(line -> !later.lines().contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of lines of a kind. */
    long count(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind + " ")).count();
    }
}
