package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.platform.DemoClock;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.run.VisitOfJob;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case that offers the pending level to the group, or the administrators, whose turn it is to sign. The answer
 * depends only on the record and the clock, so a repeated job, a refused decision or a restart does not extend the time
 * limit.
 *
 * <p>When the time limit has passed, the previous visit is completed here. A decision that was recorded for it in time
 * counts, although its message can no longer be delivered to the step; later decisions for that visit are not possible.
 */
@Service
public class OfferingSignOff {
    private static final String WORKFLOW = "workflow";

    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final AskedLevels askedLevels;
    private final VisitOfJob visits;
    private final ApprovalDecisionRepository decisions;
    private final ApprovalLevelRepository levels;
    private final AuditLog audit;
    private final Clock clock;

    OfferingSignOff(
            RunRegistry runs,
            JobRefusals refusals,
            AskedLevels askedLevels,
            VisitOfJob visits,
            ApprovalDecisionRepository decisions,
            ApprovalLevelRepository levels,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.askedLevels = askedLevels;
        this.visits = visits;
        this.decisions = decisions;
        this.levels = levels;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offers the first undecided level, or returns the decision of the previous visit if one was recorded before its
     * time limit passed.
     */
    @Transactional
    public SignOffOffered offer(Job job) {
        LeadingRun run = runs.leading(job);
        Optional<Visit> before = visits.find(run, Step.SIGN_OFF);
        Optional<SignOffOffered> decided = before.flatMap(visit -> decisions.findByVisitId(visit.id()))
                .flatMap(decision -> decided(run, decision));
        if (decided.isPresent()) {
            before.ifPresent(visit -> visits.complete(run, visit, WORKFLOW));
            return decided.get();
        }
        return offerAsked(job, run, before);
    }

    /**
     * Returns the recorded decision if the time limit has passed. Before that the job is a duplicate, and the message
     * is still going to be delivered.
     */
    private Optional<SignOffOffered> decided(LeadingRun run, ApprovalDecision decision) {
        return levels.findByRevisionIdOrderByLevel(decision.revisionId()).stream()
                .filter(level -> level.level() == decision.level())
                .filter(level -> level.overdue(clock.instant()))
                .findFirst()
                .map(level -> {
                    requireClaimed(run, level.level());
                    return new SignOffOffered(
                            level.level(),
                            level.currentGroup(),
                            SignOffOffered.NEVER,
                            SignOffOffered.NEVER,
                            level.escalatedTo().isPresent(),
                            DecisionWord.of(decision.signOff().decision()).outcome());
                });
    }

    private SignOffOffered offerAsked(Job job, LeadingRun run, Optional<Visit> before) {
        AskedLevel asked = askedLevels
                .of(run)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        run.engagement(),
                        IncidentPhrase.WHAT_NO_SIGNATURE_WAITS.with(run.revisionNumber()),
                        IncidentPhrase.ADVICE_RESTART_APPROVAL.with()));
        ApprovalLevel level = asked.level();
        requireClaimed(run, level.level());
        switch (level.offer(clock.instant())) {
            case FIRST -> remember(asked, "approval.offer");
            case ESCALATED -> {
                before.ifPresent(visit -> visits.complete(run, visit, WORKFLOW));
                remember(asked, "approval.escalate");
            }
            case UNCHANGED -> {}
        }
        Instant due = level.dueAt().map(this::byTheEngine).orElse(SignOffOffered.NEVER);
        return new SignOffOffered(
                level.level(),
                level.currentGroup(),
                due,
                level.remindAt().map(this::byTheEngine).orElse(due),
                level.escalatedTo().isPresent());
    }

    private Instant byTheEngine(Instant moment) {
        return DemoClock.bySystem(clock, moment);
    }

    private void requireClaimed(LeadingRun run, int level) {
        run.job().claims().askedLevel().filter(claimed -> claimed != level).ifPresent(claimed -> {
            throw runs.disagrees(run, Variable.ASKED_LEVEL, claimed, level);
        });
    }

    private void remember(AskedLevel asked, String action) {
        ApprovalLevel level = asked.level();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("level", level.level());
        detail.put("group", level.currentGroup());
        level.dueAt().ifPresent(due -> detail.put("due", due.toString()));
        audit.done(WORKFLOW, action, "revision", asked.revision().id(), detail);
    }
}
