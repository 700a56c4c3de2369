package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.util.Map;

/** The facts that the policy of the product decides on. */
public final class SomeFacts {
    private SomeFacts() {}

    public static PolicyFacts of(BigDecimal days, BigDecimal share, int years, int age) {
        return new PolicyFacts(Map.of(
                PolicyFact.TOTAL_DAYS,
                days,
                PolicyFact.CUSTOM_SHARE,
                share,
                PolicyFact.YEARS_BELOW_MINIMUM,
                BigDecimal.valueOf(years),
                PolicyFact.CATALOGUE_AGE_DAYS,
                BigDecimal.valueOf(age)));
    }
}
