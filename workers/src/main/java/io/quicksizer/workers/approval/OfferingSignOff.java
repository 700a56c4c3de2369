package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the level that waits is offered to whoever is to sign it now. The answer follows from the record and the
 * clock alone, so that a repeated job, a refused decision or a restart moves no time limit.
 */
@Service
public class OfferingSignOff {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final AskedLevels askedLevels;
    private final AuditLog audit;
    private final Clock clock;

    OfferingSignOff(RunRegistry runs, JobRefusals refusals, AskedLevels askedLevels, AuditLog audit, Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.askedLevels = askedLevels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers the first level without a decision. */
    @Transactional
    public SignOffOffered offer(Job job) {
        LeadingRun run = runs.leading(job);
        AskedLevel asked = askedLevels
                .of(run)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        run.engagement(),
                        "no level of revision " + run.revisionNumber() + " waits for a signature",
                        "Restart the engagement at its approval in the portal."));
        ApprovalLevel level = asked.level();
        job.claims().askedLevel().filter(claimed -> claimed != level.level()).ifPresent(claimed -> {
            throw runs.disagrees(run, Variable.ASKED_LEVEL, claimed, level.level());
        });
        switch (level.offer(clock.instant())) {
            case FIRST -> remember(asked, "approval.offer");
            case ESCALATED -> remember(asked, "approval.escalate");
            case UNCHANGED -> {}
        }
        Instant due = level.dueAt().orElse(SignOffOffered.NEVER);
        return new SignOffOffered(
                level.level(),
                level.currentGroup(),
                due,
                level.remindAt().orElse(due),
                level.escalatedTo().isPresent());
    }

    private void remember(AskedLevel asked, String action) {
        ApprovalLevel level = asked.level();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("level", level.level());
        detail.put("group", level.currentGroup());
        level.dueAt().ifPresent(due -> detail.put("due", due.toString()));
        audit.done("workflow", action, "revision", asked.revision().id(), detail);
    }
}
