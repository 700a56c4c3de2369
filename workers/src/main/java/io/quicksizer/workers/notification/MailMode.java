package io.quicksizer.workers.notification;

/** The way by which a person is mailed about a kind of notice. */
public enum MailMode {
    /** Not at all. */
    OFF,
    /** At once, but for quiet hours. */
    NOW,
    /** With the mail of the day. */
    DAILY
}
