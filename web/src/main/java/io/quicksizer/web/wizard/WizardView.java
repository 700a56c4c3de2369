package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The frame around a step.
 *
 * @param id the engagement
 * @param title name of the engagement
 * @param step name of the step shown
 * @param path address of the step
 * @param version the engagement's version that the person sees, sent with the submission
 * @param editable whether the step is open and the person may submit it; else the page is for reading
 * @param stepper the row of steps
 * @param summary the side panel
 * @param saved when the person's draft was kept, as text; empty if nothing is typed that is not submitted
 * @param outdated whether somebody changed the engagement since the draft was begun
 * @param problems why the submission was not accepted
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
        Optional<String> saved,
        boolean outdated,
        FieldProblems problems,
        Optional<Conflict> conflict) {

    /**
     * Somebody else was faster.
     *
     * @param fields in which the two differ
     */
    public record Conflict(List<Field> fields) {}

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

    static WizardView of(EngagementView engagement, Step step, Summary summary, boolean editable, long version) {
        return new WizardView(
                engagement.id(),
                engagement.state().context().name(),
                step.name(),
                address(engagement.id(), step),
                version,
                editable,
                Stepper.of(engagement, step),
                summary,
                Optional.empty(),
                false,
                FieldProblems.NONE,
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
                Optional.of(at),
                isOutdated,
                problems,
                conflict);
    }

    WizardView with(FieldProblems found) {
        return new WizardView(
                id, title, step, path, version, editable, stepper, summary, saved, outdated, found, conflict);
    }

    WizardView with(Conflict found) {
        return new WizardView(
                id,
                title,
                step,
                path,
                version,
                editable,
                stepper,
                summary,
                saved,
                outdated,
                problems,
                Optional.of(found));
    }
}
