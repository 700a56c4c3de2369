package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The only way to load an engagement that a person requests by its id. An engagement that the person may not read is
 * reported as missing. The attempt is audited, because the response must not reveal that the engagement exists.
 */
@Component
public class EngagementForReading {
    /** The action under which an attempt to read an engagement is audited. */
    public static final String READ = "engagement.read";

    private final AuditLog audit;

    EngagementForReading(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Returns the engagement if the person may read it.
     *
     * @param action what the person attempts, for the audit trail
     * @param found the engagement, or empty if there is none
     */
    public Optional<Engagement> shown(Person reader, String action, Optional<Engagement> found) {
        Optional<Refusal> refusal = found.flatMap(engagement -> refusal(reader, engagement));
        refusal.ifPresent(why -> audit.refused(
                reader.userName(), action, "engagement", found.orElseThrow().id(), why));
        return refusal.isPresent() ? Optional.empty() : found;
    }

    /** Returns the reason why the person may not read it; empty if allowed. */
    static Optional<Refusal> refusal(Person reader, Engagement engagement) {
        return AccessPolicy.reading(reader, Sharing.of(engagement), Sharing.submitted(engagement));
    }
}
