package io.quicksizer.web.page;

import io.quicksizer.db.engagement.EngagementStatus;

/**
 * Display of a status by a word, a symbol and a colour, never by the colour alone.
 *
 * @param key message key of the word
 * @param sign decorative symbol beside the word
 * @param look name of the style
 */
public record StatusMark(String key, String sign, String look) {

    /** Returns the display of an engagement's status. */
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
