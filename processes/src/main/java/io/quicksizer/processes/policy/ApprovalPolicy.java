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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.dmn.parser.ParsedDmn;

/**
 * An approval policy: two decision tables in one DMN file, one that chooses the route of sign-off from the facts of a
 * revision and one that names the levels of each route. Immutable and safe for use by many threads.
 */
public final class ApprovalPolicy {
    /** The decision that names the levels. */
    static final String LEVELS = "approval-policy";
    /** The decision that chooses the route. */
    static final String ROUTE = "signOffRoute";

    private final String xml;
    private final ParsedDmn parsed;

    private ApprovalPolicy(String xml, ParsedDmn parsed) {
        this.xml = xml;
        this.parsed = parsed;
    }

    /** The policy that comes with the product. */
    public static ApprovalPolicy bundled() {
        try (InputStream file =
                ApprovalPolicy.class.getClassLoader().getResourceAsStream(ModelResources.APPROVAL_POLICY)) {
            if (file == null) {
                throw new IllegalStateException("The bundled approval policy is missing");
            }
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ApprovalPolicy(xml, DecisionEngine.parse(stream(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a DMN file; what the engine would refuse to deploy, or could not decide with, is unreadable. */
    public static PolicyReading read(String xml) {
        try {
            ParsedDmn parsed = DecisionEngine.parse(stream(xml));
            Set<String> decisions = DecisionEngine.decisions(parsed);
            return decisions.containsAll(Set.of(LEVELS, ROUTE))
                    ? new Readable(new ApprovalPolicy(xml, parsed))
                    : new Unreadable("The file needs the decisions " + LEVELS + " and " + ROUTE + ", it has "
                            + String.join(", ", decisions));
        } catch (NotDmn e) {
            return new Unreadable(e.getMessage());
        }
    }

    /** Who signs a revision with these facts. */
    public PolicyDecision decide(PolicyFacts facts) {
        return DecisionEngine.decide(parsed, facts);
    }

    /** The decision tables, that of the route first. */
    public List<PolicyTable> tables() {
        return PolicyTable.of(parsed.model()).stream()
                .sorted(Comparator.comparing(table -> !table.isRoute()))
                .toList();
    }

    /**
     * What the policy says about facts on both sides of every figure it names, in every combination: each different
     * answer once.
     */
    public Set<PolicyDecision> possibleDecisions() {
        Set<PolicyDecision> decisions = new LinkedHashSet<>();
        tables().stream()
                .filter(PolicyTable::isRoute)
                .map(PolicySamples::of)
                .flatMap(List::stream)
                .forEach(facts -> decisions.add(decide(facts)));
        return decisions;
    }

    /** The DMN file as it was read. */
    public String xml() {
        return xml;
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
