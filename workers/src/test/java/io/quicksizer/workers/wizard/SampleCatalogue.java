package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.EngagementState.Context;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small catalogue in memory, and engagements on it. A line item named "run" carries totals only and has no size L.
 */
final class SampleCatalogue {
    static final CatalogueSnapshot CATALOGUE = new CatalogueSnapshot(
            1,
            1,
            "demo.xlsx",
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            List.of(
                    new ScopeTypeInfo("cloud", "Cloud Journey"),
                    new ScopeTypeInfo("data", "Data & Integration"),
                    new ScopeTypeInfo("security", "Security")),
            List.of(
                    item("move", "Move to the cloud", "cloud", CatalogueDays.of(days("10"), days("42.5"), days("50"))),
                    item(
                            "run",
                            "Run in the cloud",
                            "cloud",
                            new CatalogueDays(Map.of(Size.S, days("12"), Size.M, days("24")), true)),
                    item("lake", "Data lake", "data", CatalogueDays.of(days("10"), days("20.5"), days("30")))),
            List.of(
                    new ServiceInfo("plan", "Plan", "Prepare", "CRM-1", ""),
                    new ServiceInfo("build", "Build", "Realise", "CRM-2", "")),
            Map.of(),
            Map.of(),
            new SizingPolicies(days("10"), days("36")));

    private SampleCatalogue() {}

    /** Opened a moment ago: nothing but a name. */
    static EngagementState opened() {
        return new EngagementState(
                context("Plan 2026", "", "", ""),
                ContractYears.DEFAULT,
                Optional.empty(),
                Set.of(),
                Map.of(),
                Map.of());
    }

    /** Context accepted: three years, 50/25/25. */
    static EngagementState described() {
        return opened().withContext(
                        context("Plan 2026", "Northwind", "OPP-7", "Call them first"),
                        ContractYears.DEFAULT,
                        SpreadPreset.DEFAULT.spread(ContractYears.DEFAULT));
    }

    static EngagementState described(int years, Integer... hundredths) {
        return described()
                .withContext(described().context(), new ContractYears(years), new Spread(List.of(hundredths)));
    }

    /** Both scope types and all line items chosen, none sized. */
    static EngagementState chosen() {
        Map<String, Choice> items = new LinkedHashMap<>();
        List.of("move", "run", "lake").forEach(key -> items.put(key, new Choice(true, Optional.empty())));
        return described().withScopeTypes(Set.of("cloud", "data")).withLineItems(items);
    }

    /** Every line item sized: move M, run S, lake as asked for. */
    static EngagementState sized(Size lake) {
        Map<String, Choice> items = new LinkedHashMap<>();
        items.put("move", new Choice(true, Optional.of(Size.M)));
        items.put("run", new Choice(true, Optional.of(Size.S)));
        items.put("lake", new Choice(true, Optional.of(lake)));
        return chosen().withLineItems(items);
    }

    /** With lake sized Custom and one service of it. */
    static EngagementState customised() {
        return sized(Size.CUSTOM)
                .withCustomServices(
                        Map.of("lake", List.of(new CustomServiceEntry("plan", "Plan", new BigDecimal("15.50"), ""))));
    }

    private static Context context(String name, String customer, String opportunity, String notes) {
        return new Context(Map.of(
                ContextText.NAME, name,
                ContextText.CUSTOMER, customer,
                ContextText.OPPORTUNITY, opportunity,
                ContextText.NOTES, notes));
    }

    private static CatalogueLineItem item(String key, String name, String scopeType, CatalogueDays days) {
        return new CatalogueLineItem(key, name, scopeType, days);
    }

    private static Days days(String days) {
        return Days.of(new BigDecimal(days));
    }
}
