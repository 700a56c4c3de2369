package io.quicksizer.web.worklist;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Flash message with the result of an action on several engagements.
 *
 * @param undo name of the inverse action, or empty
 * @param engagements the changed engagements
 * @param left engagements that could not be changed, with the reasons
 * @param person user name that the action is about, or empty
 * @param name display name of the person, or empty
 */
@ReadByTemplates
public record BulkNotice(String done, String undo, List<UUID> engagements, List<Left> left, String person, String name)
        implements Serializable {
    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "bulk";

    /**
     * An engagement that was not changed.
     *
     * @param name empty if the person may not read it
     */
    public record Left(String name, String reason) implements Serializable {}
}
