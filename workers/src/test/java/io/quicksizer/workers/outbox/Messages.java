package io.quicksizer.workers.outbox;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mockito.ArgumentCaptor;

/** Messages of the outbox in memory. */
final class Messages {
    static final String CORRELATION = "c-12345678";

    private Messages() {}

    /** A command as the outbox writes it. */
    static OutboxMessage of(EngineCommand command, Instant at) {
        OutboxMessageRepository messages = mock();
        try (Correlation.Scope scope = new Correlation(CORRELATION, null).open()) {
            new Outbox(messages, event -> {}, Clock.fixed(at, ZoneOffset.UTC)).add(command);
        }
        ArgumentCaptor<OutboxMessage> written = ArgumentCaptor.captor();
        verify(messages).save(written.capture());
        return written.getValue();
    }
}
