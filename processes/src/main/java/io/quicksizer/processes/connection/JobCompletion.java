package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completion of jobs with the results of their handlers. */
final class JobCompletion {
    private final ZeebeClient client;

    JobCompletion(ZeebeClient client) {
        this.client = client;
    }

    void complete(Job job, JobOutcome.Completed done) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(done.variables());
        if (job.type() == JobType.STEP_ENTERED || job.type() == JobType.TRIAGE_ENTERED) {
            nameVisit(job, variables.remove(Variable.VISIT_ID));
        }
        EngineCall.of(
                "completing the job",
                () -> client.newCompleteCommand(job.key())
                        .variables(variables)
                        .send()
                        .join());
    }

    /**
     * Sets the visit id in the scope of the step before the task is entered: the task's message event reads its
     * correlation key from there. A variable of the job itself would be local to the task, where the event can't see
     * it.
     */
    private void nameVisit(Job job, @Nullable Object visitId) {
        Map<String, @Nullable Object> variable = new LinkedHashMap<>();
        variable.put(Variable.VISIT_ID, visitId);
        EngineCall.of(
                "setting the visit id",
                () -> client.newSetVariablesCommand(job.elementInstanceKey())
                        .variables(variable)
                        .local(false)
                        .send()
                        .join());
    }
}
