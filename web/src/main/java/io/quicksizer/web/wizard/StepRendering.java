package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.engagement.ShowingStep.Shown;
import io.quicksizer.workers.sizing.Warning;
import io.quicksizer.workers.sizing.WarningCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Renderer of a step and the frame around it. */
@Component
class StepRendering {
    private final ProblemText texts;
    private final ComparingAlternatives alternatives;
    private final LastChange changes;

    StepRendering(ProblemText texts, ComparingAlternatives alternatives, LastChange changes) {
        this.texts = texts;
        this.alternatives = alternatives;
        this.changes = changes;
    }

    /** Renders the whole page when it is opened. */
    ModelAndView page(Person reader, StepPage page, Shown shown, Locale locale) {
        WizardView frame = frame(page.step(), shown, shown.engagement().version(), locale);
        WizardView kept = shown.draft()
                .map(draft -> frame(page.step(), shown, draft.baseVersion(), locale)
                        .saved(When.timeOf(draft.savedAt(), locale), since(reader, shown, draft.baseVersion(), locale)))
                .orElse(frame);
        return page(page, shown, kept, locale);
    }

    /** Renders the parts that are updated while the person types. */
    ModelAndView live(Person reader, StepPage page, Shown shown, Instant savedAt, long baseVersion, Locale locale) {
        WizardView frame = frame(page.step(), shown, baseVersion, locale)
                .saved(When.timeOf(savedAt, locale), since(reader, shown, baseVersion, locale));
        return new ModelAndView("wizard/live", "wizard", frame)
                .addObject("content", page.figures(StepContent.of(shown, frame, locale)));
    }

    /**
     * Builds the frame around the step. If nothing is sized, other warnings about the figures are omitted as redundant.
     */
    WizardView frame(Step step, Shown shown, long version, Locale locale) {
        List<Warning> found = shown.engagement().figures().warnings();
        List<Warning> nothing = found.stream()
                .filter(warning -> warning.code() == WarningCode.NOTHING_SIZED)
                .toList();
        List<String> warnings = (nothing.isEmpty() ? found : nothing)
                .stream().map(warning -> texts.of(warning, locale)).toList();
        return WizardView.of(
                shown.engagement(),
                step,
                Summary.of(shown.engagement(), warnings),
                shown.editable(),
                version,
                drafts(shown, locale),
                LiveProblems.of(texts.of(shown.problems(), locale), shown.view().entry()));
    }

    /** Returns the latest change if the engagement has changed since this version. */
    private Optional<WizardView.Change> since(Person reader, Shown shown, long version, Locale locale) {
        return version == shown.engagement().version()
                ? Optional.empty()
                : Optional.of(WizardView.Change.of(
                        changes.ofEngagement(reader, shown.engagement().id()), locale));
    }

    private static WizardView.Drafts drafts(Shown shown, Locale locale) {
        return new WizardView.Drafts(
                Optional.empty(),
                Optional.empty(),
                shown.discardedAt().map(at -> When.timeOf(at, locale)),
                shown.unapplied().stream()
                        .map(step -> new WizardView.DraftAt(
                                step.name(),
                                WizardView.address(shown.engagement().id(), step)))
                        .toList());
    }

    /** Renders the whole page with this frame, for example after a rejected submission. */
    ModelAndView page(StepPage page, Shown shown, WizardView frame, Locale locale) {
        ModelAndView view = new ModelAndView("wizard/" + Stepper.path(page.step()));
        view.addObject("wizard", frame);
        view.addObject("terms", page.terms());
        view.addObject("alternatives", alternatives.names(frame.id()));
        view.addObject("content", page.content(StepContent.of(shown, frame, locale)));
        return view;
    }
}
