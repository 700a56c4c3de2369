package io.quicksizer.workers.difference;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.alternative.AppliedAlternative;
import io.quicksizer.db.audit.AuditEntry;
import io.quicksizer.db.audit.AuditEntryRepository;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.SubmittedRevision;
import io.quicksizer.workers.wizard.StateCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query for the changes between two revisions of an engagement, and their causes. */
@Service
public class ComparingRevisions {
    private static final Set<String> NOT_TAKEN_OVER = Set.of("problems", "not-allowed", "ineligible");
    private static final int MOST_RENAMES = 1_000;

    private final EngagementQueries engagements;
    private final RevisionRepository revisions;
    private final StepSubmissionRepository submissions;
    private final AlternativeSwitches switches;
    private final AuditEntryRepository audit;

    ComparingRevisions(
            EngagementQueries engagements,
            RevisionRepository revisions,
            StepSubmissionRepository submissions,
            AlternativeSwitches switches,
            AuditEntryRepository audit) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.submissions = submissions;
        this.switches = switches;
        this.audit = audit;
    }

    /**
     * Returns the difference for a person who may read the engagement. The numbers may be in any order; the result
     * compares the earlier revision with the later one.
     */
    @Transactional(readOnly = true)
    public Answer<RevisionDifference> compare(Person reader, UUID engagementId, int one, int other) {
        if (engagements.readable(reader, engagementId).isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<Revision> before = revisions.findByEngagementIdAndNumber(engagementId, Math.min(one, other));
        Optional<Revision> after = revisions.findByEngagementIdAndNumber(engagementId, Math.max(one, other));
        return before.isPresent() && after.isPresent()
                ? new Answer.Done<>(between(before.get(), after.get()))
                : new Answer.Missing<>("revision");
    }

    /** Returns the difference without checking who may read it, for internal use. */
    @Transactional(readOnly = true)
    public RevisionDifference between(Revision before, Revision after) {
        List<Change> changes = Comparison.of(
                CanonicalJson.read(before.content().json()),
                CanonicalJson.read(after.content().json()),
                acts(before, after));
        return new RevisionDifference(SubmittedRevision.of(before), SubmittedRevision.of(after), changes);
    }

    private Acts acts(Revision before, Revision after) {
        List<Act> acts = new ArrayList<>();
        submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(after.engagementId()).stream()
                .filter(submission -> isBetween(before, submission.submitted().at(), after))
                .filter(submission ->
                        !NOT_TAKEN_OVER.contains(submission.result().outcome()))
                .map(ComparingRevisions::act)
                .flatMap(Optional::stream)
                .forEach(acts::add);
        switches.of(after.engagementId()).stream()
                .filter(applied -> isBetween(before, applied.appliedAt(), after))
                .flatMap(ComparingRevisions::acts)
                .forEach(acts::add);
        renames(after.engagementId()).stream()
                .filter(act -> isBetween(before, act.at(), after))
                .forEach(acts::add);
        acts.sort(Comparator.comparing(Act::at));
        return new Acts(acts);
    }

    private static boolean isBetween(Revision before, Instant moment, Revision after) {
        return moment.isAfter(before.submission().at())
                && !moment.isAfter(after.submission().at());
    }

    private static Optional<Act> act(StepSubmission submission) {
        return SubmissionJson.entry(submission)
                .map(entry -> Act.of(
                        entry,
                        submission.submitted().actor(),
                        submission.submitted().at()));
    }

    /** Returns the actions of a switch to an alternative, which enters everything that the alternative contains. */
    private static Stream<Act> acts(AppliedAlternative applied) {
        return StateCodec.read(applied.entriesJson()).all().stream()
                .map(entry -> Act.of(entry, applied.actor(), applied.appliedAt()));
    }

    private List<Act> renames(UUID engagementId) {
        return audit
                .findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
                        "engagement", engagementId.toString(), Long.MAX_VALUE, Limit.of(MOST_RENAMES))
                .stream()
                .map(ComparingRevisions::outside)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the renaming or change of alternatives that an audit entry records; empty for any other entry. */
    private static Optional<Act> outside(AuditEntry entry) {
        String action = entry.fact().action();
        if (entry.fact().outcome() != AuditOutcome.DONE) {
            return Optional.empty();
        }
        if (action.equals("engagement.rename")) {
            return Optional.of(Act.rename(entry.fact().actor(), entry.fact().occurredAt()));
        }
        return action.startsWith("alternative.")
                ? Optional.of(
                        Act.alternatives(entry.fact().actor(), entry.fact().occurredAt()))
                : Optional.empty();
    }
}
