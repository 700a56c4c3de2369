package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.workers.operations.RecallingRevision;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import io.quicksizer.workers.usecase.Office;
import java.util.Random;

/** Submissions and withdrawals that whoever made them takes back. */
final class TakingBack {
    private final Office office;
    private final RecallingRevision recalling;
    private final UndoingWithdrawal undoing;

    TakingBack(Office office, RecallingRevision recalling, UndoingWithdrawal undoing) {
        this.office = office;
        this.recalling = recalling;
        this.undoing = undoing;
    }

    void recall(Journey journey, Random random) {
        String submitter = journey.reference
                .approval
                .submitted()
                .map(revision -> revision.submitter)
                .orElse(ReferencePeople.OPENER);
        String person = random.nextInt(3) == 0 ? journey.anybody(random) : submitter;
        var answer = recalling.recall(office.person(person), journey.id);
        office.deliver();
        journey.answers(person + " recalls the revision", answer, journey.reference.recall(person));
    }

    void undoWithdrawal(Journey journey, Random random) {
        String person = random.nextInt(3) == 0
                ? journey.anybody(random)
                : journey.reference.withdrawnBy().orElse(ReferencePeople.OPENER);
        var answer = undoing.undo(office.person(person), journey.id);
        office.deliver();
        journey.answers(person + " undoes the withdrawal", answer, journey.reference.undoWithdrawal(person));
    }
}
