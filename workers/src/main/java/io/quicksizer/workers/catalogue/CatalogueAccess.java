package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Access check for changes of the catalogue: only administrators are permitted; refusals are audited. */
@Component
class CatalogueAccess {
    /** Subject type of audit entries. */
    static final String SUBJECT = "catalogue-version";

    private final AuditLog audit;

    CatalogueAccess(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Performs a change if the actor is permitted.
     *
     * @param versionId the version; an empty string for one that does not exist yet
     */
    <T> Answer<T> change(Person actor, String action, Object versionId, Supplier<Answer<T>> change) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), action, SUBJECT, versionId, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        return change.get();
    }
}
