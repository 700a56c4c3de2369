package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.CatalogueMove;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.MovingEngagement;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.engagement.UndoingMove;
import io.quicksizer.workers.people.HandingOverEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The actions of the list on one engagement, through the use cases for a single engagement. */
@Component
class BulkActions {
    private final EngagementQueries queries;
    private final ChangingEngagement changing;
    private final SharingEngagement sharing;
    private final HandingOverEngagement handingOver;
    private final MovingEngagement moving;
    private final UndoingMove undoing;

    BulkActions(
            EngagementQueries queries,
            ChangingEngagement changing,
            SharingEngagement sharing,
            HandingOverEngagement handingOver,
            MovingEngagement moving,
            UndoingMove undoing) {
        this.queries = queries;
        this.changing = changing;
        this.sharing = sharing;
        this.handingOver = handingOver;
        this.moving = moving;
        this.undoing = undoing;
    }

    /**
     * Result of an action on one engagement.
     *
     * @param name name of the engagement; empty if the person may not read it
     * @param answer empty if there was nothing to change
     */
    record Outcome(String name, Optional<Answer<?>> answer) {
        boolean done() {
            return answer.filter(Answer.Done.class::isInstance).isPresent();
        }
    }

    Outcome act(Person person, UUID id, BulkAction action, String other) {
        Answer<EngagementView> seen = queries.view(person, id);
        return seen.ifDone()
                .map(view -> new Outcome(view.state().context().name(), change(person, view, action, other)))
                .orElseGet(() -> new Outcome("", Optional.of(seen)));
    }

    /** Performs the action; returns empty if there is nothing to change. */
    private Optional<Answer<?>> change(Person person, EngagementView view, BulkAction action, String other) {
        UUID id = view.id();
        boolean archived = view.archivedAt().isPresent();
        boolean shared = queries.shares(person, id).stream()
                .anyMatch(share -> share.userName().equals(other));
        return switch (action) {
            case ARCHIVE -> archived ? Optional.empty() : Optional.of(changing.archive(person, id, view.version()));
            case RESTORE -> archived ? Optional.of(changing.restore(person, id, view.version())) : Optional.empty();
            case SHARE ->
                shared ? Optional.empty() : Optional.of(sharing.withPerson(person, id, other, ShareAccess.READ));
            case UNSHARE -> shared ? Optional.of(sharing.takeFrom(person, id, other)) : Optional.empty();
            case HAND_OVER ->
                view.owner().equals(other) ? Optional.empty() : Optional.of(handingOver.handOver(person, id, other));
            case TAKE_BACK -> Optional.of(handingOver.takeBack(person, id));
            case MOVE -> Optional.of(moving.move(person, id, view.version(), published(person, id)));
            case UNDO_MOVE -> Optional.of(undoing.undo(person, id));
        };
    }

    /** Returns the number of the version to move to; 0 if there is none, which the move then rejects with a message. */
    private int published(Person person, UUID id) {
        return moving.preview(person, id)
                .ifDone()
                .flatMap(MovingEngagement.Preview::move)
                .map(CatalogueMove::to)
                .orElse(0);
    }
}
