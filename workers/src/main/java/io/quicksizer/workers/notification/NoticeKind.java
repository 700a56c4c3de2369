package io.quicksizer.workers.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Kinds of notices. The names are used in the database, the API and webhooks. Each kind has its texts in
 * {@code notification/texts.properties}.
 */
public enum NoticeKind {
    /** A step of the wizard is pending for the owner, caused by somebody else. */
    TASK_WAITING(MailMode.DAILY),
    /** A step or a sign-off is due within a day. */
    DUE_SOON(MailMode.NOW),
    /** A draft has been idle for a long time. */
    IDLE_DRAFT(MailMode.NOW),
    /** A sign-off is pending. */
    SIGN_OFF_WAITING(MailMode.NOW),
    /** Reminder of a pending sign-off. */
    SIGN_OFF_REMINDER(MailMode.NOW),
    /** A sign-off was escalated to another group. */
    SIGN_OFF_ESCALATED(MailMode.NOW),
    /** An administrator assigned a sign-off. */
    SIGN_OFF_ASSIGNED(MailMode.NOW),
    /** A sign-off is pending that nobody may give; for administrators. */
    NOBODY_CAN_SIGN(MailMode.NOW),
    /** Sign-offs were delegated to the person. */
    DELEGATION(MailMode.NOW),
    /** A revision was submitted. */
    SUBMITTED(MailMode.OFF),
    /** A level was decided on, with the reason. */
    DECISION(MailMode.NOW),
    /** A revision is approved. */
    APPROVED(MailMode.NOW),
    /** The documents of a revision are available. */
    EXPORT_READY(MailMode.NOW),
    /** A document could not be rendered. */
    EXPORT_FAILED(MailMode.NOW),
    /** The person was mentioned in a comment. */
    MENTION(MailMode.NOW),
    /** An engagement was handed over. */
    HANDED_OVER(MailMode.NOW),
    /** An engagement was shared. */
    SHARED(MailMode.DAILY),
    /** An engagement was withdrawn or cancelled. */
    CLOSED(MailMode.DAILY),
    /** The process of an engagement is missing in the engine; for administrators. */
    PROCESS_MISSING(MailMode.NOW),
    /** Feedback is waiting for triage, for the first time, as a reminder, or because its time limit has passed. */
    FEEDBACK_WAITING(MailMode.NOW),
    /** Feedback was decided on, with the answer if there is one. */
    FEEDBACK_ANSWERED(MailMode.NOW),
    /** The report of a week is available. */
    REPORT_READY(MailMode.NOW);

    private final MailMode standard;

    NoticeKind(MailMode standard) {
        this.standard = standard;
    }

    /** Returns the default mail mode. */
    public MailMode standard() {
        return standard;
    }

    /** Returns whether by default it is sent to other programs only; people can opt in. */
    public boolean isForPrograms() {
        return this == SUBMITTED;
    }

    /**
     * Returns whether people are notified of it in engagements of the synthetic journey as well: nothing in a journey
     * that succeeds causes it.
     */
    boolean concernsJourneys() {
        return switch (this) {
            case SIGN_OFF_ESCALATED, SIGN_OFF_ASSIGNED, NOBODY_CAN_SIGN, PROCESS_MISSING -> true;
            case MENTION, HANDED_OVER, SHARED -> true;
            default -> false;
        };
    }

    /** Returns whether mails about it contain a link for deciding directly. */
    boolean asksForDecision() {
        return switch (this) {
            case SIGN_OFF_WAITING, SIGN_OFF_REMINDER, SIGN_OFF_ESCALATED, SIGN_OFF_ASSIGNED -> true;
            default -> false;
        };
    }

    /** Returns the kind with that name; empty if only an earlier or later version of the product has it. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Returns all kinds in display order. */
    public static List<NoticeKind> all() {
        return List.of(values());
    }
}
