package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The result of a submission.
 *
 * @param outcome where the process continues
 * @param nextStep the target of back or jump; empty for every other outcome
 * @param state the engagement's state afterwards; unchanged if there are problems
 * @param problems the reasons why the submission is not accepted; empty if it is
 */
public record StepDecision(
        EntryOutcome outcome, Optional<Step> nextStep, EngagementState state, List<Problem> problems) {

    /** Returns a refusal for these reasons, which does not change the state. */
    public static StepDecision refused(EngagementState unchanged, List<Problem> problems) {
        return new StepDecision(EntryOutcome.PROBLEMS, Optional.empty(), unchanged, problems);
    }

    static StepDecision leadingTo(Move move, Step target, EngagementState state) {
        return new StepDecision(outcome(move), Optional.of(target), state, List.of());
    }

    static StepDecision leaving(Move move, EngagementState state) {
        return new StepDecision(outcome(move), Optional.empty(), state, List.of());
    }

    /** Returns whether the submission was accepted, whatever its outcome. */
    public boolean accepted() {
        return outcome != EntryOutcome.PROBLEMS;
    }

    /** Returns whether the entry of the step was left unapplied, by a jump or by Back to an earlier step. */
    public boolean leaves(Step step) {
        return outcome == EntryOutcome.JUMP
                || outcome == EntryOutcome.BACK
                        && nextStep.filter(next -> next.compareTo(step) < 0).isPresent();
    }

    private static EntryOutcome outcome(Move move) {
        return switch (move) {
            case CONTINUE -> EntryOutcome.ACCEPTED;
            case BACK -> EntryOutcome.BACK;
            case JUMP -> EntryOutcome.JUMP;
            case SUBMIT -> EntryOutcome.SUBMIT;
            case WITHDRAW -> EntryOutcome.WITHDRAW;
        };
    }
}
