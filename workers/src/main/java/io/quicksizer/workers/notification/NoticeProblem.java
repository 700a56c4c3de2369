package io.quicksizer.workers.notification;

import io.quicksizer.workers.sizing.MessageCode;

/** Validation messages for notification settings; each says how to fix the input. */
enum NoticeProblem implements MessageCode {
    LANGUAGE_UNKNOWN("Choose English or German."),
    ZONE_UNKNOWN("“{0}” is no time zone; write it like Europe/Berlin."),
    HOUR_UNREADABLE("“{0}” is no time of the day; write it like 18:30."),
    QUIET_HOURS_INCOMPLETE("Say both when the quiet hours begin and when they end, or neither."),
    KIND_UNKNOWN("There is no kind “{0}” of notification."),
    MAIL_MODE_UNKNOWN("“{0}” is no choice; write OFF, NOW or DAILY.");

    private final String pattern;

    NoticeProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
