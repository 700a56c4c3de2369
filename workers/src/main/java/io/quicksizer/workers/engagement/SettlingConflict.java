package io.quicksizer.workers.engagement;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: a person resolves a conflict by taking over stored values into an entry, field by field (docs/domain.md,
 * rule 9).
 */
@Service
public class SettlingConflict {
    private final EngagementQueries queries;
    private final StepForms forms;

    SettlingConflict(EngagementQueries queries, StepForms forms) {
        this.queries = queries;
        this.forms = forms;
    }

    /**
     * Returns the entry with the stored values in these fields.
     *
     * @param yours what the person typed
     * @param taken paths of the fields as given in the conflict
     */
    @Transactional(readOnly = true)
    public StepEntry settle(Person reader, UUID engagementId, StepEntry yours, Set<String> taken) {
        if (taken.isEmpty()) {
            return yours;
        }
        return queries.readable(reader, engagementId)
                .map(engagement -> forms.stored(engagement, yours.step()).entry())
                .map(theirs -> StepEntry.read(
                        yours.step(),
                        Differences.settled(
                                EntryCodec.fields(StepConflicts.spelledOut(yours)), EntryCodec.fields(theirs), taken)))
                .orElse(yours);
    }
}
