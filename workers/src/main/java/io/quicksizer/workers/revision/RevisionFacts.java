package io.quicksizer.workers.revision;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The facts on which the approval policy decides, read from frozen content alone. The catalogue's age is that at the
 * submission, so that a revision has the same facts whenever they are asked for.
 */
@Component
public class RevisionFacts {
    private final CatalogueVersionRepository versions;

    RevisionFacts(CatalogueVersionRepository versions) {
        this.versions = versions;
    }

    /** The facts of a revision. */
    public PolicyFacts of(Revision revision) {
        return of(
                CanonicalJson.read(revision.content().json()),
                revision.submission().at());
    }

    /** The facts of content that was or would be submitted at this moment. */
    public PolicyFacts of(FrozenSizing content, Instant submittedAt) {
        return PolicyFacts.each(fact -> switch (fact) {
            case TOTAL_DAYS -> content.totals().days();
            case CUSTOM_SHARE -> content.facts().customShare();
            case YEARS_BELOW_MINIMUM -> BigDecimal.valueOf(content.facts().yearsBelowMinimum());
            case CATALOGUE_AGE_DAYS -> BigDecimal.valueOf(age(content, submittedAt));
        });
    }

    private long age(FrozenSizing content, Instant at) {
        return versions.findByNumber(content.catalogue().number())
                .flatMap(CatalogueVersion::publishedAt)
                .map(published -> Math.max(0, Duration.between(published, at).toDays()))
                .orElse(0L);
    }
}
