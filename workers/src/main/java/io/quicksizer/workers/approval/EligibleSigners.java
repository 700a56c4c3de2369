package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.KnownSigners;
import io.quicksizer.db.approval.KnownSigners.Known;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Check at the close of an approval that each decision was made by a person who was eligible for its level. It uses the
 * roles and groups recorded with the decision; for older decisions without that record, the current ones. A sign-off
 * that was carried over is judged by the decision that it comes from.
 */
@Component
class EligibleSigners {
    private final ApprovalDecisionRepository decisions;
    private final ApprovalLevelRepository levels;
    private final KnownSigners known;
    private final PeopleDirectory people;

    EligibleSigners(
            ApprovalDecisionRepository decisions,
            ApprovalLevelRepository levels,
            KnownSigners known,
            PeopleDirectory people) {
        this.decisions = decisions;
        this.levels = levels;
        this.known = known;
        this.people = people;
    }

    /** Returns why a decision is not valid; empty if it is. */
    Optional<String> objection(ApprovalDecision decision, FourEyes work) {
        ApprovalDecision made = origin(decision);
        KnownSigners.OfDecision record = known.of(made.id());
        if (made != decision && record.actor().isEmpty()) {
            return Optional.empty(); // from an approval closed before roles and groups were recorded
        }
        return levels.findByRevisionIdAndLevel(made.revisionId(), made.level())
                .flatMap(level -> refusal(made.signOff(), level, record, work))
                .map(refusal -> IncidentPhrase.WHY_NOT_ELIGIBLE.with(decision.level(), obstacle(refusal.reason())));
    }

    /** Returns the reason in words about the signer, for an operator. */
    static String obstacle(Reason reason) {
        IncidentPhrase phrase =
                switch (reason) {
                    case UNKNOWN_PERSON -> IncidentPhrase.OBSTACLE_UNKNOWN;
                    case NOT_AN_APPROVER -> IncidentPhrase.OBSTACLE_NO_APPROVER;
                    case NOT_IN_SIGN_OFF_GROUP -> IncidentPhrase.OBSTACLE_OTHER_GROUP;
                    case SUBMITTER_CANNOT_SIGN_OFF -> IncidentPhrase.OBSTACLE_SUBMITTER;
                    case CONTRIBUTOR_CANNOT_SIGN_OFF -> IncidentPhrase.OBSTACLE_CONTRIBUTOR;
                    case OWNER_CANNOT_SIGN_OFF -> IncidentPhrase.OBSTACLE_OWNER;
                    default -> IncidentPhrase.OBSTACLE_OTHER;
                };
        return phrase.with();
    }

    private ApprovalDecision origin(ApprovalDecision decision) {
        return Optional.ofNullable(decision.signOff().carriedFrom())
                .flatMap(decisions::findById)
                .map(this::origin)
                .orElse(decision);
    }

    private Optional<Refusal> refusal(
            SignOff signOff, ApprovalLevel level, KnownSigners.OfDecision record, FourEyes work) {
        Optional<Person> actor = person(signOff.actor(), record.actor());
        if (actor.isEmpty()) {
            return Optional.of(Refusal.because(Reason.UNKNOWN_PERSON));
        }
        return signOff.actingFor() == null
                ? LevelRight.refusal(actor.get(), level, work)
                : refusalOfDelegate(actor.get(), person(signOff.actingFor(), record.actingFor()), level, work);
    }

    private static Optional<Refusal> refusalOfDelegate(
            Person actor, Optional<Person> delegator, ApprovalLevel level, FourEyes work) {
        if (!actor.is(Role.APPROVER)) {
            return Optional.of(Refusal.because(Reason.NOT_AN_APPROVER));
        }
        return delegator
                .map(person -> LevelRight.refusal(person, level, work))
                .orElse(Optional.of(Refusal.because(Reason.UNKNOWN_PERSON)));
    }

    private Optional<Person> person(String userName, Optional<Known> recorded) {
        return recorded.isEmpty()
                ? people.find(userName)
                : recorded.filter(found -> !found.roles().isEmpty())
                        .map(found -> new Person(userName, userName, roles(found), found.groups(), null));
    }

    private static Set<Role> roles(Known found) {
        return found.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
