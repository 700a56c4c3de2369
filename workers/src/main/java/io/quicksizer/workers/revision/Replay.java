package io.quicksizer.workers.revision;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.EngagementState.Context;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recomputation of a revision: the inputs are read from its stored content, the figures are calculated with the
 * catalogue version that it names, and the result is written in the canonical form.
 */
public final class Replay {
    private Replay() {}

    /**
     * The result of a replay.
     *
     * @param storedSha256 hash of the stored content
     * @param recomputedSha256 hash of the recomputed content
     * @param first the first difference; empty if there is none
     */
    public record Outcome(String storedSha256, String recomputedSha256, Optional<FirstDifference> first) {

        /** Returns whether the recomputed content is identical to the stored content. */
        public boolean same() {
            return storedSha256.equals(recomputedSha256);
        }
    }

    /**
     * Recomputes stored content.
     *
     * @param stored canonical JSON of a revision
     * @param catalogue the catalogue version that the content names
     * @throws IllegalArgumentException if the text is not the content of a revision, or its inputs are invalid
     */
    public static Outcome of(String stored, CatalogueSnapshot catalogue) {
        FrozenSizing content = CanonicalJson.read(stored);
        EngagementState inputs = inputs(content);
        FrozenSizing recomputed = new Freezing(inputs, catalogue)
                .freeze(
                        content.engagementId(),
                        content.context().owner(),
                        content.issue(),
                        content.offered().stream()
                                .map(offer -> offer(content, offer, catalogue))
                                .toList())
                .in(content.format(), content.issue());
        String written = CanonicalJson.write(recomputed);
        return new Outcome(Sha256.of(stored), Sha256.of(written), FirstDifference.between(stored, written));
    }

    private static FrozenSizing.Offer offer(
            FrozenSizing content, FrozenSizing.Offer offer, CatalogueSnapshot catalogue) {
        EngagementState inputs =
                inputs(content, offer.durationYears(), offer.spread(), offer.rows(), offer.keptForLater());
        return new Freezing(inputs, catalogue).offer(offer.name());
    }

    private static EngagementState inputs(FrozenSizing content) {
        return inputs(content, content.durationYears(), content.spread(), content.rows(), content.keptForLater());
    }

    private static EngagementState inputs(
            FrozenSizing content, int years, List<BigDecimal> percents, List<Row> counted, List<Row> deferred) {
        Set<String> scopeTypes = new LinkedHashSet<>();
        Map<String, Choice> lineItems = new LinkedHashMap<>();
        Map<String, List<CustomServiceEntry>> services = new LinkedHashMap<>();
        for (Row row : Stream.concat(counted.stream(), deferred.stream()).toList()) {
            Size size = Size.valueOf(row.size());
            scopeTypes.add(row.scopeTypeKey());
            lineItems.put(row.key(), new Choice(true, Optional.of(size), deferred.contains(row)));
            if (size == Size.CUSTOM) {
                services.put(
                        row.key(), row.services().stream().map(Replay::entry).toList());
            }
        }
        return new EngagementState(
                new Context(content.context().texts()),
                new ContractYears(years),
                Optional.of(spread(percents)),
                scopeTypes,
                lineItems,
                services);
    }

    private static Spread spread(List<BigDecimal> percents) {
        return new Spread(percents.stream()
                .map(percent -> percent.movePointRight(2).intValueExact())
                .toList());
    }

    private static CustomServiceEntry entry(ServiceDays service) {
        return new CustomServiceEntry(service.key(), service.name(), service.days(), service.note());
    }
}
