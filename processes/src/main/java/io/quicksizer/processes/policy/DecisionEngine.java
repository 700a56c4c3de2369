package io.quicksizer.processes.policy;

import static io.quicksizer.processes.policy.ApprovalPolicy.ROUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.job.Levels;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import java.io.InputStream;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.dmn.Audit.AuditLog;
import org.camunda.dmn.Audit.AuditLogEntry;
import org.camunda.dmn.Audit.DecisionTableEvaluationResult;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/** Adapter of the DMN engine that Zeebe uses, configured as in Zeebe; encapsulates its Scala types. */
final class DecisionEngine {
    private static final DmnEngine ENGINE = new DmnEngine.Builder().build();
    private static final ValueMapper TO_JAVA = javaValues();
    private static final ObjectMapper JSON = new ObjectMapper();

    private DecisionEngine() {}

    static ParsedDmn parse(InputStream xml) {
        try {
            Either<DmnEngine.Failure, ParsedDmn> parsed = ENGINE.parse(xml);
            if (parsed.isLeft()) {
                throw new NotDmn(readable(parsed.left().toOption().get().message()));
            }
            return parsed.toOption().get();
        } catch (org.camunda.bpm.model.xml.ModelException e) {
            throw new NotDmn("The file is not a DMN file: " + readable(String.valueOf(e.getMessage())));
        }
    }

    /** Removes names of the engine's classes, which mean nothing to the author of a file. */
    private static String readable(String message) {
        return message.replaceAll("(?:[a-z]\\w*\\.)+[A-Z]\\w*:?\\s*|\\w*Exception:?\\s*", "")
                .strip();
    }

    static Set<String> decisions(ParsedDmn parsed) {
        return new TreeSet<>(CollectionConverters.asJava(parsed.decisionsById()).keySet());
    }

    static PolicyDecision decide(ParsedDmn parsed, String decisionId, PolicyFacts facts) {
        Map<String, Object> variables = new HashMap<>(facts.variables());
        Either<DmnEngine.EvalFailure, DmnEngine.EvalResult> evaluated = ENGINE.eval(parsed, decisionId, variables);
        if (evaluated.isLeft()) {
            return new Undecided(evaluated.left().toOption().get().failure().message());
        }
        return answer(decisionId, entries(evaluated.toOption().get().auditLog()));
    }

    /**
     * Returns the output of a decision table as an object; a missing node if it can't be evaluated, a null node if no
     * rule matches.
     */
    static JsonNode output(ParsedDmn parsed, String decisionId, Map<String, Object> facts) {
        Either<DmnEngine.EvalFailure, DmnEngine.EvalResult> evaluated =
                ENGINE.eval(parsed, decisionId, new HashMap<>(facts));
        return evaluated.isLeft()
                ? JSON.missingNode()
                : value(entries(evaluated.toOption().get().auditLog()), decisionId);
    }

    private static PolicyDecision answer(String decisionId, Map<String, AuditLogEntry> entries) {
        JsonNode route = value(entries, ROUTE);
        JsonNode levels = value(entries, decisionId);
        if (!route.isObject()) {
            return new Undecided(Undecided.NO_RULE + ROUTE + " matches");
        }
        if (!levels.isArray()) {
            return new Undecided(Undecided.NO_RULE + decisionId + " matches the route "
                    + route.path("route").asText());
        }
        try {
            return new Decided(
                    hitRule(entries.get(ROUTE)),
                    route.path("route").asText(),
                    route.path("reason").asText(),
                    Levels.from(levels));
        } catch (DateTimeParseException e) {
            return new Undecided("A time limit or reminder is not an ISO 8601 duration: " + e.getParsedString());
        }
    }

    private static JsonNode value(Map<String, AuditLogEntry> entries, String decision) {
        AuditLogEntry entry = entries.get(decision);
        return entry == null
                ? JSON.nullNode()
                : JSON.valueToTree(TO_JAVA.unpackVal(entry.result().result()));
    }

    private static String hitRule(@org.jspecify.annotations.Nullable AuditLogEntry entry) {
        return entry != null && entry.result() instanceof DecisionTableEvaluationResult table
                ? CollectionConverters.asJava(table.matchedRules()).stream()
                        .map(rule -> rule.rule().id())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static Map<String, AuditLogEntry> entries(AuditLog log) {
        Map<String, AuditLogEntry> entries = new HashMap<>();
        CollectionConverters.asJava(log.entries()).forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    private static ValueMapper javaValues() {
        List<CustomValueMapper> mappers =
                List.of(new JavaValueMapper(), org.camunda.feel.impl.DefaultValueMapper.instance());
        return new ValueMapper.CompositeValueMapper(
                CollectionConverters.asScala(mappers).toList());
    }
}
