package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Shared;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only access to an engagement that a person wants to change. It stays locked until the transaction ends; what the
 * person may not see does not exist; what the person may not do is refused and audited.
 */
@Component
public class EngagementForChange {
    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final AuditLog audit;

    EngagementForChange(EngagementRepository engagements, EngagementForReading forReading, AuditLog audit) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.audit = audit;
    }

    /** Returns whether the person may edit the engagement, for pages that offer something. */
    public static boolean editable(Person person, Engagement engagement) {
        return AccessPolicy.editing(person, Sharing.of(engagement)).isEmpty();
    }

    /**
     * Lets those change it who may edit it.
     *
     * @param action name of the action in the audit trail, such as {@code engagement.rename}
     * @param change is called with the locked engagement, and only when the person may
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Answer<T> edit(Person actor, UUID id, String action, Function<Engagement, Answer<T>> change) {
        return allowed(actor, id, action, shared -> AccessPolicy.editing(actor, shared), change);
    }

    /**
     * Lets those change it who hold another right.
     *
     * @param right why the person may not, or empty
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
        return change.apply(found.get());
    }
}
