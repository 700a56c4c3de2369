package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.quicksizer.db.outbox.Origin;
import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.processes.model.RestartPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final UUID RUN = new UUID(2, 2);

    static Stream<EngineCommand> commands() {
        return Stream.of(
                new EngineCommand.OpenProcess(ID, RUN, "anna"),
                new EngineCommand.EntryRecorded(ID, RUN),
                new EngineCommand.Withdraw(ID, RUN),
                new EngineCommand.Cancel(ID, RUN),
                new EngineCommand.Terminate(ID, 7),
                new EngineCommand.Restart(ID, RUN, 7, RestartPoint.SCOPE, 2),
                new EngineCommand.Rebuild(ID, RUN, RestartPoint.REVIEW, "anna", 2, true, 0, null),
                new EngineCommand.DeployPolicy(ID));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_read_as_it_was_written(EngineCommand command) {
        OutboxMessage message = Messages.of(command, NOW);
        assertThat(Outbox.read(message)).isEqualTo(command);
        assertThat(message.aggregateId()).isEqualTo(ID);
        assertThat(message.kind()).isEqualTo(command.getClass().getSimpleName());
        assertThat(message.origin()).isEqualTo(new Origin(Messages.CORRELATION, null, NOW));
    }

    @Test
    void whoever_delivers_hears_that_something_was_added() {
        List<Object> heard = new ArrayList<>();
        new Outbox(mock(OutboxMessageRepository.class), heard::add, Clock.fixed(NOW, ZoneOffset.UTC))
                .add(new EngineCommand.DeployPolicy(ID));
        assertThat(heard).containsExactly(new Outbox.Added());
    }

    @Test
    void a_message_of_another_version_is_not_carried_out() {
        OutboxMessage foreign =
                new OutboxMessage(ID, ID, "Fly", "{\"command\":\"fly\"}", new Origin(Messages.CORRELATION, null, NOW));
        assertThatThrownBy(() -> Outbox.read(foreign))
                .isInstanceOf(UnknownCommand.class)
                .hasMessageContaining("does not know the command Fly");
    }
}
