package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.LogCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Destroys and restores a stack of its own. {@code ops/drill} runs it; with {@code -Dquicksizer.drill=long} in every
 * order of backups, with {@code rebuild} with as many engagements as {@code -Dquicksizer.drill.engagements} says.
 */
class DrillIT {
    private static final Path DATA = Path.of("target", "drill").toAbsolutePath();
    private static final Path BACKUPS = Path.of("target", "drill-backups").toAbsolutePath();
    private static final int PORT_OFFSET = 300;
    private static final Duration RECOVERY_TIME = Duration.ofMinutes(15);
    private static final Duration RECOVERY_POINT = Duration.ofMinutes(1);

    @Test
    void a_system_that_was_destroyed_is_restored_in_time_and_nothing_that_was_backed_up_is_missing()
            throws IOException {
        InstallCache.delete(BACKUPS);
        Files.createDirectories(BACKUPS);
        new Commands(Map.of()).run("backup", "--key", BACKUPS.toString());
        try (var stack = LiveStack.start(DATA, PORT_OFFSET, Optional.of(BACKUPS))) {
            DemoCatalogue.publish(stack.ports().http(Port.WEB));
            var drill = new Drill(stack, BACKUPS);
            drill.populate();
            if ("long".equals(System.getProperty("quicksizer.drill"))) {
                everyOrder(drill);
            } else if ("rebuild".equals(System.getProperty("quicksizer.drill"))) {
                drill.rebuildMany(Integer.getInteger("quicksizer.drill.engagements", 1_000));
            } else {
                drill.backUp();
                drill.loseEverything("everything, the engine's backup too", "--only", "postgres");
            }
            drill.goOn();
            System.out.printf("%n%s%n%n", drill.table());
            Files.writeString(Path.of("target", "drill.md"), drill.table());
            assertThat(LogCheck.findings(DATA.resolve("logs")))
                    .as("people and secrets in logs")
                    .isEmpty();
            assertThat(drill.worst().recoveryTime()).as("RTO").isLessThanOrEqualTo(RECOVERY_TIME);
            assertThat(drill.worst().recoveryPoint()).as("RPO").isLessThanOrEqualTo(RECOVERY_POINT);
        }
    }

    private static void everyOrder(Drill drill) {
        drill.backUpCold();
        drill.loseEverything(
                "everything; database and engine have backups, the log goes on after them",
                "--only",
                "postgres,engine,search,tasklist");
        drill.loseTheEngine("the engine; its backup is older than the database", true);
        drill.loseTheEngine("the engine, its backup too", false);
        drill.returnTheOldEngine(
                "the engine; an empty one replaces it", "the empty engine; the old one comes back late");
        drill.putTheDatabaseBack("the database; it is put back by a minute, the engine goes on");
        drill.backUp();
        drill.loseEverything("everything, the engine's backup too", "--only", "postgres");
    }
}
