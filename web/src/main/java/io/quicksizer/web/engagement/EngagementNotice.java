package io.quicksizer.web.engagement;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;

/**
 * Flash message that confirms an action on the next page.
 *
 * @param key message key
 * @param argument number of the revision that it is about, or the sentence of a conflict
 */
@ReadByTemplates
public record EngagementNotice(String key, String argument) implements Serializable {
    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "flash";
}
