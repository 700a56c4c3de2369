package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.ApprovalRoute;
import io.quicksizer.db.approval.ApprovalRoutes;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.workers.access.FourEyes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Check that a revision is signed: each level of the policy has an approving decision for exactly this content, by
 * different people who were eligible when they decided and whose own work the revision is not.
 */
@Component
class SignedLevels {
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;
    private final ApprovalRoutes routes;
    private final WhoseWork work;
    private final EligibleSigners eligible;

    SignedLevels(
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions,
            ApprovalRoutes routes,
            WhoseWork work,
            EligibleSigners eligible) {
        this.levels = levels;
        this.decisions = decisions;
        this.routes = routes;
        this.work = work;
        this.eligible = eligible;
    }

    /** Returns why the revision is not signed; empty if it is. */
    Optional<String> objection(Revision revision) {
        List<Integer> asked = levels.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(ApprovalLevel::level)
                .toList();
        Optional<Integer> expected = routes.find(revision.id()).map(ApprovalRoute::levels);
        if (expected.isEmpty() && asked.isEmpty()) {
            return Optional.of(IncidentPhrase.WHY_NOT_ASKED.with());
        }
        if (expected.filter(number -> number != asked.size()).isPresent()) {
            return Optional.of(IncidentPhrase.WHY_LEVELS.with(expected.get(), asked.size()));
        }
        List<ApprovalDecision> made = decisions.findByRevisionIdOrderByLevel(revision.id());
        return asked.stream()
                .filter(level -> !isApproved(level, made, revision))
                .findFirst()
                .map(level -> IncidentPhrase.WHY_LEVEL.with(level))
                .or(() -> objection(made, work.whenFrozen(revision)));
    }

    private static boolean isApproved(int level, List<ApprovalDecision> made, Revision revision) {
        return made.stream()
                .filter(decision -> decision.level() == level)
                .map(ApprovalDecision::signOff)
                .anyMatch(signOff -> signOff.decision() == Decision.APPROVED
                        && signOff.contentSha256().equals(revision.contentSha256()));
    }

    private Optional<String> objection(List<ApprovalDecision> made, FourEyes fourEyes) {
        return fourEyes(made, fourEyes)
                .or(() -> made.stream()
                        .flatMap(decision -> eligible.objection(decision, fourEyes).stream())
                        .findFirst());
    }

    private Optional<String> fourEyes(List<ApprovalDecision> made, FourEyes fourEyes) {
        Set<String> eyes = new HashSet<>();
        for (ApprovalDecision decision : made) {
            SignOff signOff = decision.signOff();
            Set<String> persons = work.signers(List.of(signOff));
            if (persons.stream()
                    .anyMatch(person ->
                            eyes.contains(person) || fourEyes.objection(person).isPresent())) {
                return Optional.of(IncidentPhrase.WHY_EYES.with(decision.level()));
            }
            eyes.addAll(persons);
        }
        return Optional.empty();
    }
}
