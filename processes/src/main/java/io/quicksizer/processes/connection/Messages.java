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

/** Publisher of messages to the processes. Each has a message id, by which the engine detects duplicates. */
final class Messages {
    /**
     * Time to live of messages; for this long the engine detects duplicates, even of a message that was not correlated.
     */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    /** The longest time between the recording of an entry and the arrival at its step. */
    private static final Duration ENTRY_WAITS = Duration.ofHours(1);

    private final ZeebeClient client;

    Messages(ZeebeClient client) {
        this.client = client;
    }

    /**
     * Publishes the start message with a time to live of zero, so that a duplicate is not buffered until the running
     * instance ends, when it would start another.
     */
    void opened(OpenEngagement engagement) {
        publish(
                MessageName.ENGAGEMENT_OPENED,
                engagement.engagementId(),
                engagement.runId().toString(),
                Duration.ZERO,
                engagement.variables());
    }

    /** Publishes the start message with a time to live of zero, for the same reason. */
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
                    "publishing the message " + message.text(),
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
