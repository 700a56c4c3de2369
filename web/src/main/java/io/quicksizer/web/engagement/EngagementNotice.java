package io.quicksizer.web.engagement;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;

/**
 * A flash message: what was just done, shown once on the next page.
 *
 * @param key of its sentence
 * @param number of the revision that it is about, or 0
 */
@ReadByTemplates
public record EngagementNotice(String key, int number) implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "flash";
}
