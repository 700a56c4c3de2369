package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import java.util.List;

/** User tasks over the engine's REST gateway. */
final class RestHumanTasks implements HumanTasks {
    private final ZeebeClient client;

    RestHumanTasks(ZeebeClient client) {
        this.client = client;
    }

    @Override
    public void complete(long taskKey) {
        EngineCall.of(
                "completing the task " + taskKey,
                () -> client.newUserTaskCompleteCommand(taskKey).send().join());
    }

    @Override
    public void assign(long taskKey, String userName) {
        EngineCall.of(
                "assigning the task " + taskKey,
                () -> client.newUserTaskAssignCommand(taskKey)
                        .assignee(userName)
                        .allowOverride(true)
                        .send()
                        .join());
    }

    @Override
    public void offer(long taskKey, List<String> candidates) {
        EngineCall.of(
                "changing the candidates of the task " + taskKey,
                () -> client.newUserTaskUpdateCommand(taskKey)
                        .candidateUsers(candidates)
                        .send()
                        .join());
    }
}
