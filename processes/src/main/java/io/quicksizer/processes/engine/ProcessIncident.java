package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ElementLabel;
import io.quicksizer.processes.model.JobType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that stopped and waits for an operator, as the engine's search shows it.
 *
 * @param key the engine's key of the incident
 * @param processInstanceKey the instance that waits
 * @param elementId BPMN id of the element that waits
 * @param message as the engine has it, which may be technical
 * @param jobKey the job without retries, or null when the cause is another
 * @param since when it stopped, or null when the engine does not say
 */
public record ProcessIncident(
        long key,
        long processInstanceKey,
        String processId,
        String elementId,
        IncidentCause cause,
        String message,
        @Nullable Long jobKey,
        @Nullable Instant since) {

    /** The name of the element in the model. */
    public String label() {
        return ElementLabel.of(processId, elementId);
    }

    /**
     * The incident in sentences for operators: the engagement, the element by its name, the reason and the next action.
     *
     * @param engagement name of the engagement that the instance belongs to; empty when it belongs to none
     */
    public String sentence(Optional<String> engagement) {
        String place = engagement
                .map(name -> "In \"" + name + "\" at \"" + label() + "\"")
                .orElseGet(() -> "At \"" + label() + "\" of an instance that belongs to no engagement");
        return ownWords()
                .map(words -> words.contains("In \"") ? words : place + ": " + words)
                .orElseGet(() -> place + ", " + cause.words());
    }

    /** Our jobs say themselves why they failed; everything else is the engine's wording. */
    private Optional<String> ownWords() {
        return OperatorText.of(message)
                .filter(words -> cause == IncidentCause.WORK_FAILED && words.endsWith(".") && isOurs(words));
    }

    private static boolean isOurs(String words) {
        return words.startsWith("In \"")
                || Arrays.stream(JobType.values()).anyMatch(type -> words.startsWith(type.label() + " failed"));
    }
}
