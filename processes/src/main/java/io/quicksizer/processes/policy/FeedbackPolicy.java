package io.quicksizer.processes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackSeverity;
import io.quicksizer.processes.model.ModelResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.camunda.dmn.parser.ParsedDmn;

/**
 * The feedback policy of the product: how severe a feedback is, and how long its triage may take. Decides with the
 * evaluator that the engine runs. Immutable and safe for use by many threads.
 */
public final class FeedbackPolicy {
    /** The decision that the process calls. */
    static final String TIMES = "feedback-policy";

    private final ParsedDmn parsed;

    private FeedbackPolicy(ParsedDmn parsed) {
        this.parsed = parsed;
    }

    /**
     * An assessed feedback.
     *
     * @param severity how severe it is
     * @param reason why, in English
     * @param reminder from sending to the reminder
     * @param timeLimit from sending to the escalation
     */
    public record Assessed(FeedbackSeverity severity, String reason, Duration reminder, Duration timeLimit) {}

    /** The policy that comes with the product. */
    public static FeedbackPolicy bundled() {
        try (InputStream file = Objects.requireNonNull(
                FeedbackPolicy.class.getClassLoader().getResourceAsStream(ModelResources.FEEDBACK_POLICY))) {
            return new FeedbackPolicy(DecisionEngine.parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Assesses a feedback.
     *
     * @throws IllegalStateException when not exactly one rule fits, which a test of every combination excludes
     */
    public Assessed assess(FeedbackFacts facts) {
        JsonNode found = DecisionEngine.output(parsed, TIMES, facts.variables());
        if (!found.path("severity").isTextual()) {
            throw new IllegalStateException("The feedback policy has no rule for " + facts);
        }
        return new Assessed(
                FeedbackSeverity.valueOf(found.path("severity").textValue()),
                found.path("reason").asText(),
                Duration.parse(found.path("reminder").asText()),
                Duration.parse(found.path("timeLimit").asText()));
    }
}
