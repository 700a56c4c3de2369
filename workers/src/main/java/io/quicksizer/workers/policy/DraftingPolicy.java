package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.db.policy.PolicyStatus;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyRules;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
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
 * Use cases: an administrator begins, changes or discards the draft of the approval policy. There is at most one draft,
 * shared by all administrators.
 */
@Service
public class DraftingPolicy {
    static final String SUBJECT = "approval-policy";

    private final PolicyVersionRepository versions;
    private final PersonRepository people;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    DraftingPolicy(
            PolicyVersionRepository versions,
            PersonRepository people,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the draft, if there is one. */
    @Transactional(readOnly = true)
    public Optional<PolicyDraft> draft() {
        return stored().map(DraftingPolicy::draft);
    }

    /** Returns the sign-off groups that have at least one active member, ordered by name. */
    @Transactional(readOnly = true)
    public List<String> groups() {
        return people.groups();
    }

    /**
     * Creates a draft from the rules of the last published version, or returns the existing draft. Concurrent calls
     * wait for each other.
     */
    @Transactional
    public Answer<PolicyDraft> begin(Person actor) {
        return this.<PolicyDraft>permitted(actor, "policy.draft").orElseGet(() -> {
            versions.waitForOtherBeginners();
            return new Answer.Done<>(draft(stored().orElseGet(() -> began(actor))));
        });
    }

    /**
     * Replaces the rules of the draft. Concurrent calls wait for each other.
     *
     * @param rowVersion row version of the draft that the person read
     */
    @Transactional
    public Answer<PolicyDraft> save(Person actor, long rowVersion, PolicyEntry entry) {
        return this.<PolicyDraft>permitted(actor, "policy.change").orElseGet(() -> {
            ReadingEntry reading = new ReadingEntry(entry);
            List<Problem> problems = reading.problems();
            return problems.isEmpty()
                    ? save(actor, rowVersion, reading.rules(), entry.fourEyes())
                    : new Answer.Invalid<>(problems);
        });
    }

    /** Deletes the draft. */
    @Transactional
    public Answer<Integer> discard(Person actor) {
        return this.<Integer>permitted(actor, "policy.discard")
                .orElseGet(() -> stored().<Answer<Integer>>map(draft -> {
                            versions.delete(draft);
                            audit.done(actor.userName(), "policy.discard", SUBJECT, draft.number(), Map.of());
                            return new Answer.Done<>(draft.number());
                        })
                        .orElseGet(() -> new Answer.Missing<>("draft")));
    }

    private Answer<PolicyDraft> save(Person actor, long rowVersion, PolicyRules rules, FourEyesRule fourEyes) {
        versions.waitForOtherBeginners();
        Optional<PolicyVersion> found = stored();
        if (found.isEmpty()) {
            return new Answer.Missing<>("draft");
        }
        PolicyVersion draft = found.get();
        if (draft.rowVersion() != rowVersion) {
            return new Answer.Conflicting<PolicyDraft>(
                            Conflict.of(ConflictCode.POLICY_DRAFT_CHANGED), draft.rowVersion())
                    .named(() -> Optional.of(changes.by(actor, draft.changedBy(), draft.changedAt())));
        }
        draft.change(ApprovalPolicy.of(rules, draft.number()).xml(), fourEyes, actor.userName(), clock.instant());
        PolicyVersion saved = versions.saveAndFlush(draft);
        audit.done(
                actor.userName(),
                "policy.change",
                SUBJECT,
                saved.number(),
                Map.of("rules", rules.rules().size(), "fourEyes", fourEyes.name()));
        return new Answer.Done<>(draft(saved));
    }

    private PolicyVersion began(Person actor) {
        int number = versions.highestNumber() + 1;
        Optional<PolicyVersion> last = versions.findFirstByStatusOrderByNumberDesc(PolicyStatus.PUBLISHED);
        PolicyRules rules = last.map(published -> ApprovalPolicy.stored(published.dmn()))
                .orElseGet(ApprovalPolicy::bundled)
                .rules()
                .orElseThrow();
        PolicyVersion draft = versions.saveAndFlush(new PolicyVersion(
                NewId.next(),
                number,
                ApprovalPolicy.of(rules, number).xml(),
                last.map(PolicyVersion::fourEyes).orElse(FourEyesRule.CONTRIBUTORS),
                actor.userName(),
                clock.instant()));
        audit.done(actor.userName(), "policy.draft", SUBJECT, number, Map.of());
        return draft;
    }

    private Optional<PolicyVersion> stored() {
        return versions.findFirstByStatusOrderByNumberDesc(PolicyStatus.DRAFT);
    }

    private <T> Optional<Answer<T>> permitted(Person actor, String action) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        refusal.ifPresent(why -> audit.refused(actor.userName(), action, SUBJECT, "draft", why));
        return refusal.map(Answer.Refused::new);
    }

    private static PolicyDraft draft(PolicyVersion version) {
        return new PolicyDraft(
                version.number(),
                ApprovalPolicy.stored(version.dmn()),
                version.fourEyes(),
                version.changedBy(),
                version.changedAt(),
                version.rowVersion());
    }
}
