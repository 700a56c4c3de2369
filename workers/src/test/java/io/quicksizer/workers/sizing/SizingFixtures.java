package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words in which the tests of this package speak. */
final class SizingFixtures {

    static final SizingPolicies POLICIES = new SizingPolicies(days("10"), days("36"));
    static final KnownServices SERVICES = KnownServices.of(Map.of("svc-1", "Discovery workshop", "svc-2", "Cutover"));
    static final Spread THREE_YEARS = SpreadPreset.DEFAULT.spread(ContractYears.DEFAULT);

    private SizingFixtures() {}

    static Days days(String days) {
        return Days.of(new BigDecimal(days));
    }

    static List<Days> listOfDays(String... days) {
        return Arrays.stream(days).map(SizingFixtures::days).toList();
    }

    static List<BigDecimal> percents(String... percents) {
        return Arrays.stream(percents).map(BigDecimal::new).toList();
    }

    static ContractYears years(int count) {
        return new ContractYears(count);
    }

    static CatalogueLineItem lineItem(String key, String s, String m, String l) {
        return new CatalogueLineItem(key, "Name of " + key, "cloud", CatalogueDays.of(days(s), days(m), days(l)));
    }

    static CatalogueLineItem totalsOnly(String key, String m) {
        return new CatalogueLineItem(key, "Name of " + key, "cloud", new CatalogueDays(Map.of(Size.M, days(m)), true));
    }

    static LineItemChoice at(Size size, CatalogueLineItem item) {
        return new LineItemChoice(item, size, List.of());
    }

    static LineItemChoice custom(CatalogueLineItem item, CustomServiceEntry... services) {
        return new LineItemChoice(item, Size.CUSTOM, new ArrayList<>(Arrays.asList(services)));
    }

    static CustomServiceEntry freeText(@Nullable String name, @Nullable String days) {
        return new CustomServiceEntry(null, name, days == null ? null : new BigDecimal(days), null);
    }

    static CustomServiceEntry service(String key, String days) {
        return new CustomServiceEntry(key, null, new BigDecimal(days), "agreed");
    }

    static SizingRequest request(LineItemChoice... choices) {
        return new SizingRequest(THREE_YEARS, List.of(choices), POLICIES, SERVICES);
    }

    static SizingResult sizing(LineItemChoice... choices) {
        return Sizing.of(request(choices)).orThrow();
    }

    /** Each problem as {@code field CODE}. */
    static List<String> refusals(Checked<?> checked) {
        return refusals(checked.problems());
    }

    static List<String> refusals(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    static List<WarningCode> codes(List<Warning> warnings) {
        return warnings.stream().map(Warning::code).toList();
    }

    /** A catalogue in the given order. */
    static CatalogueSizes catalogue(CatalogueLineItem... items) {
        return new CatalogueSizes() {
            @Override
            public List<CatalogueLineItem> lineItems() {
                return List.of(items);
            }

            @Override
            public SizingPolicies policies() {
                return POLICIES;
            }

            @Override
            public Optional<String> serviceName(String serviceKey) {
                return SERVICES.serviceName(serviceKey);
            }
        };
    }
}
