package io.quicksizer.workers.tasklist;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The rules on forms and entries in Tasklist. Tasklist shows all variables of all tasks to everybody with access, and
 * the engine reports the assignee of a task as the person who completed it. Therefore, by default, forms contain only a
 * link to the portal, and entries completed in Tasklist are refused.
 */
@Component
@EnableConfigurationProperties(TasklistSettings.class)
public class TasklistRules {
    private final TasklistSettings settings;
    private final EngineAuthentication engine;

    TasklistRules(TasklistSettings settings, EngineAuthentication engine) {
        this.settings = settings;
        this.engine = engine;
    }

    /** Returns whether forms contain the content of a step; never for an engagement that only its owner may read. */
    public boolean showsContent(Engagement engagement) {
        boolean shared = engagement.team().isPresent() || !engagement.shares().isEmpty();
        return settings.fullForms() && shared;
    }

    /** Returns the reason for refusing an entry that was completed in Tasklist; empty if it counts. */
    public Optional<Refusal> refusesEntry(Engagement engagement) {
        return refusal(settings.entries() && showsContent(engagement), Reason.NOT_FROM_TASKLIST);
    }

    /** Returns the reason for refusing a decision that was completed in Tasklist; empty if it counts. */
    public Optional<Refusal> refusesSignOff(Engagement engagement) {
        return refusal(settings.signOffs() && showsContent(engagement), Reason.NO_SIGN_OFF_FROM_TASKLIST);
    }

    /**
     * Returns the reason for refusing the assignee of a task as the signer of a decision; empty if the engine shows
     * that it authenticates, or if decisions don't count anyway. Asks the engine, so it is called outside of
     * transactions.
     *
     * @throws io.quicksizer.processes.engine.EngineUnavailable if the engine shows neither; the job is repeated
     */
    public Optional<Refusal> refusesSigner() {
        return refusal(!settings.signOffs() || engine.isShown(), Reason.SIGNER_NOT_PROVEN);
    }

    /** Returns the reason for refusing to open an engagement with the form in Tasklist; empty if it is allowed. */
    public Optional<Refusal> refusesToBegin() {
        return refusal(settings.entries(), Reason.NOT_FROM_TASKLIST);
    }

    /** Returns whether the form of a triage contains the feedback. */
    public boolean showsFeedback() {
        return settings.fullForms();
    }

    /** Returns the reason for refusing a triage that was completed in Tasklist; empty if it counts. */
    public Optional<Refusal> refusesTriage() {
        return refusal(settings.entries() && settings.fullForms(), Reason.NOT_FROM_TASKLIST);
    }

    /** Returns the address of a page of the portal; empty if the portal's address is not configured. */
    public Optional<String> link(String path) {
        return Optional.of(settings.portal())
                .filter(address -> !address.isEmpty())
                .map(address -> address + path);
    }

    private static Optional<Refusal> refusal(boolean counts, Reason reason) {
        return counts ? Optional.empty() : Optional.of(Refusal.because(reason));
    }
}
