package io.quicksizer.workers.revision;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The facts on which the approval policy decides, read from frozen content alone: of the sizing and of every
 * alternative offered beside it the highest, because the sign-off covers each. The catalogue's age is that at the
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
            case TOTAL_DAYS ->
                highest(
                        content.totals().days(),
                        content,
                        offer -> offer.totals().days());
            case CUSTOM_SHARE ->
                highest(
                        content.facts().customShare(),
                        content,
                        offer -> offer.facts().customShare());
            case YEARS_BELOW_MINIMUM ->
                highest(
                        BigDecimal.valueOf(content.facts().yearsBelowMinimum()),
                        content,
                        offer -> BigDecimal.valueOf(offer.facts().yearsBelowMinimum()));
            case CATALOGUE_AGE_DAYS -> BigDecimal.valueOf(age(content, submittedAt));
        });
    }

    private static BigDecimal highest(
            BigDecimal ofSizing, FrozenSizing content, Function<FrozenSizing.Offer, BigDecimal> ofOffer) {
        return content.offered().stream().map(ofOffer).reduce(ofSizing, BigDecimal::max);
    }

    private long age(FrozenSizing content, Instant at) {
        return versions.findByNumber(content.catalogue().number())
                .flatMap(CatalogueVersion::publishedAt)
                .map(published -> Math.max(0, Duration.between(published, at).toDays()))
                .orElse(0L);
    }
}
