package io.quicksizer.processes.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.EvaluateDecisionResponse;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.job.Levels;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import java.time.Duration;
import java.util.List;

/** Asks the deployed approval policy, the same table that the process asks. */
final class ApprovalPolicy {
    private static final String DECISION = "approval-policy";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZeebeClient client;

    ApprovalPolicy(ZeebeClient client) {
        this.client = client;
    }

    List<SignOffLevel> levels(PolicyFacts facts) {
        EvaluateDecisionResponse decided = EngineCall.of(
                "asking the approval policy",
                () -> client.newEvaluateDecisionCommand()
                        .decisionId(DECISION)
                        .variables(facts.variables())
                        .requestTimeout(PATIENCE)
                        .send()
                        .join());
        if (!decided.getFailureMessage().isEmpty()) {
            throw new EngineRefused("The approval policy can't decide: " + decided.getFailureMessage(), null);
        }
        try {
            return Levels.from(JSON.readTree(decided.getDecisionOutput()));
        } catch (JsonProcessingException broken) {
            throw new EngineRefused("The approval policy answered with what is no JSON", broken);
        }
    }
}
