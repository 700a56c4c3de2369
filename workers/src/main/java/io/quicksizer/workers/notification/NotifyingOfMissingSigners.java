package io.quicksizer.workers.notification;

import io.quicksizer.db.approval.SignOffInbox;
import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.PeopleAsked;
import io.quicksizer.workers.approval.PeopleAsked.Asked;
import io.quicksizer.workers.notification.NoticeContext.Subject;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: administrators are notified of a pending sign-off that nobody may give, once for each level and group that
 * is asked, so that they reassign it before its time limit passes.
 */
@Service
public class NotifyingOfMissingSigners {
    private final SignOffInbox inbox;
    private final PeopleAsked asked;
    private final Notifying notifying;
    private final NoticeContext context;
    private final PeopleDirectory people;

    NotifyingOfMissingSigners(
            SignOffInbox inbox, PeopleAsked asked, Notifying notifying, NoticeContext context, PeopleDirectory people) {
        this.inbox = inbox;
        this.asked = asked;
        this.notifying = notifying;
        this.context = context;
        this.people = people;
    }

    /** Checks every pending sign-off, because signers lose their roles, groups or accounts while it is pending. */
    @Transactional
    public void check() {
        inbox.waiting().stream().filter(row -> row.dueAt() != null).forEach(this::check);
    }

    private void check(WaitingSignOff row) {
        asked.of(row.engagementId())
                .ifPresent(waiting -> context.revision(row.revisionId()).ifPresent(about -> check(about, waiting)));
    }

    /** Checks a sign-off that was offered just now. */
    void check(Subject about, Asked waiting) {
        if (!waiting.people().isEmpty()) {
            return;
        }
        String revision = Objects.requireNonNull(about.revision()).id().toString();
        notifying.notify(
                new Notice(
                        NoticeKind.NOBODY_CAN_SIGN,
                        NoticeKind.NOBODY_CAN_SIGN + ":" + revision + ":" + waiting.level() + ":" + waiting.group(),
                        about.engagement().id(),
                        "/approvals/" + revision,
                        "workflow",
                        about.with(waiting.facts())),
                people.holding(Role.ADMIN));
    }
}
