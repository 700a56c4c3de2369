package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.PolicyReading.Readable;
import io.quicksizer.processes.policy.PolicyReading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.dmn.parser.ParsedDmn;

/**
 * An approval policy: two decision tables in one DMN file, one that chooses the route of sign-off from the facts of a
 * revision and one that names the levels of each route. Immutable and safe for use by many threads.
 */
public final class ApprovalPolicy {
    /** The decision that names the levels; with a number behind it in every version but that of the product. */
    static final String LEVELS = "approval-policy";
    /** The decision that chooses the route. */
    static final String ROUTE = "signOffRoute";

    private static final Pattern NUMBERED = Pattern.compile(LEVELS + "(?:-(\\d{1,9}))?");

    private final String xml;
    private final ParsedDmn parsed;
    private final String decisionId;

    private ApprovalPolicy(String xml, ParsedDmn parsed, String decisionId) {
        this.xml = xml;
        this.parsed = parsed;
        this.decisionId = decisionId;
    }

    /**
     * A policy made of rules.
     *
     * @param number which version of the policy it is, from 1; it is part of the decision's id, so that the engine
     *     keeps every version
     */
    public static ApprovalPolicy of(PolicyRules rules, int number) {
        String id = LEVELS + "-" + number;
        String xml = PolicyFile.of(rules, id, number);
        return new ApprovalPolicy(xml, DecisionEngine.parse(stream(xml)), id);
    }

    /** The policy that comes with the product; read once, because reading takes longer than deciding. */
    public static ApprovalPolicy bundled() {
        return Bundled.POLICY;
    }

    /** Reads a DMN file; what the engine would refuse to deploy, or could not decide with, is unreadable. */
    public static PolicyReading read(String xml) {
        try {
            PolicyBounds.requireModest(xml);
            ParsedDmn parsed = DecisionEngine.parse(stream(xml));
            PolicyBounds.requireEnding(parsed.model());
            Set<String> decisions = DecisionEngine.decisions(parsed);
            Optional<String> levels = decisions.stream()
                    .filter(id -> NUMBERED.matcher(id).matches())
                    .findFirst();
            return levels.isPresent() && decisions.contains(ROUTE)
                    ? new Readable(new ApprovalPolicy(xml, parsed, levels.get()))
                    : new Unreadable("The file needs the decisions " + LEVELS + " and " + ROUTE + ", it has "
                            + String.join(", ", decisions));
        } catch (NotDmn e) {
            return new Unreadable(e.getMessage());
        }
    }

    /**
     * Reads a file that was a policy when it was stored.
     *
     * @throws IllegalStateException when it is none any more
     */
    public static ApprovalPolicy stored(String xml) {
        return switch (read(xml)) {
            case Readable(ApprovalPolicy policy) -> policy;
            case Unreadable(String why) -> throw new IllegalStateException("A stored policy can't be read: " + why);
        };
    }

    /** People who signs a revision with these facts. */
    public PolicyDecision decide(PolicyFacts facts) {
        return DecisionEngine.decide(parsed, decisionId, facts);
    }

    /** Id of the decision that the process calls: another one for each version. */
    public String decisionId() {
        return decisionId;
    }

    /** Which version it is, from 1; 0 for the policy that comes with the product. */
    public int number() {
        Matcher found = NUMBERED.matcher(decisionId);
        return found.matches() && found.group(1) != null ? Integer.parseInt(found.group(1)) : 0;
    }

    /** The words of a rule about the route; its id if it has none. */
    public String ruleName(String ruleId) {
        return tables().stream()
                .filter(PolicyTable::isRoute)
                .flatMap(table -> table.rules().stream())
                .filter(rule -> rule.id().equals(ruleId) && !rule.description().isEmpty())
                .map(PolicyTable.Row::description)
                .findFirst()
                .orElse(ruleId);
    }

    /** The rules as people change them; empty for a file that says what such rules can't. */
    public Optional<PolicyRules> rules() {
        return PolicyFile.read(tables());
    }

    /** The decision tables, that of the route first. */
    public List<PolicyTable> tables() {
        return PolicyTable.of(parsed.model()).stream()
                .sorted(Comparator.comparing(table -> !table.isRoute()))
                .toList();
    }

    /**
     * The policy's decisions for facts on both sides of every figure it names, in every combination.
     *
     * @return each different answer once, with the first facts that lead to it
     */
    public Map<PolicyDecision, PolicyFacts> possibleDecisions() {
        Map<PolicyDecision, PolicyFacts> decisions = new LinkedHashMap<>();
        tables().stream()
                .filter(PolicyTable::isRoute)
                .map(PolicySamples::of)
                .flatMap(List::stream)
                .forEach(facts -> decisions.putIfAbsent(decide(facts), facts));
        return decisions;
    }

    /** The DMN file as it was read. */
    public String xml() {
        return xml;
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Bundled {
        private static final ApprovalPolicy POLICY = read();

        private static ApprovalPolicy read() {
            try (InputStream file =
                    ApprovalPolicy.class.getClassLoader().getResourceAsStream(ModelResources.APPROVAL_POLICY)) {
                if (file == null) {
                    throw new IllegalStateException("The bundled approval policy is missing");
                }
                String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return new ApprovalPolicy(xml, DecisionEngine.parse(stream(xml)), LEVELS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
