package io.quicksizer.web.page;

import io.quicksizer.db.engagement.EngagementStatus;

/**
 * A status as people see it: a word, a sign and a colour, never the colour alone.
 *
 * @param key of the word in the message bundle
 * @param sign decoration beside the word
 * @param look name of the style
 */
public record StatusMark(String key, String sign, String look) {

    /** The appearance of an engagement's status. */
    public static StatusMark of(EngagementStatus status) {
        String key = "status." + status.name();
        return switch (status) {
            case DRAFT -> new StatusMark(key, "○", "soft");
            case IN_APPROVAL -> new StatusMark(key, "◔", "status-wait");
            case CHANGES_REQUESTED -> new StatusMark(key, "↺", "status-wait");
            case APPROVED -> new StatusMark(key, "✓", "status-good");
            case REJECTED -> new StatusMark(key, "✕", "status-bad");
            case WITHDRAWN, CANCELLED -> new StatusMark(key, "–", "soft");
        };
    }
}
