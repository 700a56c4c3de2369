package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import java.sql.SQLException;

/** Faults of the database, injected with the rights of its owner. */
final class RecordFaults {
    private RecordFaults() {}

    /** Makes every insert into a table fail as on a full disk. */
    static void refuseInserts(LiveStack stack, String table) throws SQLException {
        execute(stack, """
                create or replace function broken_by_a_test() returns trigger language plpgsql as $$
                begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$""");
        execute(
                stack,
                "create trigger a_broken_by_a_test before insert on %s for each row execute function broken_by_a_test()"
                        .formatted(table));
    }

    static void acceptInserts(LiveStack stack, String table) throws SQLException {
        execute(stack, "drop trigger a_broken_by_a_test on " + table);
    }

    static void execute(LiveStack stack, String sql) throws SQLException {
        try (var connection = stack.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
