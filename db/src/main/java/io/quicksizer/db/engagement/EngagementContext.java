package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context of an engagement.
 *
 * @param name 1..200 characters
 * @param customer at most 200 characters; may be empty
 * @param opportunity at most 200 characters; may be empty
 * @param notes at most 4,000 characters; may be empty
 * @param language language tag of the documents; may be empty
 * @param durationYears contract years, 1..5
 * @param spread null until the context step is completed
 */
@Embeddable
public record EngagementContext(
        String name,
        String customer,
        String opportunity,
        String notes,
        String language,
        int durationYears,
        @Embedded @Nullable YearSpread spread) {

    /** Contract years by default. */
    public static final int DEFAULT_DURATION_YEARS = 3;

    /**
     * Returns a context with these texts.
     *
     * @param texts by field name; missing ones are empty
     * @param durationYears contract years, 1..5
     * @param spread null until the context step is completed
     */
    public static EngagementContext of(Map<String, String> texts, int durationYears, @Nullable YearSpread spread) {
        return new EngagementContext(
                texts.getOrDefault("name", ""),
                texts.getOrDefault("customer", ""),
                texts.getOrDefault("opportunity", ""),
                texts.getOrDefault("notes", ""),
                texts.getOrDefault("language", ""),
                durationYears,
                spread);
    }

    /** Returns the texts by field name. */
    public Map<String, String> texts() {
        return Map.of(
                "name", name, "customer", customer, "opportunity", opportunity, "notes", notes, "language", language);
    }

    /** Returns a copy with another name. */
    public EngagementContext renamed(String newName) {
        return new EngagementContext(newName, customer, opportunity, notes, language, durationYears, spread);
    }

    /**
     * Returns the context of an engagement of which little more than the name is known.
     *
     * @param name 1..200 characters
     * @param customer at most 200 characters; may be empty
     * @param opportunity at most 200 characters; may be empty
     * @return a context of 3 years without a spread
     */
    public static EngagementContext named(String name, String customer, String opportunity) {
        return new EngagementContext(name, customer, opportunity, "", "", DEFAULT_DURATION_YEARS, null);
    }
}
