package io.quicksizer.web.engagement;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;

/**
 * Flash message that confirms an action on the next page.
 *
 * @param key message key
 * @param number number of the revision that it is about, or 0
 */
@ReadByTemplates
public record EngagementNotice(String key, int number) implements Serializable {
    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "flash";
}
