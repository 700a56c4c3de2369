package io.quicksizer.processes.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people enter in the forms, right and wrong. */
final class Submissions {
    private Submissions() {}

    /** A form filled in so that the worker accepts it, with the action that leads forward. */
    static Map<String, @Nullable Object> right(Step step) {
        return switch (step) {
            case CONTEXT ->
                with(Map.of(
                        "name", "Three-year plan", "customer", "Northwind", "durationYears", 3, "action", "continue"));
            case SCOPE -> with(Map.of("scopeTypes", List.of("core"), "confirmDrop", false, "action", "continue"));
            case SCENARIOS -> scenarios(List.of("review", "rollout"));
            case SIZING -> sizes("M");
            case EXPERT -> services(12.5);
            case REVIEW -> with(Map.of("action", "submit", "comment", "Please look at year 3"));
            case SIGN_OFF -> with(Map.of("decision", "approve"));
        };
    }

    /** A form that the worker refuses; a review has nothing to get wrong but a jump without its target. */
    static Map<String, @Nullable Object> wrong(Step step) {
        return switch (step) {
            case CONTEXT -> with(Map.of("name", "", "action", "continue"));
            case SCOPE -> with(Map.of("scopeTypes", List.of(), "action", "continue"));
            case SCENARIOS -> scenarios(List.of());
            case SIZING -> sizes("");
            case EXPERT -> services(1);
            case REVIEW -> with(Map.of("action", "jump"));
            case SIGN_OFF -> with(Map.of("decision", "request-changes"));
        };
    }

    static Map<String, @Nullable Object> sizes(String size) {
        return with(Map.of(
                "lines",
                List.of(Map.of("key", "review", "name", "only shown", "size", size), Map.of("key", "b", "size", "S")),
                "action",
                "continue"));
    }

    static Map<String, @Nullable Object> action(String action) {
        return with(Map.of("action", action));
    }

    static Map<String, @Nullable Object> jumpTo(Step step) {
        return with(Map.of("action", "jump", "jumpTo", step.name()));
    }

    static Map<String, @Nullable Object> decision(String decision, String comment) {
        return with(Map.of("decision", decision, "comment", comment));
    }

    static boolean valid(Step step, JsonNode submission) {
        return switch (step) {
            case CONTEXT -> !submission.path("name").asText("").isEmpty();
            case SCOPE -> !submission.path("scopeTypes").isEmpty();
            case SCENARIOS ->
                !submission.path("groups").path(0).path("selected").isEmpty();
            case SIZING ->
                !submission.path("lines").path(0).path("size").asText("").isEmpty();
            case EXPERT -> submission.path("services").path(0).path("days").asDouble() >= 10;
            case REVIEW, SIGN_OFF -> true;
        };
    }

    /** What the step's form would show; only what the tests look at. */
    static Map<String, @Nullable Object> prefill(Step step) {
        return step == Step.SIGN_OFF
                ? with(Map.of(
                        "title", "Three-year plan",
                        "level", "1 of 1",
                        "group", "Approvers",
                        "delegates", List.of("approver2")))
                : with(Map.of(
                        "action",
                        step == Step.REVIEW ? "submit" : "continue",
                        "editors",
                        List.of(Journey.PLANNER, "planner2")));
    }

    private static Map<String, @Nullable Object> scenarios(List<String> selected) {
        return with(Map.of(
                "groups", List.of(Map.of("key", "core", "name", "Core", "selected", selected)), "action", "continue"));
    }

    private static Map<String, @Nullable Object> services(double days) {
        return with(Map.of(
                "services",
                List.of(Map.of("lineItem", "review", "service", "FREE_TEXT", "name", "Workshop", "days", days)),
                "action",
                "continue"));
    }

    private static Map<String, @Nullable Object> with(Map<String, ?> values) {
        return new HashMap<>(values);
    }
}
