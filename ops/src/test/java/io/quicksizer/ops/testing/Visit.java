package io.quicksizer.ops.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A visit of a human step, from the journal.
 *
 * @param run of the process
 * @param step visited
 * @param elementInstance key of the user task's element instance
 * @param processInstance key of its process instance
 */
public record Visit(UUID id, UUID run, String step, long elementInstance, long processInstance) {

    private static final String ENTERED = """
            select id, run_id, step, element_instance_key, process_instance_key from step_event
            where engagement_id = ? and kind = 'ENTERED' order by occurred_at, id
            """;

    /** Returns the visits of an engagement, oldest first. */
    public static List<Visit> of(Database database, UUID engagement) {
        return database.rows(ENTERED, engagement).stream().map(Visit::of).toList();
    }

    private static Visit of(Map<String, String> row) {
        return new Visit(
                UUID.fromString(row.get("id")),
                UUID.fromString(row.get("run_id")),
                row.getOrDefault("step", ""),
                Long.parseLong(row.get("element_instance_key")),
                Long.parseLong(row.get("process_instance_key")));
    }
}
