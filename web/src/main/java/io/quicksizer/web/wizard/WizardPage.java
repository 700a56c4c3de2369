package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.engagement.ShowingStep.Shown;
import io.quicksizer.workers.result.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page of a step of the wizard: shows, previews and submits it. */
@Page
@RequestMapping("/engagements/{id}/steps/{step}")
class WizardPage {
    private final StepPages pages;
    private final ShowingStep showing;
    private final KeepingDraft keeping;
    private final SubmittingWizardStep submitting;
    private final StepRendering rendering;
    private final ReviewerRemarks remarks;

    WizardPage(
            StepPages pages,
            ShowingStep showing,
            KeepingDraft keeping,
            SubmittingWizardStep submitting,
            StepRendering rendering,
            ReviewerRemarks remarks) {
        this.pages = pages;
        this.showing = showing;
        this.keeping = keeping;
        this.submitting = submitting;
        this.rendering = rendering;
        this.remarks = remarks;
    }

    /**
     * Shows a step: editable if it is open, read-only if it was visited; otherwise redirects to the engagement's
     * current step.
     *
     * @param target key of the line item to which services were added last
     * @param more whether a service was added, so that the search gets the focus
     * @param twice whether nothing was added because all services existed already
     * @param pasted number of pasted services
     * @param free number of pasted free texts
     */
    @GetMapping
    @AnyRole
    ModelAndView show(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable("step") String path,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "false") boolean more,
            @RequestParam(defaultValue = "false") boolean twice,
            @RequestParam(defaultValue = "0") int pasted,
            @RequestParam(defaultValue = "0") int free) {
        StepPage page = pages.at(path);
        Shown shown = Answers.done(showing.show(person, id, page.step()));
        return canBeRead(shown.engagement(), page.step())
                ? rendering
                        .page(person, page, shown, locale)
                        .addObject("remarks", remarks.of(person, shown.engagement(), locale))
                        .addObject("canEdit", shown.canEdit())
                        .addObject("target", target)
                        .addObject("more", more)
                        .addObject("twice", twice)
                        .addObject("pasted", pasted)
                        .addObject("free", free)
                : new ModelAndView("redirect:/engagements/" + id + "/wizard");
    }

    @PostMapping
    @PlannersOnly
    ModelAndView submitStep(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable("step") String path,
            @RequestParam MultiValueMap<String, String> sent) {
        StepPage page = pages.at(path);
        return submitting.submitStep(person, id, page, WizardForm.of(page, sent), locale);
    }

    /** Saves the draft while the person types, and responds with the figures and problems of the input. */
    @PostMapping("/preview")
    @PlannersOnly
    ModelAndView preview(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable("step") String path,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        StepPage page = pages.at(path);
        WizardForm form = WizardForm.of(page, sent);
        Answer<Instant> kept = keeping.keep(person, id, form.fields(), form.version());
        if (kept instanceof Answer.Conflicting<Instant> submitted) {
            response.setHeader("HX-Reswap", "none");
            return new ModelAndView("wizard/gone", "id", id)
                    .addObject(
                            "change", WizardView.Change.of(submitted.conflict().change(), locale));
        }
        Shown shown = Answers.done(showing.show(person, id, form.fields()));
        return rendering.live(person, page, shown, Answers.done(kept), form.version(), locale);
    }

    /** Discards the draft of a step; {@link #restore} brings it back. */
    @PostMapping("/discard")
    @PlannersOnly
    ModelAndView discard(Person person, @PathVariable UUID id, @PathVariable("step") String path) {
        Step step = pages.at(path).step();
        Answers.done(showing.show(person, id, step));
        keeping.discard(person, id, step);
        return new ModelAndView("redirect:" + WizardView.address(id, step));
    }

    /** Restores the discarded draft of a step. */
    @PostMapping("/restore")
    @PlannersOnly
    ModelAndView restore(Person person, @PathVariable UUID id, @PathVariable("step") String path) {
        Step step = pages.at(path).step();
        Answers.done(showing.show(person, id, step));
        keeping.restore(person, id, step);
        return new ModelAndView("redirect:" + WizardView.address(id, step));
    }

    private static boolean canBeRead(EngagementView engagement, Step step) {
        return engagement.progress().currentStep().equals(Optional.of(step.name()))
                || engagement.progress().visited().contains(step.name());
    }
}
