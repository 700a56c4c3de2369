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

/** The JSON of stored submissions. */
public final class SubmissionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SubmissionJson() {}

    /**
     * A problem as it is stored.
     *
     * @param code stable code, for example {@code days-too-precise}
     */
    public record Kept(String field, String code, String message) {}

    /** Returns the entry of a submission; empty for a sign-off, which is not a step of the wizard. */
    public static Optional<StepEntry> entry(StepSubmission submission) {
        Step step = Step.valueOf(submission.step());
        return step == Step.SIGN_OFF
                ? Optional.empty()
                : Optional.of(EntryCodec.read(step, submission.submitted().payloadJson()));
    }

    /** Returns the decision of a sign-off. */
    public static DecisionEntry decision(StepSubmission submission) {
        return EntryCodec.decision(submission.submitted().payloadJson());
    }

    /** Returns the problems for which it was not accepted. */
    public static List<Kept> problems(StepSubmission submission) {
        return Arrays.asList(read(submission.result().problemsJson(), Kept[].class));
    }

    /**
     * Returns whether it was refused because of the person who submitted it or because the engagement is closed, not
     * because of its content.
     */
    static boolean notAllowed(StepSubmission submission) {
        return problems(submission).stream().anyMatch(problem -> problem.code().equals(StepProblem.NOT_ALLOWED.key()));
    }

    /** Returns the outcome with this text. */
    public static EntryOutcome outcome(String text) {
        return EntryOutcome.of(text);
    }

    /**
     * Returns the JSON of problems. Fields and messages quote what was typed, so they may contain characters that the
     * database can't store.
     */
    public static String write(List<Problem> problems) {
        List<Kept> kept = problems.stream()
                .map(problem -> new Kept(problem.field(), problem.code().key(), problem.message()))
                .toList();
        try {
            return JSON.writeValueAsString(StorableJson.of(JSON.<JsonNode>valueToTree(kept)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("The problems can't be written as JSON", impossible);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The stored submission can't be read", broken);
        }
    }
}
