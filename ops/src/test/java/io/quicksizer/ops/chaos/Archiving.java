package io.quicksizer.ops.chaos;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.testing.Operator;
import java.time.Duration;
import org.awaitility.Awaitility;

/** PostgreSQL's archiving of WAL to the backup folder of the runbooks, which the stack does not have by itself. */
final class Archiving {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Archiving() {}

    /** Begins archiving with a command that fails, and returns after its first failure. */
    static void fail(LiveStack stack) {
        var operator = new Operator(stack);
        operator.shell(
                "psql -c 'alter system set archive_mode = on' -c \"alter system set archive_command = 'false'\"");
        stack.stop(Part.POSTGRES);
        stack.start(Part.POSTGRES);
        await(operator, "failed_count > 0");
    }

    /** Archives to the backup folder, and returns after the first success. */
    static void repair(LiveStack stack) {
        var operator = new Operator(stack);
        operator.shell("""
                psql -c "alter system set archive_command = '\\"$PWD/ops/backup\\" --wal \\"%p\\" %f \\"$BACKUPS\\"'" \
                  -c 'select pg_reload_conf()'""");
        await(operator, "last_archived_time > last_failed_time");
    }

    /** Drops all further WAL, so that later trials run without an archive. */
    static void end(LiveStack stack) {
        new Operator(stack).shell("psql -c \"alter system set archive_command = 'true'\" -c 'select pg_reload_conf()'");
    }

    private static void await(Operator operator, String condition) {
        operator.shell("psql -c 'select pg_switch_wal()'");
        Awaitility.await(condition)
                .atMost(PATIENCE)
                .until(() -> operator.shell("psql -XAtc 'select %s from pg_stat_archiver'".formatted(condition))
                        .strip()
                        .equals("t"));
    }
}
