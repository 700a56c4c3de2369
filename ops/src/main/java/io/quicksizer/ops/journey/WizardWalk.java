package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A planner's steps through the wizard with one selection. */
final class WizardWalk {

    private static final String CONTINUE = "continue";
    private static final String REVIEW = "REVIEW";
    private static final String CUSTOMER = "Northwind Traders";

    private static final Map<String, String> LABELS = Map.of(
            "CONTEXT", "describe the context",
            "SCOPE", "choose the scope",
            "SCENARIOS", "choose the scenarios",
            "SIZING", "size the scenarios",
            "EXPERT", "size the services in expert mode");

    private final WizardCalls wizard;
    private final Itinerary itinerary;
    private final String name;
    private final String customer;

    /** @param name that the engagement has after the first step */
    WizardWalk(WizardCalls wizard, Itinerary itinerary, String name) {
        this(wizard, itinerary, name, CUSTOMER);
    }

    /**
     * @param name that the engagement has after the first step
     * @param customer the same
     */
    WizardWalk(WizardCalls wizard, Itinerary itinerary, String name, String customer) {
        this.wizard = wizard;
        this.itinerary = itinerary;
        this.name = name;
        this.customer = customer;
    }

    /** @param catalogue as the interface answers it */
    void toReview(JsonNode catalogue) {
        to(REVIEW, catalogue);
    }

    /**
     * Goes on from the first step until another is open.
     *
     * @param catalogue as the interface answers it
     */
    void to(String last, JsonNode catalogue) {
        to(last, catalogue, Selection.from(catalogue));
    }

    /**
     * Goes on from the first step until another is open.
     *
     * @param last the step that is left open
     * @param catalogue as the interface answers it
     * @param selection what is chosen on the way
     */
    void to(String last, JsonNode catalogue, Selection selection) {
        var steps = entries(catalogue, selection, name);
        steps.put("CONTEXT", context(name, customer));
        var names = List.copyOf(steps.keySet());
        for (var step : names.subList(0, names.indexOf(last))) {
            var next = names.get(names.indexOf(step) + 1);
            itinerary.step(LABELS.get(step), () -> wizard.submit(step, steps.get(step), next));
        }
    }

    /** Entries of each step in the order of the steps; the last one submits. */
    static Map<String, Map<String, Object>> entries(JsonNode catalogue, String name) {
        return entries(catalogue, Selection.from(catalogue), name);
    }

    private static Map<String, Map<String, Object>> entries(JsonNode catalogue, Selection selection, String name) {
        var steps = new LinkedHashMap<String, Map<String, Object>>();
        steps.put("CONTEXT", context(name));
        steps.put("SCOPE", Map.of("scopeTypes", selection.scopeTypes(), "confirmDrop", false, "action", CONTINUE));
        steps.put("SCENARIOS", Map.of("groups", selection.groups(), "action", CONTINUE));
        steps.put("SIZING", Map.of("lines", selection.lines(), "action", CONTINUE));
        steps.put("EXPERT", Map.of("services", selection.services(catalogue), "action", CONTINUE));
        steps.put(REVIEW, Map.of("action", "submit", "comment", "Ready to be signed"));
        return steps;
    }

    /** The entries of the first step. */
    static Map<String, Object> context(String name) {
        return context(name, CUSTOMER);
    }

    private static Map<String, Object> context(String name, String customer) {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("customer", customer),
                Map.entry("opportunity", "OPP-1"),
                Map.entry("notes", "Kick-off in spring; the customer provides the test system."),
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
