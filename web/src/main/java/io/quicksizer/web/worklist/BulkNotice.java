package io.quicksizer.web.worklist;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A flash message: what was just done with several engagements, shown once on the next page.
 *
 * @param undo the action that takes it back, or empty
 * @param engagements those that were changed
 * @param left those that could not be changed, with the reasons
 * @param person user name that it is about, or empty
 * @param name display name of the person, or empty
 */
@ReadByTemplates
public record BulkNotice(String done, String undo, List<UUID> engagements, List<Left> left, String person, String name)
        implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "bulk";

    /**
     * An engagement that stays as it was.
     *
     * @param name empty if the person may not know it
     */
    public record Left(String name, String reason) implements Serializable {}
}
