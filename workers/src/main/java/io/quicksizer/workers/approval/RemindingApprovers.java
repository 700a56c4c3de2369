package io.quicksizer.workers.approval;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.processes.job.Job;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case that reminds the people who may sign the pending level, once for each group that it is offered to. */
@Service
public class RemindingApprovers {
    private final RunRegistry runs;
    private final AskedLevels askedLevels;
    private final PersonRepository people;
    private final AuditLog audit;
    private final Clock clock;

    RemindingApprovers(
            RunRegistry runs, AskedLevels askedLevels, PersonRepository people, AuditLog audit, Clock clock) {
        this.runs = runs;
        this.askedLevels = askedLevels;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the reminder. A repeated job, or one whose level has been signed since, changes nothing. */
    @Transactional
    public void remind(Job job) {
        LeadingRun run = runs.leading(job);
        askedLevels
                .of(run)
                .filter(asked -> job.claims()
                        .askedLevel()
                        .map(claimed -> claimed == asked.level().level())
                        .orElse(true))
                .filter(asked -> asked.level().remind(clock.instant()))
                .ifPresent(asked -> audit.done(
                        "workflow",
                        "approval.remind",
                        "revision",
                        asked.revision().id(),
                        Map.of("level", asked.level().level(), "people", asked(asked))));
    }

    private List<String> asked(AskedLevel asked) {
        List<PersonEntity> members = asked.level().administratorsAsked()
                ? people.activeWithRole(Role.ADMIN.name())
                : people.activeMembersOf(asked.level().currentGroup());
        return members.stream().map(PersonEntity::userName).toList();
    }
}
