package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.result.ChangedBy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a step.
 *
 * @param title name of the engagement
 * @param step name of the step shown
 * @param path address of the step
 * @param version the engagement's version that the page was rendered for, sent with the submission
 * @param editable whether the step is open and the person may submit it; else the page is read-only
 * @param summary the side panel
 * @param drafts input that was not submitted
 * @param problems why the submission was rejected
 * @param live problems with the current input
 * @param conflict what somebody else entered in the meantime
 */
@ReadByTemplates
public record WizardView(
        UUID id,
        String title,
        String step,
        String path,
        long version,
        boolean editable,
        Stepper stepper,
        Summary summary,
        Drafts drafts,
        FieldProblems problems,
        LiveProblems live,
        Optional<Conflict> conflict) {

    /**
     * Input that was not submitted.
     *
     * @param saved when the draft of this step was saved; empty if there is none
     * @param outdated the latest change of the engagement if it changed since the draft was started
     * @param discarded when the most recently discarded draft was saved; empty if none can be restored
     * @param elsewhere other steps with a draft
     */
    public record Drafts(
            Optional<When> saved, Optional<Change> outdated, Optional<When> discarded, List<DraftAt> elsewhere) {

        Drafts saved(When at, Optional<Change> since) {
            return new Drafts(Optional.of(at), since, Optional.empty(), elsewhere);
        }
    }

    /**
     * A change that the page did not show yet.
     *
     * @param own whether the reader made it, in another window
     * @param by display name of the person; empty if unknown
     * @param at null if unknown
     */
    public record Change(boolean own, String by, @Nullable When at) {
        private static final Change UNKNOWN = new Change(false, "", null);

        static Change of(Optional<ChangedBy> change, Locale locale) {
            return change.map(known -> new Change(known.own(), known.name(), When.of(known.at(), locale)))
                    .orElse(UNKNOWN);
        }
    }

    /**
     * A step with a draft.
     *
     * @param path address of the step
     */
    public record DraftAt(String step, String path) {}

    /**
     * A conflict with another person, or with the same person in another window.
     *
     * @param fields the fields that differ
     */
    public record Conflict(List<Field> fields, Change change) {}

    /**
     * A field with two values.
     *
     * @param path path of the field in the submission
     * @param label label of the field
     * @param yours value that the person typed
     * @param theirs the stored value
     */
    public record Field(String path, String label, String yours, String theirs) {}

    static String address(UUID engagement, Step step) {
        return "/engagements/" + engagement + "/steps/" + Stepper.path(step);
    }

    static WizardView of(
            EngagementView engagement,
            Step step,
            Summary summary,
            boolean editable,
            long version,
            Drafts drafts,
            LiveProblems live) {
        return new WizardView(
                engagement.id(),
                engagement.state().context().name(),
                step.name(),
                address(engagement.id(), step),
                version,
                editable,
                Stepper.of(engagement, step),
                summary,
                drafts,
                FieldProblems.NONE,
                live,
                Optional.empty());
    }

    WizardView saved(When at, Optional<Change> since) {
        return new WizardView(
                id,
                title,
                step,
                path,
                version,
                editable,
                stepper,
                summary,
                drafts.saved(at, since),
                problems,
                live,
                conflict);
    }

    WizardView with(FieldProblems found) {
        return new WizardView(
                id, title, step, path, version, editable, stepper, summary, drafts, found, live, conflict);
    }

    WizardView with(Conflict found) {
        return new WizardView(
                id, title, step, path, version, editable, stepper, summary, drafts, problems, live, Optional.of(found));
    }
}
