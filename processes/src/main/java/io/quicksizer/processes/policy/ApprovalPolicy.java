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
 * An approval policy: two decision tables in one DMN file, one selects the route of sign-off by the facts of a
 * revision, the other defines the levels of each route. Immutable and thread-safe.
 */
public final class ApprovalPolicy {
    /** Id of the decision that defines the levels, followed by the version number except in the bundled policy. */
    static final String LEVELS = "approval-policy";
    /** Id of the decision that selects the route. */
    static final String ROUTE = "signOffRoute";

    private static final Pattern ENCODING =
            Pattern.compile("^(<\\?xml[^>]*?)\\s+encoding\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

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
     * Creates a policy from rules.
     *
     * @param number version number, from 1; part of the decision id, so that the engine keeps every version
     */
    public static ApprovalPolicy of(PolicyRules rules, int number) {
        String id = LEVELS + "-" + number;
        String xml = PolicyFile.of(rules, id, number);
        return new ApprovalPolicy(xml, DecisionEngine.parse(stream(xml)), id);
    }

    /** Returns the policy bundled with the product; parsed once, because parsing takes longer than evaluating. */
    public static ApprovalPolicy bundled() {
        return Bundled.POLICY;
    }

    /** Parses a DMN file; one that the engine would refuse to deploy or could not evaluate is unreadable. */
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
                    : new Unreadable("The file must have the decisions " + LEVELS + " and " + ROUTE + ", but has "
                            + String.join(", ", decisions));
        } catch (NotDmn e) {
            return new Unreadable(e.getMessage());
        }
    }

    /**
     * Parses a stored policy.
     *
     * @throws IllegalStateException if it can't be read any more
     */
    public static ApprovalPolicy stored(String xml) {
        return switch (read(xml)) {
            case Readable(ApprovalPolicy policy) -> policy;
            case Unreadable(String why) -> throw new IllegalStateException("A stored policy can't be read: " + why);
        };
    }

    /** Evaluates the policy: returns who signs a revision with these facts. */
    public PolicyDecision decide(PolicyFacts facts) {
        return DecisionEngine.decide(parsed, decisionId, facts);
    }

    /** Returns the id of the decision that the process calls, which is different for each version. */
    public String decisionId() {
        return decisionId;
    }

    /** Returns the version number, from 1; 0 for the bundled policy. */
    public int number() {
        Matcher found = NUMBERED.matcher(decisionId);
        return found.matches() && found.group(1) != null ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Returns the description of a rule of the route table; its id if it has none. */
    public String ruleName(String ruleId) {
        return tables().stream()
                .filter(PolicyTable::isRoute)
                .flatMap(table -> table.rules().stream())
                .filter(rule -> rule.id().equals(ruleId) && !rule.description().isEmpty())
                .map(PolicyTable.Row::description)
                .findFirst()
                .orElse(ruleId);
    }

    /** Returns the editable rules; empty for a file that they can't express. */
    public Optional<PolicyRules> rules() {
        return PolicyFile.read(tables());
    }

    /** Returns the decision tables, the route table first. */
    public List<PolicyTable> tables() {
        return PolicyTable.of(parsed.model()).stream()
                .sorted(Comparator.comparing(table -> !table.isRoute()))
                .toList();
    }

    /**
     * Evaluates the policy for facts on both sides of every figure in its rules, in every combination.
     *
     * @return each distinct decision, with the first facts that lead to it
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

    /** Returns the DMN file. */
    public String xml() {
        return xml;
    }

    /** The text in UTF-8, whatever encoding its file had. */
    private static InputStream stream(String xml) {
        String text = ENCODING.matcher(xml).replaceFirst("$1");
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
