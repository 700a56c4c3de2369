package io.quicksizer.web.worklist;

import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.UUID;

/**
 * Flash message about an action on an engagement.
 *
 * @param done rename, copy, start-deferred, archive or restore
 * @param version version of the engagement, needed to undo it
 */
@ReadByTemplates
public record WorklistNotice(String done, String name, UUID id, long version) implements Serializable {
    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "notice";

    static WorklistNotice of(String done, EngagementView view) {
        return new WorklistNotice(done, view.state().context().name(), view.id(), view.version());
    }
}
