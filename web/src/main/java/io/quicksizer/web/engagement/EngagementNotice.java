package io.quicksizer.web.engagement;

import java.io.Serializable;

/**
 * What was just done, told once on the next page.
 *
 * @param key of its sentence
 * @param number of the revision that it is about, or 0
 */
public record EngagementNotice(String key, int number) implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "told";
}
