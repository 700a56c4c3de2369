package io.quicksizer.workers.revision;

import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The facts on which the approval policy decides, read from frozen content alone. The catalogue's age is that at the
 * submission, so that a revision has the same facts whenever they are asked for.
 */
@Component
public class RevisionFacts {
    private final Catalogues catalogues;

    RevisionFacts(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The facts of a revision. */
    public PolicyFacts of(Revision revision) {
        return of(
                CanonicalJson.read(revision.content().json()),
                revision.submission().at());
    }

    /** The facts of content that would be submitted at this moment. */
    PolicyFacts of(FrozenSizing content, Instant submittedAt) {
        return new PolicyFacts(
                content.totals().days(),
                content.facts().customShare(),
                content.facts().yearsBelowMinimum(),
                age(content, submittedAt));
    }

    private int age(FrozenSizing content, Instant at) {
        return catalogues
                .numbered(content.catalogue().number())
                .flatMap(CatalogueSnapshot::publishedAt)
                .map(published -> Math.toIntExact(
                        Math.max(0, Duration.between(published, at).toDays())))
                .orElse(0);
    }
}
