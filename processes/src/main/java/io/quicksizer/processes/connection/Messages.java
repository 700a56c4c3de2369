package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.grpc.Status;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.model.MessageName;
import io.quicksizer.processes.model.Variable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages to the processes. Each has an id, so that one that is published again is known as the same. */
final class Messages {
    /** Within this time the engine knows a repeated message by its id, also when nobody waited for the first. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    /** The step may be entered as late as this after its entry was recorded. */
    private static final Duration ENTRY_WAITS = Duration.ofHours(1);

    private final ZeebeClient client;

    Messages(ZeebeClient client) {
        this.client = client;
    }

    /**
     * The message does not live on when nobody takes it: a repeated one would wait for the end of the running instance
     * and start another.
     */
    void opened(OpenEngagement engagement) {
        publish(
                MessageName.ENGAGEMENT_OPENED,
                engagement.engagementId(),
                engagement.runId().toString(),
                Duration.ZERO,
                engagement.variables());
    }

    /** As with an engagement, a message that nobody takes does not live on. */
    void feedbackSent(FeedbackSent feedback) {
        publish(
                MessageName.FEEDBACK_SENT,
                feedback.feedbackId(),
                feedback.runId().toString(),
                Duration.ZERO,
                feedback.variables());
    }

    void entryRecorded(UUID visitId, String correlationId, @Nullable String traceparent) {
        publish(
                MessageName.ENTRY_RECORDED,
                visitId,
                visitId.toString(),
                ENTRY_WAITS,
                origin(correlationId, traceparent));
    }

    void withdrawn(UUID runId, String correlationId, @Nullable String traceparent) {
        stop(MessageName.ENGAGEMENT_WITHDRAWN, runId, origin(correlationId, traceparent));
    }

    void cancelled(UUID runId, String correlationId, @Nullable String traceparent) {
        stop(MessageName.ENGAGEMENT_CANCELLED, runId, origin(correlationId, traceparent));
    }

    private void stop(MessageName message, UUID runId, Map<String, @Nullable Object> origin) {
        publish(message, runId, String.valueOf(origin.get(Variable.CORRELATION_ID)), KNOWN_FOR, origin);
    }

    private static Map<String, @Nullable Object> origin(String correlationId, @Nullable String traceparent) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.TRACEPARENT, traceparent);
        return variables;
    }

    private void publish(
            MessageName message,
            UUID correlationKey,
            String messageId,
            Duration timeToLive,
            Map<String, @Nullable Object> variables) {
        try {
            EngineCall.of(
                    "the message " + message.text(),
                    () -> client.newPublishMessageCommand()
                            .messageName(message.text())
                            .correlationKey(correlationKey.toString())
                            .messageId(messageId)
                            .timeToLive(timeToLive)
                            .variables(variables)
                            .send()
                            .join());
        } catch (EngineUnavailable e) {
            if (!EngineCall.hasStatus(e, Status.Code.ALREADY_EXISTS)) {
                throw e;
            }
        }
    }
}
