package io.quicksizer.workers.approval;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.outbox.TaskHolders;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case in which an administrator assigns a pending sign-off to one approver, because those who were asked can't
 * sign. The assignee gets the right of a member of the group and nothing else: four eyes still apply. They apply to the
 * administrator too, who may assign neither to themselves nor a revision that is their own work.
 */
@Service
public class ReassigningSignOff {
    /** Name of the action in the audit log. */
    public static final String ACTION = "approval.reassign";

    private final EngagementForChange forChange;
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final ReassignmentDesk desk;
    private final PeopleDirectory people;
    private final TaskHolders holders;
    private final AuditLog audit;

    ReassigningSignOff(
            EngagementForChange forChange,
            AskedLevels askedLevels,
            Eligibility eligibility,
            ReassignmentDesk desk,
            PeopleDirectory people,
            TaskHolders holders,
            AuditLog audit) {
        this.forChange = forChange;
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.desk = desk;
        this.people = people;
        this.holders = holders;
        this.audit = audit;
    }

    /**
     * A level that was assigned.
     *
     * @param level from 1
     * @param assignee user name of the approver to whom it was assigned
     */
    public record Reassigned(UUID engagementId, UUID revisionId, int level, String assignee) {}

    /**
     * Assigns the pending level. Nothing changes and nothing is audited if it is assigned to this person.
     *
     * @param assignee user name, in any spelling, of an approver who may sign it
     * @param reason for the audit log; must not be blank
     */
    @Transactional
    public Answer<Reassigned> reassign(Person actor, UUID engagementId, String assignee, String reason) {
        return allowed(actor, engagementId, pending -> true, assignee, reason);
    }

    /**
     * Assigns a level as long as it is the pending one: the assignee was chosen for it and for no other.
     *
     * @param level from 1
     * @param assignee user name, in any spelling, of an approver who may sign it
     * @param reason for the audit log; must not be blank
     */
    @Transactional
    public Answer<Reassigned> reassign(Person actor, UUID engagementId, int level, String assignee, String reason) {
        return allowed(actor, engagementId, pending -> pending == level, assignee, reason);
    }

    private Answer<Reassigned> allowed(
            Person actor, UUID engagementId, IntPredicate meant, String assignee, String reason) {
        return forChange.allowed(
                actor,
                engagementId,
                ACTION,
                shared -> AccessPolicy.administrating(actor),
                engagement -> assign(actor, engagement, meant, people.keptName(assignee.strip()), reason.strip()));
    }

    private Answer<Reassigned> assign(
            Person actor, Engagement engagement, IntPredicate meant, String assignee, String reason) {
        Optional<AskedLevel> asked = askedLevels.of(engagement.id());
        if (asked.isEmpty()) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_SIGN_OFF_WAITS), engagement.rowVersion());
        }
        if (!meant.test(asked.get().level().level())) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.LEVEL_NOT_PENDING), engagement.rowVersion());
        }
        Optional<Refusal> refusal = fourEyes(actor, asked.get(), assignee);
        if (refusal.isPresent()) {
            audit.refused(
                    actor.userName(), ACTION, "revision", asked.get().revision().id(), refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Optional<Problem> problem = problem(asked.get(), assignee, reason);
        return problem.isPresent()
                ? new Answer.Invalid<>(List.of(problem.get()))
                : new Answer.Done<>(assigned(actor, asked.get(), assignee, reason));
    }

    private Optional<Refusal> fourEyes(Person actor, AskedLevel asked, String assignee) {
        if (actor.userName().equalsIgnoreCase(assignee)) {
            return Optional.of(Refusal.because(Reason.NOT_TO_YOURSELF));
        }
        return desk.objection(actor, asked);
    }

    private Optional<Problem> problem(AskedLevel asked, String assignee, String reason) {
        return GivenReason.problem(reason)
                .or(() -> eligibility.at(asked).refusalOfAssignee(assignee).map(refusal -> switch (refusal.reason()) {
                    case UNKNOWN_PERSON -> Problem.of("assignee", ReassignmentProblem.ASSIGNEE_UNKNOWN);
                    default -> Problem.of("assignee", ReassignmentProblem.ASSIGNEE_NOT_ELIGIBLE, assignee);
                }));
    }

    private Reassigned assigned(Person actor, AskedLevel asked, String assignee, String reason) {
        String before = asked.level().assignedTo().orElse(asked.level().currentGroup());
        if (!asked.level().assignedTo().equals(Optional.of(assignee))) {
            asked.level().assign(assignee, actor.userName());
            holders.signOffAssigned(asked.revision().engagementId(), assignee);
            audit.done(
                    actor.userName(),
                    ACTION,
                    "revision",
                    asked.revision().id(),
                    Map.of("level", asked.level().level(), "from", before, "to", assignee, "reason", reason));
        }
        return new Reassigned(
                asked.revision().engagementId(),
                asked.revision().id(),
                asked.level().level(),
                assignee);
    }
}
