package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a step.
 *
 * @param title name of the engagement
 * @param step name of the step shown
 * @param path address of the step
 * @param version the engagement's version that the person sees, sent with the submission
 * @param editable whether the step is open and the person may submit it; else the page is for reading
 * @param summary the side panel
 * @param drafts what the person typed and did not apply
 * @param problems why the submission was not accepted
 * @param live what is wrong with what is typed
 * @param conflict what somebody else entered meanwhile
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
     * What the person typed and did not apply.
     *
     * @param saved when the draft of this step was kept, as text; empty if there is none
     * @param outdated whether somebody changed the engagement since the draft was begun
     * @param discarded when the draft was kept that was discarded last and can be brought back, as text
     * @param elsewhere other steps with a draft
     */
    public record Drafts(
            Optional<String> saved, boolean outdated, Optional<String> discarded, List<DraftAt> elsewhere) {

        Drafts saved(String at, boolean isOutdated) {
            return new Drafts(Optional.of(at), isOutdated, Optional.empty(), elsewhere);
        }
    }

    /**
     * A step with a draft.
     *
     * @param path its address
     */
    public record DraftAt(String step, String path) {}

    /**
     * Somebody else was faster, or the same person in another window.
     *
     * @param fields in which the two differ
     * @param own whether it was the same person
     * @param by display name of who was faster, or empty if that is not known
     * @param at when; null if that is not known
     */
    public record Conflict(
            List<Field> fields,
            boolean own,
            String by,
            @Nullable When at) {}

    /**
     * A field with two values.
     *
     * @param path of the field in the submission
     * @param label what people read at the field
     * @param yours what the person typed
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

    WizardView saved(String at, boolean isOutdated) {
        return new WizardView(
                id,
                title,
                step,
                path,
                version,
                editable,
                stepper,
                summary,
                drafts.saved(at, isOutdated),
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
