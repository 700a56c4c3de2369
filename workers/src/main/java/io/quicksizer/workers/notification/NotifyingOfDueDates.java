package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.WaitingWork;
import io.quicksizer.db.notification.WaitingWork.DueSoon;
import io.quicksizer.workers.approval.PeopleAsked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: people are notified once of each step and sign-off that is due within a day. */
@Service
public class NotifyingOfDueDates {
    /** Time limit of a wizard step, as in the process models. */
    static final Duration STEP_DUE = Duration.ofDays(7);

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final WaitingWork work;
    private final Notifying notifying;
    private final NoticeContext context;
    private final PeopleAsked asked;
    private final Clock clock;

    NotifyingOfDueDates(WaitingWork work, Notifying notifying, NoticeContext context, PeopleAsked asked, Clock clock) {
        this.work = work;
        this.notifying = notifying;
        this.context = context;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Notifies of a batch; concurrent workers notify of each item only once.
     *
     * @return size of the batch
     */
    @Transactional
    public int notifyDue() {
        Instant now = clock.instant();
        List<DueSoon> due = work.dueSoon(
                now.minus(STEP_DUE),
                now.minus(STEP_DUE).plus(AHEAD),
                STEP_DUE.toSeconds(),
                now.plus(AHEAD),
                now,
                AT_ONCE);
        due.forEach(this::notify);
        return due.size();
    }

    private void notify(DueSoon due) {
        boolean signOff = due.revisionId() != null;
        List<String> people = signOff
                ? asked.of(due.engagementId()).map(PeopleAsked.Asked::people).orElse(List.of())
                : List.of(due.owner());
        context.engagement(due.engagementId())
                .ifPresent(about -> notifying.notify(
                        new Notice(
                                NoticeKind.DUE_SOON,
                                due.key(),
                                due.engagementId(),
                                signOff ? "/approvals/" + due.revisionId() : "/engagements/" + due.engagementId(),
                                "workflow",
                                about.with(Map.of(
                                        "step", due.step(), "due", due.due().toString()))),
                        people));
    }
}
