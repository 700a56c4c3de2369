package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.StepEntry;
import io.quicksizer.workers.wizard.entry.StorableJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON inside a stored submission. */
public final class SubmissionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SubmissionJson() {}

    /**
     * A problem as it is kept.
     *
     * @param code stable, e.g. days-too-precise
     */
    public record Kept(String field, String code, String message) {}

    /** The entry of a submission; empty for a sign-off, which is no step of the wizard. */
    public static Optional<StepEntry> entry(StepSubmission submission) {
        Step step = Step.valueOf(submission.step());
        return step == Step.SIGN_OFF
                ? Optional.empty()
                : Optional.of(EntryCodec.read(step, submission.submitted().payloadJson()));
    }

    /** The decision of a sign-off. */
    public static DecisionEntry decision(StepSubmission submission) {
        return DecisionEntry.read(payload(submission));
    }

    /** The payload of a sign-off. */
    public static JsonNode payload(StepSubmission submission) {
        return read(submission.submitted().payloadJson(), JsonNode.class);
    }

    /** The reason why it was not accepted. */
    public static List<Kept> problems(StepSubmission submission) {
        return Arrays.asList(read(submission.result().problemsJson(), Kept[].class));
    }

    /**
     * Returns whether it was refused because of who submitted it or because the engagement is closed, not for its
     * content.
     */
    static boolean notAllowed(StepSubmission submission) {
        return problems(submission).stream().anyMatch(problem -> problem.code().equals(StepProblem.NOT_ALLOWED.key()));
    }

    /** The outcome with this spelling. */
    public static EntryOutcome outcome(String text) {
        return EntryOutcome.of(text);
    }

    /** Problems in the form in which they are kept; fields and messages repeat what was typed. */
    public static String write(List<Problem> problems) {
        List<Kept> kept = problems.stream()
                .map(problem -> new Kept(problem.field(), problem.code().key(), problem.message()))
                .toList();
        return write(JSON.<JsonNode>valueToTree(kept));
    }

    /** The payload of a sign-off, as the database can keep it. */
    public static String write(JsonNode payload) {
        try {
            return JSON.writeValueAsString(StorableJson.of(payload));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("plain values only", impossible);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored submission is not what was stored", broken);
        }
    }
}
