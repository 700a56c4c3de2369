package io.quicksizer.processes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackSeverity;
import io.quicksizer.processes.model.ModelResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.dmn.parser.ParsedDmn;

/**
 * A feedback policy, which determines the severity of a feedback and the times of its triage. Evaluated by the same DMN
 * engine as in Zeebe. Immutable and thread-safe.
 */
public final class FeedbackPolicy {
    /** Id of the decision that the process calls. */
    static final String TIMES = "feedback-policy";

    /** File name in a deployment. */
    public static final String FILE = "feedback-policy.dmn";

    private static final String REMINDER = "Reminder";
    private static final String TIME_LIMIT = "TimeLimit";

    private final String xml;
    private final ParsedDmn parsed;

    private FeedbackPolicy(String xml) {
        this.xml = xml;
        this.parsed = DecisionEngine.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Assessment of a feedback.
     *
     * @param severity the severity
     * @param reason the reason, in English
     * @param reminder time from sending to the reminder
     * @param timeLimit time from sending to the escalation
     */
    public record Assessed(FeedbackSeverity severity, String reason, Duration reminder, Duration timeLimit) {}

    /**
     * Times of a triage.
     *
     * @param reminder time from sending to the reminder
     * @param timeLimit time from sending to the escalation
     */
    public record Times(Duration reminder, Duration timeLimit) {}

    /** Returns the policy bundled with the product; parsed once. */
    public static FeedbackPolicy bundled() {
        return Bundled.POLICY;
    }

    /**
     * Returns the bundled policy with the times of a stored DMN file. Everything else is taken from the running
     * release, which may be newer; a severity without times in the file keeps the bundled ones.
     *
     * @param xml result of {@link #xml()} of this release or an earlier one
     */
    public static FeedbackPolicy stored(String xml) {
        FeedbackPolicy product = bundled();
        FeedbackPolicy former = new FeedbackPolicy(xml);
        Map<FeedbackSeverity, Times> times = new EnumMap<>(FeedbackSeverity.class);
        for (FeedbackSeverity severity : FeedbackSeverity.values()) {
            if (former.parsed.model().getModelElementById(id(severity, REMINDER)) != null) {
                times.put(
                        severity,
                        new Times(former.duration(severity, REMINDER), former.duration(severity, TIME_LIMIT)));
            }
        }
        return product.with(times);
    }

    /** Returns a copy with other times; a missing severity keeps its times. */
    public FeedbackPolicy with(Map<FeedbackSeverity, Times> times) {
        DmnModelInstance model =
                Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        times.forEach((severity, changed) -> {
            entry(model, severity, REMINDER).setTextContent(quoted(changed.reminder()));
            entry(model, severity, TIME_LIMIT).setTextContent(quoted(changed.timeLimit()));
        });
        return new FeedbackPolicy(Dmn.convertToString(model));
    }

    /** Returns the times of each severity, most severe first. */
    public Map<FeedbackSeverity, Times> times() {
        Map<FeedbackSeverity, Times> times = new EnumMap<>(FeedbackSeverity.class);
        for (FeedbackSeverity severity : FeedbackSeverity.values()) {
            times.put(severity, new Times(duration(severity, REMINDER), duration(severity, TIME_LIMIT)));
        }
        return times;
    }

    /** Returns the DMN file. */
    public String xml() {
        return xml;
    }

    private Duration duration(FeedbackSeverity severity, String column) {
        return Duration.parse(entry(parsed.model(), severity, column)
                .getTextContent()
                .replace("\"", "")
                .strip());
    }

    private static Text entry(DmnModelInstance model, FeedbackSeverity severity, String column) {
        OutputEntry entry = model.getModelElementById(id(severity, column));
        return Objects.requireNonNull(entry, "The feedback policy has no times for " + severity)
                .getText();
    }

    private static String id(FeedbackSeverity severity, String column) {
        return "Rule_" + severity + "_" + column;
    }

    /** Returns the ISO 8601 duration as a FEEL string; whole days in days, for readability. */
    private static String quoted(Duration duration) {
        long hours = duration.toHours();
        return hours % Duration.ofDays(1).toHours() == 0 ? "\"P" + duration.toDays() + "D\"" : "\"PT" + hours + "H\"";
    }

    /**
     * Assesses a feedback.
     *
     * @throws IllegalStateException unless exactly one rule matches, which a test ensures for every combination
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

    private static final class Bundled {
        private static final FeedbackPolicy POLICY = read();

        private static FeedbackPolicy read() {
            try (InputStream file = Objects.requireNonNull(
                    FeedbackPolicy.class.getClassLoader().getResourceAsStream(ModelResources.FEEDBACK_POLICY))) {
                return new FeedbackPolicy(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
