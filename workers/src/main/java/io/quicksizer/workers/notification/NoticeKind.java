package io.quicksizer.workers.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of notices. Names are part of the data, the API and the webhooks. Each kind has its texts in
 * {@code notification/texts.properties}.
 */
public enum NoticeKind {
    /** A step of the wizard waits for the owner, because of what somebody else did. */
    TASK_WAITING(MailMode.DAILY),
    /** A step or a sign-off is due within a day. */
    DUE_SOON(MailMode.NOW),
    /** The owner has let a draft wait for long. */
    IDLE_DRAFT(MailMode.NOW),
    /** A sign-off waits. */
    SIGN_OFF_WAITING(MailMode.NOW),
    /** A sign-off waits still. */
    SIGN_OFF_REMINDER(MailMode.NOW),
    /** A sign-off was escalated to another group. */
    SIGN_OFF_ESCALATED(MailMode.NOW),
    /** An administrator assigned a sign-off. */
    SIGN_OFF_ASSIGNED(MailMode.NOW),
    /** Somebody delegates sign-offs. */
    DELEGATION(MailMode.NOW),
    /** A revision was submitted. */
    SUBMITTED(MailMode.OFF),
    /** Somebody decided on a level, with the reason. */
    DECISION(MailMode.NOW),
    /** A revision is approved. */
    APPROVED(MailMode.NOW),
    /** The documents of a revision are there. */
    EXPORT_READY(MailMode.NOW),
    /** A document could not be made. */
    EXPORT_FAILED(MailMode.NOW),
    /** Somebody mentions the person in a comment. */
    MENTION(MailMode.NOW),
    /** An engagement was handed over. */
    HANDED_OVER(MailMode.NOW),
    /** An engagement was shared. */
    SHARED(MailMode.DAILY),
    /** An engagement was withdrawn or cancelled. */
    CLOSED(MailMode.DAILY),
    /** The process of an engagement is missing in the engine; for administrators. */
    PROCESS_MISSING(MailMode.NOW),
    /** Feedback waits for triage. Facts: {@code subject}, {@code text}. */
    FEEDBACK_WAITING(MailMode.NOW),
    /** Feedback was answered. Facts: {@code subject}, {@code text}. */
    FEEDBACK_ANSWERED(MailMode.NOW),
    /** A report is there. Facts: {@code subject}, {@code text}. */
    REPORT_READY(MailMode.NOW);

    private final MailMode standard;

    NoticeKind(MailMode standard) {
        this.standard = standard;
    }

    /** How people are mailed about it who have chosen nothing. */
    public MailMode standard() {
        return standard;
    }

    /** Returns whether it is for other programs only, unless a person chooses it. */
    public boolean isForPrograms() {
        return this == SUBMITTED;
    }

    /** Returns whether a mail about it leads to the decision itself. */
    boolean asksForDecision() {
        return switch (this) {
            case SIGN_OFF_WAITING, SIGN_OFF_REMINDER, SIGN_OFF_ESCALATED, SIGN_OFF_ASSIGNED -> true;
            default -> false;
        };
    }

    /** The kind of that name; empty if an earlier or later version of the product knows it. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** All of them, in the order of pages. */
    public static List<NoticeKind> all() {
        return List.of(values());
    }
}
