package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.ParsedPolicy;
import java.util.Optional;

/** Policy values of a draft; those that its workbook doesn't state are kept from the previous version. */
record KeptPolicies(Optional<CatalogueContents> before) {
    private static final String DEFAULT = "default";
    private static final String DAYS = "days";

    PolicyValue in(CatalogueVersion draft, ParsedPolicy policy) {
        CellSource cell = policy.source();
        if (cell != null) {
            return new PolicyValue(draft, policy.key(), policy.value(), DAYS, cell.toString());
        }
        return before.flatMap(contents -> kept(draft, policy, contents))
                .orElseGet(() -> new PolicyValue(draft, policy.key(), policy.value(), DAYS, DEFAULT));
    }

    private static Optional<PolicyValue> kept(CatalogueVersion draft, ParsedPolicy policy, CatalogueContents contents) {
        return contents.policyValues().stream()
                .filter(value -> value.key().equals(policy.key()))
                .filter(value -> !value.source().equals(DEFAULT))
                .map(value -> new PolicyValue(
                        draft,
                        value.key(),
                        value.value(),
                        value.unit(),
                        "kept from version " + contents.version().number()))
                .findFirst();
    }
}
