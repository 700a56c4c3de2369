package io.quicksizer.workers.export;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.workers.document.Circumstances;
import io.quicksizer.workers.document.Circumstances.Approval;
import io.quicksizer.workers.document.Circumstances.Decision;
import io.quicksizer.workers.document.Circumstances.Status;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reader of a revision's circumstances for its documents. A decision that was carried over is printed with its original
 * time, and with the revision on which the person decided.
 */
@Component
class PrintedSignOffs {
    private final ApprovalDecisionRepository decisions;
    private final RevisionRepository revisions;
    private final PersonRepository people;

    PrintedSignOffs(ApprovalDecisionRepository decisions, RevisionRepository revisions, PersonRepository people) {
        this.people = people;
        this.decisions = decisions;
        this.revisions = revisions;
    }

    Circumstances of(RevisionView view) {
        Revision revision = view.revision();
        List<Approval> approvals =
                view.levels().stream().map(level -> printed(level, view)).toList();
        return new Circumstances(
                revision.number(),
                revision.contentSha256(),
                revision.submission().by(),
                revision.submission().at(),
                Status.valueOf(revision.status().name()),
                approvals,
                names(view, approvals));
    }

    private Map<String, String> names(RevisionView view, List<Approval> approvals) {
        return Stream.concat(
                        Stream.of(
                                view.content().context().owner(),
                                view.revision().submission().by()),
                        approvals.stream().flatMap(approval -> Stream.of(approval.actor(), approval.actingFor())))
                .distinct()
                .filter(userName -> !userName.isEmpty())
                .collect(Collectors.toMap(userName -> userName, this::name));
    }

    /** Returns the display name of a person; the user name if there is no such person. */
    String name(String userName) {
        return people.findById(userName).map(PersonEntity::displayName).orElse(userName);
    }

    private Approval printed(ApprovalLevel level, RevisionView view) {
        String hash = view.revision().contentSha256();
        return view.decisions().stream()
                .filter(decision -> decision.level() == level.level())
                .findFirst()
                .map(decision -> printed(level, decision, hash))
                .orElseGet(
                        () -> new Approval(level.level(), level.currentGroup(), Decision.PENDING, "", null, "", hash));
    }

    private Approval printed(ApprovalLevel level, ApprovalDecision decision, String hash) {
        ApprovalDecision origin = origin(decision);
        SignOff signOff = origin.signOff();
        return new Approval(
                level.level(),
                level.currentGroup(),
                Decision.valueOf(signOff.decision().name()),
                signOff.actor(),
                signOff.at(),
                signOff.comment(),
                hash,
                Optional.ofNullable(signOff.actingFor()).orElse(""),
                origin == decision
                        ? 0
                        : revisions.findById(origin.revisionId()).orElseThrow().number());
    }

    /**
     * Returns the original decision by a person, following the references of a decision that was carried over several
     * times.
     */
    private ApprovalDecision origin(ApprovalDecision decision) {
        ApprovalDecision origin = decision;
        UUID from = origin.signOff().carriedFrom();
        while (from != null) {
            origin = decisions.findById(from).orElseThrow();
            from = origin.signOff().carriedFrom();
        }
        return origin;
    }
}
