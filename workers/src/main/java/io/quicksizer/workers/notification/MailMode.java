package io.quicksizer.workers.notification;

/** When a person receives mails about a kind of notice. */
public enum MailMode {
    /** Never. */
    OFF,
    /** Immediately, or at the end of quiet hours. */
    NOW,
    /** In the daily digest. */
    DAILY
}
