package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Shared;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.Answer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to load an engagement for a change by a person. Its row stays locked until the transaction ends. An
 * engagement that the person may not read is reported as missing; a change that the person may not make is refused and
 * audited, and one that the life cycle forbids is a conflict and audited as well. A conflict with a newer change names
 * who made it, and when.
 */
@Component
public class EngagementForChange {
    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final LastChange changes;
    private final AuditLog audit;

    EngagementForChange(
            EngagementRepository engagements, EngagementForReading forReading, LastChange changes, AuditLog audit) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.changes = changes;
        this.audit = audit;
    }

    /** Returns whether the person may edit the engagement, for pages that offer actions. */
    public static boolean editable(Person person, Engagement engagement) {
        return AccessPolicy.editing(person, Sharing.of(engagement)).isEmpty();
    }

    /**
     * Applies a change if the person may edit the engagement.
     *
     * @param action name of the action in the audit trail, such as {@code engagement.rename}
     * @param change called with the locked engagement, and only if the person may edit it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Answer<T> edit(Person actor, UUID id, String action, Function<Engagement, Answer<T>> change) {
        return allowed(actor, id, action, shared -> AccessPolicy.editing(actor, shared), change);
    }

    /**
     * Applies a change if the person holds the given right.
     *
     * @param right returns the reason why the person may not make the change; empty if allowed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Answer<T> allowed(
            Person actor,
            UUID id,
            String action,
            Function<Shared, Optional<Refusal>> right,
            Function<Engagement, Answer<T>> change) {
        Optional<Engagement> found = forReading.shown(actor, action, engagements.findLocked(id));
        if (found.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<Refusal> refusal = right.apply(Sharing.of(found.get()));
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), action, "engagement", id, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Answer<T> answer = change.apply(found.get()).named(() -> changes.ofEngagement(actor, id));
        if (answer instanceof Answer.Conflicting<T> forbidden
                && forbidden.conflict().code().forbidsTheAction()) {
            audit.refused(actor.userName(), action, "engagement", id, forbidden.conflict());
        }
        return answer;
    }
}
