package io.quicksizer.workers.tasklist;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Settings of Tasklist. It shows every variable of every task to everybody who may use it, and the engine takes the
 * assignee of a task for whoever completed it; so by default forms hold a link to the portal only, and nothing that is
 * completed in Tasklist counts.
 */
@Component
public class TasklistRules {
    private final boolean fullForms;
    private final boolean entries;
    private final boolean signOffs;
    private final String portal;

    TasklistRules(
            @Value("${quicksizer.tasklist.full-forms:false}") boolean fullForms,
            @Value("${quicksizer.tasklist.entries:false}") boolean entries,
            @Value("${quicksizer.tasklist.sign-offs:false}") boolean signOffs,
            @Value("${quicksizer.tasklist.portal:}") String portal) {
        this.fullForms = fullForms;
        this.entries = entries;
        this.signOffs = signOffs;
        this.portal = portal.strip().replaceAll("/+$", "");
    }

    /** Returns whether a form holds the content of a step; never if nobody but the owner may read the engagement. */
    public boolean showsContent(Engagement engagement) {
        boolean shared = engagement.team().isPresent() || !engagement.shares().isEmpty();
        return fullForms && shared;
    }

    /** The reason why an entry that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesEntry(Engagement engagement) {
        return refusal(entries && showsContent(engagement), Reason.NOT_FROM_TASKLIST);
    }

    /** The reason why a decision that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesSignOff(Engagement engagement) {
        return refusal(signOffs && showsContent(engagement), Reason.NO_SIGN_OFF_FROM_TASKLIST);
    }

    /** The reason why nothing can be begun with the form in Tasklist; empty if it can. */
    public Optional<Refusal> refusesToBegin() {
        return refusal(entries, Reason.NOT_FROM_TASKLIST);
    }

    /** Returns whether the form of a triage holds the feedback. */
    public boolean showsFeedback() {
        return fullForms;
    }

    /** The reason why a triage that was completed in Tasklist does not count; empty if it does. */
    public Optional<Refusal> refusesTriage() {
        return refusal(entries && fullForms, Reason.NOT_FROM_TASKLIST);
    }

    /** Address of a page of the portal; empty if no address of the portal is set. */
    public Optional<String> link(String path) {
        return Optional.of(portal).filter(address -> !address.isEmpty()).map(address -> address + path);
    }

    private static Optional<Refusal> refusal(boolean counts, Reason reason) {
        return counts ? Optional.empty() : Optional.of(Refusal.because(reason));
    }
}
