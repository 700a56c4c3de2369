package io.quicksizer.web.wizard;

import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lookup of the latest change of an engagement, to be shown to a second editor in a conflict. */
@Component
class LastChange {
    private static final int NEWEST = 20;
    private static final String NOBODY = "workflow";

    private final AuditQueries audit;
    private final DisplayNames names;

    LastChange(AuditQueries audit, DisplayNames names) {
        this.audit = audit;
        this.names = names;
    }

    /**
     * A change.
     *
     * @param own whether the reader made it, in another window
     * @param by display name
     */
    record Change(boolean own, String by, When at) {}

    /** Returns the latest change made by a person; empty if there is none among the latest 20 audit entries. */
    Optional<Change> of(Person reader, UUID engagement, Locale locale) {
        List<AuditQueries.Entry> newest = audit.ofEngagement(engagement, Long.MAX_VALUE, NEWEST);
        return newest.stream()
                .map(AuditQueries.Entry::fact)
                .filter(fact ->
                        fact.outcome() != AuditOutcome.REFUSED && !fact.actor().equals(NOBODY))
                .findFirst()
                .map(fact -> new Change(
                        fact.actor().equals(reader.userName()),
                        names.of(fact.actor()),
                        When.of(fact.occurredAt(), locale)));
    }
}
