package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.ApprovalRoute;
import io.quicksizer.db.approval.ApprovalRoutes;
import io.quicksizer.db.approval.LevelPolicy;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.ApprovalOpened;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.revision.RevisionFacts;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case that opens the approval of a submitted revision. The levels are decided here from the frozen revision; the
 * process evaluates the policy too, and the job is refused if the two differ.
 */
@Service
public class OpeningApproval {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final AskedLevels asked;
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;
    private final ApprovalRoutes routes;
    private final CarryingOver carryingOver;
    private final PolicyInForce policies;
    private final RevisionFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    OpeningApproval(
            RunRegistry runs,
            JobRefusals refusals,
            AskedLevels asked,
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions,
            ApprovalRoutes routes,
            CarryingOver carryingOver,
            PolicyInForce policies,
            RevisionFacts facts,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.asked = asked;
        this.levels = levels;
        this.decisions = decisions;
        this.routes = routes;
        this.carryingOver = carryingOver;
        this.policies = policies;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the levels and the route once. A repeated job or a restarted approval only returns which levels are still
     * open.
     */
    @Transactional
    public ApprovalOpened open(Job job) {
        LeadingRun run = runs.leading(job);
        Revision revision = asked.waiting(run)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        run.engagement(),
                        IncidentPhrase.WHAT_NO_APPROVAL.with(run.revisionNumber()),
                        IncidentPhrase.ADVICE_RESTART_WHERE.with()));
        if (job.claims().policyVersion() != revision.policyVersion()) {
            throw runs.disagrees(run, Variable.POLICY_VERSION, job.claims().policyVersion(), revision.policyVersion());
        }
        PolicyDecision.Decided decided = decided(run, revision);
        List<SignOffLevel> claimed = job.claims().levels();
        if (!claimed.equals(decided.levels())) {
            throw refusals.refuse(
                    job,
                    run.engagement(),
                    IncidentPhrase.WHAT_OTHER_LEVELS.with(words(claimed), words(decided.levels())),
                    IncidentPhrase.ADVICE_RESTART_APPROVAL_ASKS.with());
        }
        if (routes.find(revision.id()).isEmpty()) {
            store(revision, decided);
        }
        List<Integer> open = openLevels(revision);
        return new ApprovalOpened(!open.isEmpty(), open);
    }

    private PolicyDecision.Decided decided(LeadingRun run, Revision revision) {
        PolicyFacts of = facts.of(revision);
        return switch (policies.numbered(revision.policyVersion()).decide(of)) {
            case PolicyDecision.Decided decided -> decided;
            case PolicyDecision.Undecided(String why) ->
                throw refusals.refuse(
                        run.job(),
                        run.engagement(),
                        IncidentPhrase.WHAT_UNDECIDED.with(revision.policyVersion(), why),
                        IncidentPhrase.ADVICE_PUBLISH_POLICY.with());
        };
    }

    private void store(Revision revision, PolicyDecision.Decided decided) {
        boolean openedBefore =
                !levels.findByRevisionIdOrderByLevel(revision.id()).isEmpty();
        if (!openedBefore) {
            decided.levels()
                    .forEach(level -> levels.save(new ApprovalLevel(NewId.next(), revision.id(), policy(level))));
            levels.flush();
            carryingOver.carryOver(revision);
        }
        routes.store(
                new ApprovalRoute(
                        revision.id(),
                        revision.policyVersion(),
                        decided.rule(),
                        decided.reason(),
                        decided.levels().size(),
                        policies.fourEyes(revision.policyVersion()),
                        clock.instant()),
                facts.of(revision).byVariable());
        audit.done(
                "workflow",
                "approval.open",
                "revision",
                revision.id(),
                Map.of(
                        "groups",
                                decided.levels().stream()
                                        .map(SignOffLevel::group)
                                        .toList(),
                        "policy", revision.policyVersion(),
                        "rule", decided.rule(),
                        "reason", decided.reason()));
    }

    private List<Integer> openLevels(Revision revision) {
        Set<Integer> decided = decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(ApprovalDecision::level)
                .collect(Collectors.toSet());
        return levels.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(ApprovalLevel::level)
                .filter(level -> !decided.contains(level))
                .toList();
    }

    private static String words(List<SignOffLevel> levels) {
        return levels.isEmpty()
                ? "no sign-off"
                : levels.stream()
                        .map(level -> "level " + level.level() + " by " + level.group())
                        .collect(Collectors.joining(", "));
    }

    private static LevelPolicy policy(SignOffLevel level) {
        return new LevelPolicy(
                level.level(),
                level.group(),
                level.timeLimit(),
                level.reminder(),
                level.escalateTo().isBlank() ? null : level.escalateTo(),
                level.reason());
    }
}
