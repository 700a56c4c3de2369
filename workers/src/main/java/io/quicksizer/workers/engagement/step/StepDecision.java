package io.quicksizer.workers.engagement.step;

import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a submission leads to.
 *
 * @param outcome where the process goes
 * @param nextStep the step to go back or jump to; empty with every other outcome
 * @param state the engagement's state afterwards; unchanged if there are problems
 * @param problems why the submission is not accepted; empty if it is
 */
public record StepDecision(
        RecordOutcome outcome, Optional<Step> nextStep, EngagementState state, List<Problem> problems) {

    /** Nothing changes, for these reasons. */
    public static StepDecision refused(EngagementState unchanged, List<Problem> problems) {
        return new StepDecision(RecordOutcome.PROBLEMS, Optional.empty(), unchanged, problems);
    }

    static StepDecision leadingTo(Move move, Step target, EngagementState state) {
        return new StepDecision(outcome(move), Optional.of(target), state, List.of());
    }

    static StepDecision leaving(Move move, EngagementState state) {
        return new StepDecision(outcome(move), Optional.empty(), state, List.of());
    }

    /** Whether the submission was accepted, whatever it leads to. */
    public boolean accepted() {
        return outcome != RecordOutcome.PROBLEMS;
    }

    private static RecordOutcome outcome(Move move) {
        return switch (move) {
            case CONTINUE -> RecordOutcome.ACCEPTED;
            case BACK -> RecordOutcome.BACK;
            case JUMP -> RecordOutcome.JUMP;
            case SUBMIT -> RecordOutcome.SUBMIT;
            case WITHDRAW -> RecordOutcome.WITHDRAW;
        };
    }
}
