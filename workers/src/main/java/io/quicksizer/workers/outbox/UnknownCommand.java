package io.quicksizer.workers.outbox;

import io.quicksizer.db.outbox.OutboxMessage;
import java.time.Duration;

/** Thrown for a command that this release does not know, because a newer release wrote it. */
final class UnknownCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The time for which the message is retried, so that a node of the newer release can deliver it during a rolling
     * upgrade.
     */
    static final Duration LEFT_TO_OTHERS = Duration.ofMinutes(10);

    UnknownCommand(OutboxMessage message, Throwable cause) {
        super(
                "This release does not know the command " + message.kind()
                        + ". A newer release wrote it: deploy that release and send the message again, or abandon it.",
                cause);
    }
}
