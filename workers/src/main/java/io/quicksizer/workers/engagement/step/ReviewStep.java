package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything on one page, before it is submitted. */
final class ReviewStep implements WizardStep {

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    public Set<String> fields() {
        return Set.of("jumpTo", "comment");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        Map<String, @Nullable Object> form =
                new LinkedHashMap<>(SummaryForm.of(state, catalogue).variables());
        form.put("stepOptions", stepOptions(state, catalogue));
        form.put("comment", "");
        entry.ifPresent(typed -> Shown.overlay(form, "comment", typed));
        return form;
    }

    /** Only {@link Move#SUBMIT} asks for it: the review changes nothing, it only has to be complete. */
    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        entry.lines("comment");
        entry.problems(Completeness.problems(state, catalogue));
        return state;
    }

    private static List<Option> stepOptions(EngagementState state, CatalogueSnapshot catalogue) {
        List<Option> options = new ArrayList<>();
        for (Step step : List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING)) {
            options.add(new Option(StepName.of(step), step.name()));
        }
        if (state.expertOpen(catalogue)) {
            options.add(new Option(StepName.of(Step.EXPERT), Step.EXPERT.name()));
        }
        return options;
    }
}
