package io.quicksizer.workers.notification;

/** The time at which a person receives mails about a kind of notice. */
public enum MailMode {
    /** Never. */
    OFF,
    /** Immediately, or at the end of quiet hours. */
    NOW,
    /** In the daily digest. */
    DAILY
}
