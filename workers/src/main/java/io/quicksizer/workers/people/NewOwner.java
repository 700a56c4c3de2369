package io.quicksizer.workers.people;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.workers.outbox.TaskHolders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Change of an engagement's owner, in the database and in Tasklist. */
@Component
class NewOwner {
    private final EngagementRepository engagements;
    private final TaskHolders holders;
    private final Clock clock;

    NewOwner(EngagementRepository engagements, TaskHolders holders, Clock clock) {
        this.engagements = engagements;
        this.holders = holders;
        this.clock = clock;
    }

    /** Sets the owner and removes the owner's share, which is no longer needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Engagement engagement, String owner) {
        List<PersonShare> shares = new ArrayList<>(engagement.shares());
        shares.removeIf(share -> share.userName().equals(owner));
        engagement.handOverTo(owner, clock.instant());
        engagement.shareWith(shares, clock.instant());
        engagements.saveAndFlush(engagement);
        holders.ownerChanged(engagement.id(), engagement.runId(), owner);
    }
}
