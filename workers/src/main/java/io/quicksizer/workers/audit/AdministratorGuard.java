package io.quicksizer.workers.audit;

import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.result.Answer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Guard that lets only administrators carry out an action; a refusal is audited. */
@Component
public class AdministratorGuard {
    private final AuditLog audit;

    public AdministratorGuard(AuditLog audit) {
        this.audit = audit;
    }

    /** Runs the work if the actor is an administrator; otherwise returns and audits the refusal. */
    public <T> Answer<T> through(
            Person actor, String action, String subjectType, Object subjectId, Supplier<Answer<T>> work) {
        return AccessPolicy.administrating(actor)
                .<Answer<T>>map(refusal -> {
                    audit.refused(actor.userName(), action, subjectType, subjectId, refusal);
                    return new Answer.Refused<>(refusal);
                })
                .orElseGet(work);
    }
}
