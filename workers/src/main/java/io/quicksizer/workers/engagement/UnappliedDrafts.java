package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.StepName;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.List;
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

    /** Returns the steps whose draft would change what is stored; expert mode is included only while it is open. */
    List<Step> steps(String userName, Engagement engagement, boolean expertOpen) {
        return drafts.steps(engagement.id(), userName).stream()
                .map(Step::valueOf)
                .filter(step -> Wizard.has(step) && step != Step.REVIEW)
                .filter(step -> expertOpen || step != Step.EXPERT)
                .filter(step -> isUnapplied(userName, engagement, step))
                .sorted()
                .toList();
    }

    /** Returns the reasons why the review can't be submitted yet; empty if there is nothing left to apply. */
    List<Problem> problems(String userName, Engagement engagement, boolean expertOpen) {
        return steps(userName, engagement, expertOpen).stream()
                .map(step -> Problem.of(Intent.ACTION, StepProblem.DRAFT_NOT_APPLIED, StepName.word(step)))
                .toList();
    }

    /**
     * Returns whether an entry was typed and is not applied: the step does not begin with it, and Continue would refuse
     * it or change something.
     */
    boolean isUnapplied(Engagement engagement, StepEntry typed) {
        StepView stored = forms.stored(engagement, typed.step());
        boolean untouched = isWithin(typed, stored.entry())
                || StepForms.proposal(stored)
                        .filter(proposal -> isWithin(typed, proposal))
                        .isPresent();
        return !untouched && !changesNothing(engagement, forms.continued(engagement, typed));
    }

    private boolean isUnapplied(String userName, Engagement engagement, Step step) {
        return drafts.find(engagement.id(), step.name(), userName)
                .map(kept -> EntryCodec.read(step, kept.fieldsJson()))
                .filter(typed -> isUnapplied(engagement, typed))
                .isPresent();
    }

    /** Covers other spellings of what is stored, such as another order or format. */
    private static boolean changesNothing(Engagement engagement, StepDecision continued) {
        return continued.accepted() && continued.state().equals(EngagementStates.of(engagement));
    }

    /** Returns whether each field that the entry mentions has the same value in the other one. */
    private static boolean isWithin(StepEntry typed, StepEntry other) {
        return Differences.between(fields(typed), fields(other)).isEmpty();
    }

    private static JsonNode fields(StepEntry entry) {
        return EntryCodec.fields(entry.with(Intent.NONE));
    }
}
