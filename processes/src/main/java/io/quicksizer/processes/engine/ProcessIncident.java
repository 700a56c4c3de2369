package io.quicksizer.processes.engine;

import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.model.ElementLabel;
import io.quicksizer.processes.model.JobType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open incident, as found by the engine's search.
 *
 * @param key the engine's key of the incident
 * @param processInstanceKey the instance that it occurred in
 * @param elementId BPMN id of the element that it occurred at
 * @param message the message of the engine, which may be technical
 * @param jobKey the job without retries; null for any other cause
 * @param since when it occurred; null if the engine does not provide it
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

    /** Returns the name of the element in the model. */
    public String label() {
        return ElementLabel.of(processId, elementId);
    }

    /**
     * Returns a description for operators: the engagement, the name of the element, the reason and the next action.
     *
     * @param engagement name of the engagement that the instance belongs to; empty if there is none
     */
    public String sentence(Optional<String> engagement) {
        return ownWords()
                .map(words -> words.contains("In \"") ? words : placed(engagement, words))
                .orElseGet(() -> stopped(engagement));
    }

    private String placed(Optional<String> engagement, String words) {
        return engagement
                .map(name -> IncidentPhrase.SENTENCE_PLACED.with(name, label(), words))
                .orElseGet(() -> IncidentPhrase.SENTENCE_STRAY_WORDS.with(label(), words));
    }

    private String stopped(Optional<String> engagement) {
        return engagement
                .map(name -> IncidentPhrase.SENTENCE_STOPPED.with(name, label(), cause.words()))
                .orElseGet(() -> IncidentPhrase.SENTENCE_STRAY.with(label(), cause.words()));
    }

    /**
     * Returns the message if it was written by one of our jobs, which give the reason themselves; empty for messages of
     * the engine.
     */
    private Optional<String> ownWords() {
        return OperatorText.of(message)
                .filter(words -> cause == IncidentCause.WORK_FAILED && words.endsWith(".") && isOurs(words));
    }

    private static boolean isOurs(String words) {
        return words.startsWith("In \"")
                || Arrays.stream(JobType.values()).anyMatch(type -> words.startsWith(type.label() + " failed"));
    }
}
