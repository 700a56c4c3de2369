package io.quicksizer.web.operations;

import io.quicksizer.db.operations.UndeliveredMessage;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An undelivered message on the operations page.
 *
 * @param subject what it is about; null if this release does not know
 * @param kind message key of its kind
 * @param error the engine's latest error, or empty
 * @param parked whether it is parked for an operator
 */
@ReadByTemplates
public record UndeliveredView(
        UUID id, @Nullable Subject subject, String kind, When written, int attempts, String error, boolean parked) {
    private static final Set<String> KINDS = Outbox.kinds();

    /**
     * A link to what a message is about.
     *
     * @param name name of the engagement; empty for anything else
     * @param key message key of anything else; empty for an engagement
     */
    public record Subject(String address, String name, String key) {}

    static UndeliveredView of(UndeliveredMessage message, Locale locale) {
        String error = message.error();
        return new UndeliveredView(
                message.id(),
                subject(message),
                kindKey(message.kind()),
                When.of(message.createdAt(), locale),
                message.attempts(),
                error == null ? "" : error,
                message.parkedAt() != null);
    }

    /** Returns the message key of a kind. Another release may have written a kind that this one does not know. */
    static String kindKey(String kind) {
        return "operations.kind." + (KINDS.contains(kind) ? kind : "other");
    }

    private static @Nullable Subject subject(UndeliveredMessage message) {
        if (!message.engagement().isEmpty()) {
            return new Subject("/operations/engagements/" + message.engagementId(), message.engagement(), "");
        }
        return switch (message.kind()) {
            case "StartTriage", "TriageEntered" -> new Subject("/feedback/board", "", "feedback.board");
            case "DeployPolicy" -> new Subject("/catalogue/policy", "", "rehearsal.title");
            case "DeployFeedbackPolicy" -> new Subject("/feedback/policy", "", "feedback.policy.title");
            default -> null;
        };
    }
}
