package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDraft;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.StepName;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The drafts of a person at steps other than the review that were neither applied nor discarded. */
@Component
class UnappliedDrafts {
    private final StepDrafts drafts;
    private final StepForms forms;

    UnappliedDrafts(StepDrafts drafts, StepForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    /** Returns the steps whose draft differs from what is stored; expert mode is included only while it is open. */
    List<Step> steps(String userName, Engagement engagement, boolean expertOpen) {
        return drafts.steps(engagement.id(), userName).stream()
                .map(Step::valueOf)
                .filter(step -> Wizard.has(step) && step != Step.REVIEW)
                .filter(step -> expertOpen || step != Step.EXPERT)
                .filter(step -> differs(userName, engagement, step))
                .sorted()
                .toList();
    }

    /** Returns the reasons why the review can't be submitted yet; empty if there is nothing left to apply. */
    List<Problem> problems(String userName, Engagement engagement, boolean expertOpen) {
        return steps(userName, engagement, expertOpen).stream()
                .map(step -> Problem.of(Intent.ACTION, StepProblem.DRAFT_NOT_APPLIED, StepName.word(step)))
                .toList();
    }

    private boolean differs(String userName, Engagement engagement, Step step) {
        Optional<StepDraft> draft = drafts.find(engagement.id(), step.name(), userName);
        return draft.map(kept -> EntryCodec.read(step, kept.fieldsJson()))
                .map(typed -> Differences.between(
                        fields(typed), fields(forms.stored(engagement, step).entry())))
                .filter(differences -> !differences.isEmpty())
                .isPresent();
    }

    private static JsonNode fields(StepEntry entry) {
        return EntryCodec.fields(entry.with(Intent.NONE));
    }
}
