package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementContext;
import io.quicksizer.db.engagement.LineItemSize;
import io.quicksizer.db.engagement.ScopeTypeChoice;
import io.quicksizer.db.engagement.StoredCustomService;
import io.quicksizer.db.engagement.StoredLineItemChoice;
import io.quicksizer.db.engagement.YearSpread;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.EngagementState.Context;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mapping between an engagement's rows and its state. */
public final class EngagementStates {
    private EngagementStates() {}

    /** Returns the current state of an engagement. */
    public static EngagementState of(Engagement engagement) {
        EngagementContext context = engagement.context();
        return new EngagementState(
                Context.of(field -> context.texts().getOrDefault(field.field(), "")),
                new ContractYears(context.durationYears()),
                Optional.ofNullable(context.spread()).map(spread -> spread(context.durationYears(), spread)),
                scopeTypes(engagement),
                lineItems(engagement),
                customServices(engagement));
    }

    static void store(EngagementState state, CatalogueSnapshot catalogue, Engagement engagement, Instant now) {
        engagement.describe(
                EngagementContext.of(
                        ContextText.byField(state.context().texts()),
                        state.years().count(),
                        state.spread()
                                .map(spread -> YearSpread.of(spread.percents()))
                                .orElse(null)),
                now);
        engagement.chooseScopeTypes(scopeTypeRows(state), now);
        engagement.chooseLineItems(lineItemRows(state), now);
        engagement.defineCustomServices(customServiceRows(state), now);
        SizingResult figures = EngagementFigures.of(state, catalogue).result();
        engagement.measure(
                figures.total().toBigDecimal(), figures.years().getFirst().toBigDecimal());
    }

    private static Spread spread(int years, YearSpread spread) {
        return new Spread(spread.percentages().stream()
                .limit(years)
                .map(percent -> percent.movePointRight(2).intValueExact())
                .toList());
    }

    private static Set<String> scopeTypes(Engagement engagement) {
        Set<String> keys = new LinkedHashSet<>();
        engagement.scopeTypes().stream().filter(ScopeTypeChoice::chosen).forEach(type -> keys.add(type.scopeTypeKey()));
        return keys;
    }

    private static Map<String, Choice> lineItems(Engagement engagement) {
        Map<String, Choice> items = new LinkedHashMap<>();
        engagement
                .lineItems()
                .forEach(row ->
                        items.put(row.lineItemKey(), new Choice(row.chosen(), size(row.size()), row.deferred())));
        return items;
    }

    private static Map<String, List<CustomServiceEntry>> customServices(Engagement engagement) {
        Map<String, List<CustomServiceEntry>> services = new LinkedHashMap<>();
        engagement
                .customServices()
                .forEach(row -> services.computeIfAbsent(row.lineItemKey(), key -> new ArrayList<>())
                        .add(new CustomServiceEntry(row.serviceKey(), row.name(), row.days(), row.note())));
        return services;
    }

    private static List<ScopeTypeChoice> scopeTypeRows(EngagementState state) {
        List<ScopeTypeChoice> rows = new ArrayList<>();
        state.scopeTypes().forEach(key -> rows.add(new ScopeTypeChoice(key, rows.size(), true)));
        return rows;
    }

    private static List<StoredLineItemChoice> lineItemRows(EngagementState state) {
        List<StoredLineItemChoice> rows = new ArrayList<>();
        state.lineItems()
                .forEach((key, choice) -> rows.add(new StoredLineItemChoice(
                        key,
                        rows.size(),
                        choice.size()
                                .map(size -> LineItemSize.valueOf(size.name()))
                                .orElse(null),
                        choice.chosen(),
                        choice.deferred())));
        return rows;
    }

    private static List<StoredCustomService> customServiceRows(EngagementState state) {
        List<StoredCustomService> rows = new ArrayList<>();
        state.customServices().forEach((lineItem, entries) -> {
            for (int position = 0; position < entries.size(); position++) {
                rows.add(row(lineItem, position, entries.get(position)));
            }
        });
        return rows;
    }

    /**
     * Returns the row of a custom service, whose days and name are never null because only validated services are
     * stored.
     */
    private static StoredCustomService row(String lineItem, int position, CustomServiceEntry entry) {
        BigDecimal days = Objects.requireNonNull(entry.days());
        return new StoredCustomService(
                lineItem,
                position,
                entry.service(),
                Objects.requireNonNull(entry.name()),
                days.setScale(2),
                Objects.requireNonNullElse(entry.note(), ""));
    }

    private static Optional<Size> size(@Nullable LineItemSize size) {
        return Optional.ofNullable(size).map(known -> Size.valueOf(known.name()));
    }
}
