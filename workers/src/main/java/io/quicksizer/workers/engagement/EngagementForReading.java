package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The only access to an engagement that a person asks for by its id. What the person may not see does not exist, and
 * that somebody tried is audited, because the response itself must not reveal it.
 */
@Component
public class EngagementForReading {
    /** The name in the audit trail of an attempt to look at an engagement. */
    public static final String READ = "engagement.read";

    private final AuditLog audit;

    EngagementForReading(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * The engagement if the person may read it.
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

    /** The reason why the person may not read it; empty if allowed. */
    static Optional<Refusal> refusal(Person reader, Engagement engagement) {
        return AccessPolicy.reading(reader, Sharing.of(engagement), Sharing.submitted(engagement));
    }
}
