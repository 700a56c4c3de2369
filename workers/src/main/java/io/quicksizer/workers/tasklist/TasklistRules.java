package io.quicksizer.workers.tasklist;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Rules for entries in Tasklist. It shows every variable of every task to everybody who may use it, and the engine
 * takes the assignee of a task for whoever completed it; so by default forms hold a link to the portal only, and
 * nothing that is completed in Tasklist counts.
 */
@Component
@EnableConfigurationProperties(TasklistSettings.class)
public class TasklistRules {
    private final TasklistSettings settings;

    TasklistRules(TasklistSettings settings) {
        this.settings = settings;
    }

    /** Returns whether a form holds the content of a step; never if nobody but the owner may read the engagement. */
    public boolean showsContent(Engagement engagement) {
        boolean shared = engagement.team().isPresent() || !engagement.shares().isEmpty();
        return settings.fullForms() && shared;
    }

    /** The reason why an entry that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesEntry(Engagement engagement) {
        return refusal(settings.entries() && showsContent(engagement), Reason.NOT_FROM_TASKLIST);
    }

    /** The reason why a decision that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesSignOff(Engagement engagement) {
        return refusal(settings.signOffs() && showsContent(engagement), Reason.NO_SIGN_OFF_FROM_TASKLIST);
    }

    /** The reason why nothing can be begun with the form in Tasklist; empty if it can. */
    public Optional<Refusal> refusesToBegin() {
        return refusal(settings.entries(), Reason.NOT_FROM_TASKLIST);
    }

    /** Returns whether the form of a triage holds the feedback. */
    public boolean showsFeedback() {
        return settings.fullForms();
    }

    /** The reason why a triage that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesTriage() {
        return refusal(settings.entries() && settings.fullForms(), Reason.NOT_FROM_TASKLIST);
    }

    /** Address of a page of the portal; empty if no address of the portal is set. */
    public Optional<String> link(String path) {
        return Optional.of(settings.portal())
                .filter(address -> !address.isEmpty())
                .map(address -> address + path);
    }

    private static Optional<Refusal> refusal(boolean counts, Reason reason) {
        return counts ? Optional.empty() : Optional.of(Refusal.because(reason));
    }
}
