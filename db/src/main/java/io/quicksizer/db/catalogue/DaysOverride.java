package io.quicksizer.db.catalogue;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's own value for one size of a service. An explicit blank ({@code overrides} without days) is not the same
 * as taking the template's value (docs/domain.md, Words: scenario).
 *
 * @param overrides whether the scenario says something of its own
 * @param days the value, exact to 0.01 day; null for a blank, and always null when nothing is overridden
 */
@Embeddable
public record DaysOverride(boolean overrides, @Nullable BigDecimal days) {

    /** The template's value counts. */
    public static final DaysOverride TEMPLATE = new DaysOverride(false, null);

    /** The scenario leaves the value out on purpose. */
    public static final DaysOverride BLANK = new DaysOverride(true, null);

    /** Refuses days without an override. */
    public DaysOverride {
        if (!overrides && days != null) {
            throw new IllegalArgumentException("Days without an override: " + days);
        }
    }

    /**
     * The scenario's own value.
     *
     * @param days at least 0
     */
    public static DaysOverride of(BigDecimal days) {
        return new DaysOverride(true, days);
    }

    /**
     * The effective value (docs/domain.md, Words: effective value).
     *
     * @param template the service's template value; may be null
     * @return the override if there is one, a blank included; else the template's value
     */
    public @Nullable BigDecimal effective(@Nullable BigDecimal template) {
        return overrides ? days : template;
    }
}
