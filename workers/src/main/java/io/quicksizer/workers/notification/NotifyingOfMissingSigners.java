package io.quicksizer.workers.notification;

import io.quicksizer.db.approval.SignOffInbox;
import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.PeopleAsked;
import io.quicksizer.workers.approval.PeopleAsked.Asked;
import io.quicksizer.workers.notification.NoticeContext.Subject;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: administrators are notified of a pending sign-off that nobody may give, once for each level and group that
 * is asked, so that they reassign it before its time limit passes.
 */
@Service
public class NotifyingOfMissingSigners {
    private static final Logger LOG = LoggerFactory.getLogger(NotifyingOfMissingSigners.class);

    private final SignOffInbox inbox;
    private final PeopleAsked asked;
    private final Notifying notifying;
    private final NoticeContext context;
    private final PeopleDirectory people;
    private final TransactionOperations transaction;

    NotifyingOfMissingSigners(
            SignOffInbox inbox,
            PeopleAsked asked,
            Notifying notifying,
            NoticeContext context,
            PeopleDirectory people,
            TransactionOperations transaction) {
        this.inbox = inbox;
        this.asked = asked;
        this.notifying = notifying;
        this.context = context;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * Checks every pending sign-off, because signers lose their roles, groups or accounts while it is pending. Each is
     * checked in a transaction of its own, so that one that can't be read does not hide the others.
     */
    public void check() {
        inbox.everyLimited().forEach(this::checkAlone);
    }

    private void checkAlone(WaitingSignOff row) {
        try {
            transaction.executeWithoutResult(status -> check(row));
        } catch (CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "Level {} of revision {} can't be checked for people who may sign it",
                    row.level(),
                    row.revisionId(),
                    unreadable);
        }
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
