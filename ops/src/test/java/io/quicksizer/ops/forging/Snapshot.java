package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The record of one engagement: rows by table.
 *
 * @param rows rows as text
 */
record Snapshot(Map<String, List<String>> rows) {

    private static final Map<String, String> QUERIES = queries();

    static Snapshot of(Database database, UUID engagement) {
        var rows = new LinkedHashMap<String, List<String>>();
        QUERIES.forEach((table, query) -> rows.put(
                table,
                database.rows(query, engagement).stream()
                        .map(row -> row.get("row"))
                        .toList()));
        return new Snapshot(rows);
    }

    /** Returns the rows that are new or changed. */
    List<String> since(Snapshot before) {
        var changes = new ArrayList<String>();
        rows.forEach((table, now) -> now.stream()
                .filter(row -> !before.rows.get(table).contains(row))
                .forEach(row -> changes.add(table + " " + row)));
        return changes;
    }

    /** Returns the same without the journal of visits, because an attempt may cause another visit of the same step. */
    List<String> sinceIgnoringVisits(Snapshot before) {
        return since(before).stream()
                .filter(row -> !row.startsWith("step_event "))
                .toList();
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put(
                "engagement",
                "select (to_jsonb(t) - array['updated_at', 'row_version', 'current_step', 'current_step_entered_at'])::text as row from engagement t where id = ?");
        for (var table : List.of(
                "engagement_scope_type",
                "engagement_line_item",
                "engagement_custom_service",
                "step_submission",
                "step_event")) {
            queries.put(table, "select to_jsonb(t)::text as row from %s t where engagement_id = ?".formatted(table));
        }
        queries.put(
                "process_run",
                "select (to_jsonb(t) - 'missing_since')::text as row from process_run t where engagement_id = ?");
        queries.put(
                "revision",
                "select (to_jsonb(t) - array['content', 'row_version'])::text as row from revision t where engagement_id = ?");
        queries.put(
                "approval_decision",
                "select to_jsonb(t)::text as row from approval_decision t join revision r on r.id = t.revision_id where r.engagement_id = ?");
        queries.put(
                "export_document",
                "select (to_jsonb(t) - 'bytes')::text as row from export_document t join revision r on r.id = t.revision_id where r.engagement_id = ?");
        return queries;
    }
}
