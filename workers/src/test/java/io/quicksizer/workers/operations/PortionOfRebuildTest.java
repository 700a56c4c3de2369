package io.quicksizer.workers.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class PortionOfRebuildTest {
    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final OperationsReader database = mock(OperationsReader.class);
    private final RebuildingEngagement one = mock(RebuildingEngagement.class);
    private final Rebuilding rebuilding = new Rebuilding(
            database,
            mock(EngineSnapshot.class),
            one,
            mock(ProcessRuns.class),
            new AdministratorGuard(mock(AuditLog.class)),
            new OperationsProperties(Duration.ofMinutes(2), 100),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_loses_a_lock_to_the_workers_is_left_to_the_next_portion() {
        RunningEngagement free = standing("01900000-0000-7000-8000-000000000001");
        RunningEngagement locked = standing("01900000-0000-7000-8000-000000000002");
        when(database.running(anyInt())).thenReturn(List.of(locked, free));
        when(one.rebuild(any(), eq(free.engagementId()), any(), any())).thenReturn(Optional.of(RestartPoint.CONTEXT));
        when(one.rebuild(any(), eq(locked.engagementId()), any(), any()))
                .thenThrow(new CannotAcquireLockException("deadlock detected"));

        var rebuilt = rebuilding.rebuildAll(ADMIN, NOW, "lost").ifDone().orElseThrow();

        assertThat(rebuilt.rebuilt()).extracting(Rebuilding.Taken::engagementId).containsExactly(free.engagementId());
        assertThat(rebuilt.ended()).isZero();
        assertThat(rebuilt.remaining()).isOne();
    }

    private static RunningEngagement standing(String run) {
        return new RunningEngagement(
                UUID.randomUUID(),
                "n",
                "",
                "planner",
                "CONTEXT",
                Instant.EPOCH,
                UUID.fromString(run),
                null,
                null,
                false);
    }
}
