package io.quicksizer.web.worklist;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A flash message: what was just done with several engagements, shown once on the next page.
 *
 * @param done the action
 * @param undo the action that takes it back
 * @param engagements those that were changed
 * @param failed how many could not be changed
 * @param person user name that it is about, or empty
 * @param name display name of the person, or empty
 */
@ReadByTemplates
public record BulkNotice(String done, String undo, List<UUID> engagements, int failed, String person, String name)
        implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "bulk";
}
