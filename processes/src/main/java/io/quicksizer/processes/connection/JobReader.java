package io.quicksizer.processes.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import java.util.Map;

/** Mapping of the client's jobs to ours; numbers are exact. */
final class JobReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JobReader() {}

    static Job read(ActivatedJob activated, JobType type) {
        return new Job(
                activated.getKey(),
                type,
                activated.getProcessInstanceKey(),
                activated.getElementInstanceKey(),
                activated.getElementId(),
                activated.getBpmnProcessId(),
                Map.copyOf(activated.getCustomHeaders()),
                activated.getRetries(),
                variables(activated.getVariables()));
    }

    private static JsonNode variables(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The engine sent variables that are no JSON", e);
        }
    }
}
