package io.quicksizer.web.worklist;

import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.UUID;

/**
 * A flash message: what was just done, shown once on the next page.
 *
 * @param done rename, copy, start-deferred, archive or restore
 * @param version for undoing it
 */
@ReadByTemplates
public record WorklistNotice(String done, String name, UUID id, long version) implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "notice";

    static WorklistNotice of(String done, EngagementView view) {
        return new WorklistNotice(done, view.state().context().name(), view.id(), view.version());
    }
}
