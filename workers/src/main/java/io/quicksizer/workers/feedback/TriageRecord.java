package io.quicksizer.workers.feedback;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.db.feedback.TriageVisit;
import io.quicksizer.db.feedback.TriageVisit.Entry;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of triages: the only write path, shared by portal, API and Tasklist. */
@Component
class TriageRecord {
    private final TriageStore triages;
    private final TriageVisits visits;
    private final AuditLog audit;
    private final Clock clock;

    TriageRecord(TriageStore triages, TriageVisits visits, AuditLog audit, Clock clock) {
        this.triages = triages;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a valid decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TriageOutcome accept(FeedbackRow row, TriageVisit visit, String actor, Channel channel, TriageEntry entry) {
        Instant now = clock.instant();
        TriageOutcome outcome = entry.outcome();
        visits.submit(visit.id(), stored(actor, channel, outcome, null, entry), now);
        triages.decide(row.id(), outcome.name(), entry.answer().isEmpty() ? null : entry.answer(), actor, now);
        audit.done(
                actor,
                TriagingFeedback.ACTION,
                "feedback",
                row.id(),
                Map.of("decision", outcome.text(), "channel", channel.name()));
        return outcome;
    }

    /** Stores a rejected entry of Tasklist, so that its form can show the reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TriageOutcome keep(
            TriageVisit visit, String actor, TriageOutcome outcome, String problem, TriageEntry entry) {
        visits.submit(visit.id(), stored(actor, Channel.TASKLIST, outcome, problem, entry), clock.instant());
        return outcome;
    }

    private static Entry stored(
            String actor, Channel channel, TriageOutcome outcome, @Nullable String problem, TriageEntry entry) {
        return new Entry(
                actor, channel.name(), outcome.name(), problem, cut(entry.decision(), 20), cut(entry.answer(), 4_000));
    }

    /** Truncates untrusted form input and removes null characters, which PostgreSQL can't store. */
    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace("\0", "");
    }
}
