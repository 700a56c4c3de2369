package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyRules.Level;
import io.quicksizer.processes.policy.PolicyRules.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conversion between policy rules and DMN files with the structure of the bundled policy. */
final class PolicyFile {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
                xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                id="{id}-definitions" name="Approval policy {number}" namespace="https://quicksizer.io/decisions"
                modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
              <decision id="{id}" name="Approval policy {number}: levels of sign-off">
                <description>Which levels sign a revision, in this order. Time limit and reminder are ISO 8601 durations (P3D = 3 days).</description>
                <variable id="Variable_Levels" name="levels" />
                <informationRequirement id="Requirement_SignOffRoute"><requiredDecision href="#signOffRoute" /></informationRequirement>
                <decisionTable id="Table_Levels" hitPolicy="UNIQUE">
                  <input id="Input_Route" label="Route"><inputExpression id="InputExpression_Route" typeRef="string"><text>signOffRoute.route</text></inputExpression></input>
                  <output id="Output_Levels" label="Levels" name="levels" />
            {routes}    </decisionTable>
              </decision>
              <decision id="signOffRoute" name="Route of sign-off">
                <description>How many levels sign, and why. Every combination of facts hits exactly one rule.</description>
                <variable id="Variable_SignOffRoute" name="signOffRoute" />
                <decisionTable id="Table_Route" hitPolicy="UNIQUE">
            {inputs}      <output id="Output_Route" label="Route" name="route" typeRef="string" />
                  <output id="Output_Reason" label="Reason" name="reason" typeRef="string" />
            {rules}    </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="Diagram_ApprovalPolicy">
                  <dmndi:DMNShape id="Shape_Levels" dmnElementRef="{id}"><dc:Bounds x="420" y="100" width="180" height="80" /></dmndi:DMNShape>
                  <dmndi:DMNShape id="Shape_SignOffRoute" dmnElementRef="signOffRoute"><dc:Bounds x="140" y="100" width="180" height="80" /></dmndi:DMNShape>
                  <dmndi:DMNEdge id="Edge_SignOffRoute" dmnElementRef="Requirement_SignOffRoute"><di:waypoint x="320" y="140" /><di:waypoint x="420" y="140" /></dmndi:DMNEdge>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """;

    private static final String INPUT = """
                  <input id="Input_%s" label="%s"><inputExpression id="InputExpression_%s" typeRef="number"><text>%s</text></inputExpression></input>
            """;

    private PolicyFile() {}

    static String of(PolicyRules rules, String decisionId, int number) {
        return FILE.replace("{id}", decisionId)
                .replace("{number}", Integer.toString(number))
                .replace("{inputs}", inputs())
                .replace("{routes}", routes(rules))
                .replace("{rules}", rules(rules.rules()));
    }

    /** Parses the rules; empty for a file that they can't express. */
    static Optional<PolicyRules> read(List<PolicyTable> tables) {
        return table(tables, true)
                .flatMap(PolicyFile::rulesIn)
                .flatMap(rules -> table(tables, false)
                        .flatMap(PolicyFile::levelsIn)
                        .map(levels -> new PolicyRules(rules, levels)));
    }

    /** Returns a table; empty if the decision is an expression. */
    private static Optional<PolicyTable> table(List<PolicyTable> tables, boolean route) {
        return tables.stream().filter(table -> table.isRoute() == route).findFirst();
    }

    private static Optional<List<Rule>> rulesIn(PolicyTable route) {
        List<Rule> rules = route.rules().stream()
                .flatMap(row -> PolicyText.rule(route.inputs(), row).stream())
                .toList();
        return rules.size() == route.rules().size() ? Optional.of(rules) : Optional.empty();
    }

    private static Optional<List<Level>> levelsIn(PolicyTable table) {
        return table.rules().stream()
                .flatMap(row -> row.cells().stream().skip(table.inputs().size()).limit(1))
                .flatMap(cell -> PolicyText.levels(cell).stream())
                .max(Comparator.comparingInt(List::size));
    }

    private static String inputs() {
        return Arrays.stream(PolicyFact.values())
                .map(fact ->
                        INPUT.formatted(fact.name(), PolicyText.escaped(fact.label()), fact.name(), fact.variable()))
                .collect(Collectors.joining());
    }

    private static String routes(PolicyRules rules) {
        return IntStream.rangeClosed(0, rules.levels().size())
                .mapToObj(count -> row(
                        "Rule_" + PolicyRoute.of(count).name(),
                        PolicyRoute.of(count).description(),
                        List.of(PolicyText.quoted(PolicyRoute.of(count).name())),
                        List.of(PolicyText.levels(rules.levels(), count))))
                .collect(Collectors.joining());
    }

    private static String rules(List<Rule> rules) {
        return IntStream.rangeClosed(1, rules.size())
                .mapToObj(number -> rule(number, rules.get(number - 1)))
                .collect(Collectors.joining());
    }

    private static String rule(int number, Rule rule) {
        return row(
                "Rule_" + number,
                rule.name(),
                rule.ranges().values().stream().map(PolicyRange::test).toList(),
                List.of(PolicyText.quoted(PolicyRoute.of(rule.levels()).name()), PolicyText.quoted(rule.reason())));
    }

    private static String row(String id, String description, List<String> inputs, List<String> outputs) {
        return "      <rule id=\"" + id + "\"><description>" + PolicyText.escaped(description) + "</description>"
                + entries("inputEntry", id + "_In", inputs) + entries("outputEntry", id + "_Out", outputs)
                + "</rule>\n";
    }

    private static String entries(String element, String id, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> "<%s id=\"%s%d\"><text>%s</text></%s>"
                        .formatted(element, id, at, PolicyText.escaped(texts.get(at)), element))
                .collect(Collectors.joining());
    }
}
