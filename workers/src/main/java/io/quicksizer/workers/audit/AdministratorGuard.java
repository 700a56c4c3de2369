package io.quicksizer.workers.audit;

import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.result.Answer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets administrators through; everybody else is refused, and that is audited. */
@Component
public class AdministratorGuard {
    private final AuditLog audit;

    public AdministratorGuard(AuditLog audit) {
        this.audit = audit;
    }

    /** Carries out the work for an administrator. */
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
