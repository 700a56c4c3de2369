package io.quicksizer.ops.trace;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows in the database about a unit of work: outbox, journal, submissions, documents and audit log. */
final class Recorded {
    private static final String TRACED = """
            select distinct correlation_id from outbox_message
             where substr(traceparent, 4, 32) = any (?)""";
    private static final String TRACES = """
            select distinct traceparent from outbox_message
             where correlation_id = any (?) and traceparent is not null""";
    private static final String FOUND = """
            with asked as (select unnest(?) as id)
            select m.created_at as at, 'outbox' as part, m.kind || ' written for ' || m.aggregate_id as what, 1 as rank
              from outbox_message m join asked on asked.id = m.correlation_id
            union all
            select m.delivered_at, 'outbox', m.kind || ' delivered, attempt ' || m.attempts, 2
              from outbox_message m join asked on asked.id = m.correlation_id where m.delivered_at is not null
            union all
            select m.parked_at, 'outbox', m.kind || ' PARKED: ' || coalesce(m.last_error, ''), 2
              from outbox_message m join asked on asked.id = m.correlation_id where m.parked_at is not null
            union all
            select m.next_attempt_at, 'outbox',
                   m.kind || ' is tried again, attempt ' || m.attempts + 1 || ': ' || coalesce(m.last_error, ''), 2
              from outbox_message m join asked on asked.id = m.correlation_id
             where m.delivered_at is null and m.parked_at is null and m.abandoned_at is null and m.attempts > 0
            union all
            select s.submitted_at, 'entry', s.step || ' ' || s.outcome || ' by ' || s.channel, 3
              from step_submission s join asked on asked.id = s.correlation_id
            union all
            select s.occurred_at, 'journal',
                   s.kind || ' ' || coalesce(s.step, s.element_id) || ', revision ' || s.revision_number, 4
              from step_event s join asked on asked.id = s.correlation_id
            union all
            select d.created_at, 'document',
                   d.kind || ' rendition ' || d.rendition || ', ' || d.size || ' bytes, sha256 ' || left(d.sha256, 12), 5
              from export_document d join asked on asked.id = d.correlation_id
            union all
            select a.occurred_at, 'audit',
                   a.seq || ' ' || a.action || ' ' || a.outcome || ' ' || a.subject_type || ' ' || a.subject_id
                   || ' by ' || a.actor, 6
              from audit_entry a join asked on asked.id = a.correlation_id
            order by 1, 4""";

    private final Connection database;

    Recorded(Connection database) {
        this.database = database;
    }

    /** Adds the correlation ids of the traces, and then the traces of the correlation ids. */
    void complete(SoughtId sought) throws SQLException {
        sought.correlations().addAll(texts(TRACED, sought.traces()));
        texts(TRACES, sought.correlations()).forEach(sought::addTrace);
    }

    /** Returns the rows in chronological order. */
    List<Sighting> find(SoughtId sought) throws SQLException {
        List<Sighting> found = new ArrayList<>();
        try (PreparedStatement query = query(FOUND, sought.correlations());
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Sighting(
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("part"),
                        rows.getString("what")));
            }
        }
        return found;
    }

    private List<String> texts(String statement, Collection<String> ids) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = query(statement, ids);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private PreparedStatement query(String statement, Collection<String> ids) throws SQLException {
        PreparedStatement query = database.prepareStatement(statement);
        Array array = database.createArrayOf("text", ids.toArray());
        query.setArray(1, array);
        return query;
    }
}
