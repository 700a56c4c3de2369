package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.SatisfactionStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator ends a cohort; its figures are stored as they are then, and its decisions and remarks are
 * kept.
 */
@Service
public class EndingCohort {
    private static final String ACTION = "pilot.cohort-end";
    private static final String COHORT = "cohort";

    private final CohortStore store;
    private final SatisfactionStore satisfaction;
    private final PilotQueries queries;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    EndingCohort(
            CohortStore store,
            SatisfactionStore satisfaction,
            PilotQueries queries,
            AdministratorGuard guard,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.satisfaction = satisfaction;
        this.queries = queries;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends a cohort; ending it again changes nothing. */
    @Transactional
    public Answer<UUID> end(Person actor, UUID id) {
        return guard.through(actor, ACTION, COHORT, id, () -> {
            Optional<CohortRow> cohort = store.lock(id);
            if (cohort.isEmpty()) {
                return new Answer.Missing<>(COHORT);
            }
            if (!cohort.get().ended()) {
                end(cohort.get());
                audit.done(actor.userName(), ACTION, COHORT, id, Map.of());
            }
            return new Answer.Done<>(id);
        });
    }

    private void end(CohortRow cohort) {
        Instant now = clock.instant();
        String figures = queries.count(cohort, now).json();
        satisfaction.keep(cohort.id(), queries.from(cohort));
        store.end(cohort.id(), now, figures);
    }
}
