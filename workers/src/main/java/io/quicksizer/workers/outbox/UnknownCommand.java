package io.quicksizer.workers.outbox;

import io.quicksizer.db.outbox.OutboxMessage;
import java.time.Duration;

/** A command that this release does not know; a newer one wrote it. */
final class UnknownCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For as long a node of the newer release may take the message, as during a rolling upgrade. */
    static final Duration LEFT_TO_OTHERS = Duration.ofMinutes(10);

    UnknownCommand(OutboxMessage message, Throwable cause) {
        super(
                "This release does not know the command " + message.kind()
                        + ". A newer one wrote it: run that again and send the message again, or abandon it.",
                cause);
    }
}
