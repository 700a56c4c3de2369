package io.quicksizer.web.wizard;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.page.WizardSettings;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.AwaitingStep;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.SettlingConflict;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.engagement.ShowingStep.Shown;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Submission of a page, with its result: the next step, the same page with its problems, or a conflict. */
@Component
@EnableConfigurationProperties(WizardSettings.class)
class SubmittingWizardStep {
    private final SubmittingStep submitting;
    private final AwaitingStep awaiting;
    private final KeepingDraft keeping;
    private final ShowingStep showing;
    private final SettlingConflict settling;
    private final StepRendering rendering;
    private final ReviewerRemarks remarks;
    private final ConflictFields conflicts;
    private final ProblemText texts;
    private final Duration patience;

    SubmittingWizardStep(
            SubmittingStep submitting,
            AwaitingStep awaiting,
            KeepingDraft keeping,
            ShowingStep showing,
            SettlingConflict settling,
            StepRendering rendering,
            ReviewerRemarks remarks,
            ConflictFields conflicts,
            ProblemText texts,
            WizardSettings settings) {
        this.submitting = submitting;
        this.awaiting = awaiting;
        this.keeping = keeping;
        this.showing = showing;
        this.settling = settling;
        this.rendering = rendering;
        this.remarks = remarks;
        this.conflicts = conflicts;
        this.texts = texts;
        this.patience = settings.patience();
    }

    ModelAndView submitStep(Person person, UUID id, StepPage page, WizardForm sent, Locale locale) {
        WizardForm form = sent.with(settling.settle(person, id, sent.fields(), sent.taken()));
        Answer<SubmittingStep.Receipt> answer = submit(person, id, form);
        if (notOpenYet(answer, form) && waitsAt(id, page.step(), patience)) {
            answer = submit(person, id, form);
        } else if (overwritesNothing(answer, form) && waitsAt(id, page.step(), Duration.ZERO)) {
            answer = submit(person, id, form.over(((Answer.Conflicting<?>) answer).currentVersion()));
        }
        return switch (answer) {
            case Answer.Done<SubmittingStep.Receipt>(SubmittingStep.Receipt receipt) -> onwards(id, receipt);
            case Answer.Invalid<SubmittingStep.Receipt> invalid -> {
                Shown shown = shown(person, id, form);
                FieldProblems problems = texts.of(invalid.problems(), locale);
                WizardView frame = kept(person, id, page, form, shown, locale).with(problems);
                yield ShownAgain.after(invalid, rendering.page(page, shown, frame, locale))
                        .addObject("remarks", remarks.of(person, shown.engagement(), locale));
            }
            case Answer.Conflicting<SubmittingStep.Receipt> conflict ->
                conflict(person, id, page, form, conflict, locale);
            case Answer.Missing<SubmittingStep.Receipt> missing -> throw Answers.notDone(missing);
            case Answer.Refused<SubmittingStep.Receipt> refused -> throw Answers.notDone(refused);
        };
    }

    private Answer<SubmittingStep.Receipt> submit(Person person, UUID id, WizardForm form) {
        return submitting.submit(
                person, id, new SubmittingStep.Request(form.version(), form.submission(), Channel.PORTAL));
    }

    /**
     * Returns whether the step is not open, although the version is current: the workflow has not reached it yet, or
     * has left it.
     */
    private static boolean notOpenYet(Answer<SubmittingStep.Receipt> answer, WizardForm form) {
        return answer instanceof Answer.Conflicting<SubmittingStep.Receipt> conflict
                && conflict.currentVersion() == form.version();
    }

    /** Returns whether the submitted version is outdated but the entry doesn't differ from the stored one. */
    private static boolean overwritesNothing(Answer<SubmittingStep.Receipt> answer, WizardForm form) {
        return answer instanceof Answer.Conflicting<SubmittingStep.Receipt> conflict
                && conflict.currentVersion() != form.version()
                && conflict.differences().isEmpty();
    }

    private boolean waitsAt(UUID id, Step step, Duration atMost) {
        return awaiting.next(id, atMost).equals(Optional.of(step));
    }

    private ModelAndView onwards(UUID id, SubmittingStep.Receipt receipt) {
        boolean inWizard =
                !receipt.outcome().equals("submit") && !receipt.outcome().equals("withdraw");
        if (!inWizard) {
            return seeOther("/engagements/" + id);
        }
        return seeOther(awaiting.next(id, patience)
                .filter(step -> step != Step.SIGN_OFF)
                .map(step -> WizardView.address(id, step))
                .orElse("/engagements/" + id + "/wizard"));
    }

    /**
     * Shows differences with both values. Without differences the entry was already submitted, for example by a double
     * click.
     */
    private ModelAndView conflict(
            Person person,
            UUID id,
            StepPage page,
            WizardForm form,
            Answer.Conflicting<SubmittingStep.Receipt> conflict,
            Locale locale) {
        boolean stale = conflict.currentVersion() != form.version();
        if (stale && conflict.differences().isEmpty()) {
            return seeOther("/engagements/" + id + "/wizard");
        }
        keeping.keepForReturn(person, id, form.fields(), form.version());
        if (!stale) {
            return seeOther("/engagements/" + id + "/wizard?kept=" + Stepper.path(page.step()));
        }
        Shown shown = shown(person, id, form);
        WizardView frame = rendering
                .frame(page.step(), shown, conflict.currentVersion(), locale)
                .with(new WizardView.Conflict(
                        conflicts.of(conflict.differences(), shown, form.fields(), locale),
                        WizardView.Change.of(conflict.conflict().change(), locale)));
        return ShownAgain.after(conflict, rendering.page(page, shown, frame, locale));
    }

    /** Saves the rejected entry as a draft, so that the input is not lost if the page is left. */
    private WizardView kept(Person person, UUID id, StepPage page, WizardForm form, Shown shown, Locale locale) {
        WizardView frame = rendering.frame(page.step(), shown, form.version(), locale);
        return keeping.keep(person, id, form.fields(), form.version())
                .ifDone()
                .map(at -> frame.saved(When.timeOf(at, locale), Optional.empty()))
                .orElse(frame);
    }

    private Shown shown(Person person, UUID id, WizardForm form) {
        return Answers.done(showing.show(person, id, form.submission()));
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
