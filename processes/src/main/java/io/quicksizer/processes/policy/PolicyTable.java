package io.quicksizer.processes.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A decision table for display.
 *
 * @param id the id of the decision
 * @param name the name of the decision
 * @param inputs expressions of the inputs, in the order of their cells
 * @param headings the headings of the cells: inputs, then outputs
 * @param rules the rules in the order of the file
 */
public record PolicyTable(String id, String name, List<String> inputs, List<String> headings, List<Row> rules) {

    /** Copies the lists. */
    public PolicyTable {
        inputs = List.copyOf(inputs);
        headings = List.copyOf(headings);
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param description the description; may be empty
     * @param cells FEEL expressions; an empty one matches anything
     */
    public record Row(String id, String description, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Returns whether it is the table that selects the route. */
    public boolean isRoute() {
        return id.equals(ApprovalPolicy.ROUTE);
    }

    static List<PolicyTable> of(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .flatMap(decision -> decision.getExpression() instanceof DecisionTable table
                        ? Stream.of(table(decision, table))
                        : Stream.empty())
                .toList();
    }

    private static PolicyTable table(Decision decision, DecisionTable table) {
        List<String> headings = new ArrayList<>();
        table.getInputs().forEach(input -> headings.add(shown(input.getLabel())));
        table.getOutputs().forEach(output -> headings.add(shown(output.getLabel())));
        return new PolicyTable(
                shown(decision.getId()),
                shown(decision.getName()),
                table.getInputs().stream().map(PolicyTable::expression).toList(),
                headings,
                table.getRules().stream().map(PolicyTable::row).toList());
    }

    private static String expression(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : shown(input.getInputExpression().getText().getTextContent());
    }

    private static Row row(Rule rule) {
        Stream<String> inputs = rule.getInputEntries().stream().map(PolicyTable::input);
        Stream<String> outputs = rule.getOutputEntries().stream().map(PolicyTable::output);
        return new Row(
                shown(rule.getId()),
                description(rule),
                Stream.concat(inputs, outputs).toList());
    }

    private static String input(InputEntry entry) {
        return entry.getText() == null ? "" : shown(entry.getText().getTextContent());
    }

    private static String output(OutputEntry entry) {
        return entry.getText() == null ? "" : shown(entry.getText().getTextContent());
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : shown(element.getDescription().getTextContent());
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
