package io.quicksizer.workers.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.view.FormVariables;
import java.util.List;

/** Submits entries at a step, written as people write JSON: with single quotes. */
final class Entering {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Entering() {}

    static StepDecision enter(Step step, EngagementState state, String entry) {
        return enter(step, state, entry, new History(List.of()));
    }

    static StepDecision enter(Step step, EngagementState state, String entry, History history) {
        return new DecidingStep(StepEntry.read(step, json(entry))).decide(state, SampleCatalogue.CATALOGUE, history);
    }

    /** The variables of the step's form. */
    static JsonNode form(Step step, EngagementState state) {
        return JSON.valueToTree(FormVariables.of(Wizard.show(step, state, SampleCatalogue.CATALOGUE)));
    }

    /** The variables of the step's form after an entry that was not accepted. */
    static JsonNode form(Step step, EngagementState state, String typed) {
        return JSON.valueToTree(
                FormVariables.of(Wizard.show(StepEntry.read(step, json(typed)), state, SampleCatalogue.CATALOGUE)));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(text, mistyped);
        }
    }

    /** Each problem as "field code". */
    static List<String> problems(StepDecision decision) {
        return decision.problems().stream()
                .map(problem -> problem.field() + " " + problem.code().key())
                .toList();
    }

    static List<String> messages(StepDecision decision) {
        return decision.problems().stream().map(Problem::message).toList();
    }
}
