package io.quicksizer.workers.revision;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The facts on which the approval policy decides, from frozen content only. Each fact is the highest among the sizing
 * and the alternatives offered beside it, because the sign-off covers all of them. The catalogue's age is that at the
 * submission, so that the facts of a revision never change.
 */
@Component
public class RevisionFacts {
    private final CatalogueVersionRepository versions;

    RevisionFacts(CatalogueVersionRepository versions) {
        this.versions = versions;
    }

    /** Returns the facts of a revision. */
    public PolicyFacts of(Revision revision) {
        return of(
                CanonicalJson.read(revision.content().json()),
                revision.submission().at());
    }

    /** Returns the facts of content that was or would be submitted at this time. */
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
