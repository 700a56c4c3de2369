package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ElementLabel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stopped and waits for an operator, as the engine's search shows it.
 *
 * @param key the engine's key of the incident
 * @param processInstanceKey the instance that waits
 * @param processId BPMN id of its process
 * @param elementId BPMN id of the element that waits
 * @param message what is wrong
 * @param jobKey the job without retries, or null when the cause is another
 * @param since when it stopped, or null when the engine doesn't tell
 */
public record ProcessIncident(
        long key,
        long processInstanceKey,
        String processId,
        String elementId,
        String message,
        @Nullable Long jobKey,
        @Nullable Instant since) {

    /** The name of the element in the model. */
    public String label() {
        return ElementLabel.of(processId, elementId);
    }
}
