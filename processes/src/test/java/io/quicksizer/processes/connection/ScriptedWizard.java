package io.quicksizer.processes.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepRecorded;
import java.util.List;

/** Records the steps of the wizard in a dossier. */
final class ScriptedWizard {
    private ScriptedWizard() {}

    static StepRecorded record(Job job, Dossier dossier) {
        Step step = job.step();
        JsonNode entry = ScriptedWorker.entry(job, dossier);
        dossier.problems.remove(step);
        return switch (entry.path("action").asText()) {
            case "back" -> back(step, dossier);
            case "jump" -> jump(entry, dossier);
            case "submit" -> new StepRecorded(RecordOutcome.SUBMIT, null, dossier.expertOpen);
            case "withdraw" -> withdraw(dossier);
            default -> forward(step, entry, dossier);
        };
    }

    private static StepRecorded back(Step step, Dossier dossier) {
        Step target = dossier.history.poll();
        while (target == Step.EXPERT && !dossier.expertOpen) {
            target = dossier.history.poll();
        }
        return target == null
                ? refuse(step, "This is the first step", dossier)
                : new StepRecorded(RecordOutcome.ANOTHER_STEP, target, dossier.expertOpen);
    }

    private static StepRecorded jump(JsonNode entry, Dossier dossier) {
        String target = entry.path("jumpTo").asText("");
        if (target.isEmpty() || (target.equals("EXPERT") && !dossier.expertOpen)) {
            return refuse(Step.REVIEW, "Choose the step to change", dossier);
        }
        dossier.history.push(Step.REVIEW);
        return new StepRecorded(RecordOutcome.ANOTHER_STEP, Step.valueOf(target), dossier.expertOpen);
    }

    private static StepRecorded withdraw(Dossier dossier) {
        return new StepRecorded(RecordOutcome.WITHDRAW, null, dossier.expertOpen);
    }

    private static StepRecorded forward(Step step, JsonNode entry, Dossier dossier) {
        if (!Submissions.valid(step, entry)) {
            return refuse(step, "Something is missing", dossier);
        }
        if (step == Step.SIZING) {
            dossier.expertOpen = entry.toString().contains("CUSTOM");
        }
        dossier.history.push(step);
        return new StepRecorded(RecordOutcome.ACCEPTED, null, dossier.expertOpen);
    }

    private static StepRecorded refuse(Step step, String why, Dossier dossier) {
        dossier.problems.put(step, List.of(new FormProblem(step.formId(), why)));
        return new StepRecorded(RecordOutcome.PROBLEMS, null, dossier.expertOpen);
    }
}
