package io.quicksizer.workers.feedback;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.feedback.FeedbackPolicyRow;
import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.processes.model.FeedbackSeverity;
import io.quicksizer.processes.policy.FeedbackPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy.Times;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: an administrator changes the reminder and time limit of the triage for each severity. Each change creates
 * a new version of the DMN file, which applies to feedback sent from then on; earlier feedback keeps its times. It is
 * deployed to the workflow engine through the outbox.
 */
@Service
public class ChangingFeedbackPolicy {
    private static final String ACTION = "feedback.policy";
    private static final String SUBJECT = "feedback-policy";
    private static final int MOST_VERSIONS = 50;

    private final FeedbackPolicyStore store;
    private final FeedbackPolicyInForce inForce;
    private final Outbox outbox;
    private final AdministratorGuard guard;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    ChangingFeedbackPolicy(
            FeedbackPolicyStore store,
            FeedbackPolicyInForce inForce,
            Outbox outbox,
            AdministratorGuard guard,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.outbox = outbox;
        this.guard = guard;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The policy, for administrators.
     *
     * @param number version in force; 0 for the bundled policy
     * @param times the times of each severity, most severe first
     * @param versions the versions, newest first, without the bundled policy
     */
    public record Overview(int number, List<TriageTimesEntry> times, List<FeedbackPolicyRow> versions) {}

    /** Returns the policy in force and the versions. */
    @Transactional(readOnly = true)
    public Answer<Overview> overview(Person person) {
        return guard.through(person, ACTION, SUBJECT, "times", () -> {
            List<FeedbackPolicyRow> versions = store.versions(MOST_VERSIONS);
            Optional<FeedbackPolicyRow> latest = versions.stream().findFirst();
            return new Answer.Done<>(new Overview(
                    latest.map(FeedbackPolicyRow::number).orElse(0),
                    inForce.policy(latest).times().entrySet().stream()
                            .map(row -> TriageTimesEntry.of(
                                    row.getKey().name(),
                                    row.getValue().reminder(),
                                    row.getValue().timeLimit()))
                            .toList(),
                    versions));
        });
    }

    /**
     * Creates a version with new times.
     *
     * @param seen number of the version that the person read
     * @param note what changes and why, 1 to 2000 characters
     * @return the number of the new version
     */
    @Transactional
    public Answer<Integer> change(Person actor, int seen, List<TriageTimesEntry> entries, String note) {
        return guard.through(actor, ACTION, SUBJECT, "times", () -> {
            ReadingTriageTimes reading = new ReadingTriageTimes(entries, note);
            List<Problem> problems = new ArrayList<>(reading.problems());
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            Optional<FeedbackPolicyRow> latest = store.latest();
            int number = latest.map(FeedbackPolicyRow::number).orElse(0);
            FeedbackPolicy changed = inForce.policy(latest).with(reading.times());
            FeedbackPolicyRow version = new FeedbackPolicyRow(
                    NewId.next(), number + 1, changed.xml(), note.strip(), actor.userName(), clock.instant());
            if (number != seen || !store.add(version)) {
                return new Answer.Conflicting<Integer>(Conflict.of(ConflictCode.TRIAGE_TIMES_CHANGED), number)
                        .named(() -> store.latest().map(row -> changes.by(actor, row.createdBy(), row.createdAt())));
            }
            outbox.add(new EngineCommand.DeployFeedbackPolicy(version.id()));
            audit.done(
                    actor.userName(),
                    ACTION,
                    SUBJECT,
                    version.number(),
                    Map.of("note", version.note(), "times", words(changed.times())));
            return new Answer.Done<>(version.number());
        });
    }

    private static String words(Map<FeedbackSeverity, Times> times) {
        return times.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue().reminder() + "/"
                        + row.getValue().timeLimit())
                .collect(Collectors.joining(", "));
    }
}
