package io.quicksizer.workers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.outbox.Origin;
import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactional outbox: stores messages that are delivered to the engine after the caller's transaction has
 * committed.
 */
@Service
public class Outbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutboxMessageRepository messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxMessageRepository messages, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a command in the caller's transaction. It is delivered after the commit and discarded by a rollback. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(EngineCommand command) {
        Correlation correlation = Correlation.current();
        Origin origin = new Origin(correlation.id(), correlation.traceParentText(), clock.instant());
        messages.save(new OutboxMessage(
                NewId.next(), command.aggregateId(), kind(command.getClass()), write(command), origin));
        events.publishEvent(new Added());
    }

    /** Returns the kinds of all messages that this release writes. */
    public static Set<String> kinds() {
        return Arrays.stream(
                        EngineCommand.class.getAnnotation(JsonSubTypes.class).value())
                .map(type -> kind(type.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String kind(Class<?> command) {
        return command.getSimpleName();
    }

    /**
     * Returns the command of a message.
     *
     * @throws UnknownCommand if another release wrote it
     */
    public static EngineCommand read(OutboxMessage message) {
        try {
            return JSON.readValue(message.payloadJson(), EngineCommand.class);
        } catch (JsonProcessingException foreign) {
            throw new UnknownCommand(message, foreign);
        }
    }

    private static String write(EngineCommand command) {
        try {
            return JSON.writerFor(EngineCommand.class).writeValueAsString(command);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the command can't be written as JSON", impossible);
        }
    }

    /** Event: a command was added. Received after the commit. */
    record Added() {}
}
