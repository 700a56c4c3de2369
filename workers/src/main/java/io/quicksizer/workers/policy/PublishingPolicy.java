package io.quicksizer.workers.policy;

import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator publishes the draft of the approval policy, unless a revision could never be approved
 * under it. It is deployed to the workflow engine through the outbox, and is in force as soon as it is deployed.
 */
@Service
public class PublishingPolicy {
    private static final String ACTION = "policy.publish";
    private static final int LONGEST_NOTE = 2000;

    private final PolicyVersionRepository versions;
    private final CheckingPolicy checking;
    private final Outbox outbox;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    PublishingPolicy(
            PolicyVersionRepository versions,
            CheckingPolicy checking,
            Outbox outbox,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.checking = checking;
        this.outbox = outbox;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the published versions, newest first. */
    @Transactional(readOnly = true)
    public List<PublishedPolicy> published() {
        return versions.findByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED).stream()
                .map(PublishedPolicy::of)
                .toList();
    }

    /**
     * Publishes the draft; this can't be undone.
     *
     * @param rowVersion row version of the draft that the person read
     * @param note what changes and why, 1 to {@value #LONGEST_NOTE} characters
     * @return the number of the version; each flaw is returned as a problem of the field {@code policy}
     */
    @Transactional
    public Answer<Integer> publish(Person actor, long rowVersion, String note) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, DraftingPolicy.SUBJECT, "draft", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        versions.waitForOtherBeginners();
        Optional<PolicyVersion> draft = versions.findFirstByStatusOrderByNumberDesc(PolicyStatus.DRAFT);
        if (draft.isEmpty()) {
            return new Answer.Missing<>("draft");
        }
        if (draft.get().rowVersion() != rowVersion) {
            return changed(actor, draft.get());
        }
        return publish(actor, draft.get(), note.strip());
    }

    private Answer<Integer> changed(Person actor, PolicyVersion draft) {
        return new Answer.Conflicting<Integer>(
                        Conflict.of(ConflictCode.POLICY_CHANGED_BEFORE_PUBLISHING), draft.rowVersion())
                .named(() -> Optional.of(changes.by(actor, draft.changedBy(), draft.changedAt())));
    }

    private Answer<Integer> publish(Person actor, PolicyVersion draft, String note) {
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            return new Answer.Invalid<>(List.of(Problem.of("note", PolicyProblem.NOTE_MISSING, LONGEST_NOTE)));
        }
        List<PolicyFlaw> flaws = checking.flaws(ApprovalPolicy.stored(draft.dmn()));
        if (!flaws.isEmpty()) {
            List<String> words = flaws.stream().map(PolicyFlaw::words).toList();
            audit.done(
                    actor.userName(),
                    "policy.not-published",
                    DraftingPolicy.SUBJECT,
                    draft.number(),
                    Map.of("flaws", words));
            return new Answer.Invalid<>(words.stream()
                    .map(flaw -> Problem.of("policy", PolicyProblem.NEVER_APPROVED, flaw))
                    .toList());
        }
        draft.publish(note, actor.userName(), clock.instant());
        versions.saveAndFlush(draft);
        outbox.add(new EngineCommand.DeployPolicy(draft.id()));
        audit.done(
                actor.userName(),
                ACTION,
                DraftingPolicy.SUBJECT,
                draft.number(),
                Map.of("note", note, "fourEyes", draft.fourEyes().name()));
        return new Answer.Done<>(draft.number());
    }
}
