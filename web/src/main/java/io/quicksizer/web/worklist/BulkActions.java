package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.SharingEngagement;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does one action of the list with one engagement, through the use case that does it alone. */
@Component
class BulkActions {
    private final EngagementQueries queries;
    private final ChangingEngagement changing;
    private final SharingEngagement sharing;

    BulkActions(EngagementQueries queries, ChangingEngagement changing, SharingEngagement sharing) {
        this.queries = queries;
        this.changing = changing;
        this.sharing = sharing;
    }

    /** Returns whether something was changed; what is so already is not. */
    boolean act(Person person, UUID id, BulkAction action, String other) {
        return queries.view(person, id)
                .ifDone()
                .filter(view -> changes(person, view, action, other))
                .isPresent();
    }

    private boolean changes(Person person, EngagementView view, BulkAction action, String other) {
        UUID id = view.id();
        boolean archived = view.archivedAt().isPresent();
        boolean shared = queries.shares(person, id).stream()
                .anyMatch(share -> share.userName().equals(other));
        return switch (action) {
            case ARCHIVE ->
                !archived
                        && changing.archive(person, id, view.version()).ifDone().isPresent();
            case RESTORE ->
                archived
                        && changing.restore(person, id, view.version()).ifDone().isPresent();
            case SHARE ->
                !shared
                        && sharing.withPerson(person, id, other, ShareAccess.READ)
                                .ifDone()
                                .isPresent();
            case UNSHARE ->
                shared && sharing.takeFrom(person, id, other).ifDone().isPresent();
        };
    }
}
