package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizingPolicies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The policy values of a version.
 *
 * @param entries values, ordered by key
 */
record Policies(List<PolicyValueEntry> entries) {

    static Policies of(List<PolicyValue> stored) {
        return new Policies(stored.stream()
                .map(policy -> new PolicyValueEntry(policy.key(), policy.value(), policy.unit(), policy.source()))
                .toList());
    }

    SizingPolicies forSizing() {
        return new SizingPolicies(
                days(PolicyValue.CUSTOM_SERVICE_MINIMUM_DAYS).orElse(SizingPolicies.INITIAL.minimumPerCustomService()),
                days(PolicyValue.YEAR_MINIMUM_DAYS).orElse(SizingPolicies.INITIAL.minimumPerYear()));
    }

    List<Integer> defaultSpread() {
        return entries.stream()
                .filter(policy -> policy.key().startsWith(PublishedCatalogue.SPREAD_POLICY))
                .sorted(Comparator.comparing(PolicyValueEntry::key))
                .map(policy -> policy.value().movePointRight(2).intValueExact())
                .toList();
    }

    private Optional<Days> days(String key) {
        return entries.stream()
                .filter(policy -> policy.key().equals(key))
                .map(policy -> Days.of(policy.value()))
                .findFirst();
    }
}
