package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The planner's way through the wizard with one selection, up to the review. */
final class WizardWalk {

    private static final String CONTINUE = "continue";

    private final Wizard wizard;
    private final Itinerary itinerary;

    WizardWalk(Wizard wizard, Itinerary itinerary) {
        this.wizard = wizard;
        this.itinerary = itinerary;
    }

    /** @param catalogue as the interface answers it */
    void toReview(JsonNode catalogue) {
        var selection = Selection.from(catalogue);
        itinerary.step("describe the context", () -> wizard.submit("CONTEXT", context(), "SCOPE"));
        itinerary.step(
                "choose the scope",
                () -> wizard.submit(
                        "SCOPE",
                        Map.of("scopeTypes", selection.scopeTypes(), "confirmDrop", false, "action", CONTINUE),
                        "SCENARIOS"));
        itinerary.step(
                "choose the scenarios",
                () -> wizard.submit("SCENARIOS", Map.of("groups", selection.groups(), "action", CONTINUE), "SIZING"));
        itinerary.step(
                "size the scenarios",
                () -> wizard.submit("SIZING", Map.of("lines", selection.lines(), "action", CONTINUE), "EXPERT"));
        itinerary.step(
                "size the services in expert mode",
                () -> wizard.submit(
                        "EXPERT", Map.of("services", selection.services(catalogue), "action", CONTINUE), "REVIEW"));
    }

    /** The entries of the first step. */
    static Map<String, Object> context() {
        return Map.ofEntries(
                Map.entry("name", "Journey"),
                Map.entry("customer", "Example customer"),
                Map.entry("opportunity", "OPP-1"),
                Map.entry("notes", "Taken by ops/run --once"),
                Map.entry("durationYears", 3),
                Map.entry("spreadPreset", "AS_TYPED"),
                Map.entry("y1", 50),
                Map.entry("y2", 25),
                Map.entry("y3", 25),
                Map.entry("y4", 0),
                Map.entry("y5", 0),
                Map.entry("action", CONTINUE));
    }
}
