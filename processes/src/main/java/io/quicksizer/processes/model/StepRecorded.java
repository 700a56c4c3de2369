package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#RECORD_STEP}.
 *
 * @param outcome the outcome by which the process is routed
 * @param nextStep chosen step; null for every outcome except {@link RecordOutcome#ANOTHER_STEP}
 * @param expertOpen whether any line item is Custom now
 */
public record StepRecorded(RecordOutcome outcome, @Nullable Step nextStep, boolean expertOpen) implements JobAnswer {

    /** Rejects another step without its name, and a sign-off as the next step. */
    public StepRecorded {
        if ((outcome == RecordOutcome.ANOTHER_STEP) != (nextStep != null)) {
            throw new IllegalArgumentException(outcome + " with next step " + nextStep);
        }
        if (nextStep == Step.SIGN_OFF) {
            throw new IllegalArgumentException("Nobody can go to the sign-off");
        }
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.OUTCOME, outcome.text());
        variables.put(Variable.NEXT_STEP, nextStep == null ? null : nextStep.name());
        variables.put(Variable.EXPERT_OPEN, expertOpen);
        variables.put(Variable.SUBMISSION, null);
        return variables;
    }
}
