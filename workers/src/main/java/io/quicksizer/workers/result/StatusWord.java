package io.quicksizer.workers.result;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.sizing.MessageWord;

/** The status of an engagement as an argument of messages. */
public final class StatusWord {
    private StatusWord() {}

    /** Returns the word that pages show for the status; in English, its name. */
    public static MessageWord of(EngagementStatus status) {
        return MessageWord.of("status." + status.name(), status.name());
    }
}
