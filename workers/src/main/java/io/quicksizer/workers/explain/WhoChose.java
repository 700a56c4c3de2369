package io.quicksizer.workers.explain;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.workers.engagement.step.EntryOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.SubmissionJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds in the journal who first made the choice that still stands; handing the same in again changes nothing. */
final class WhoChose {
    private final List<StepSubmission> accepted;

    /** @param submissions all of the engagement, oldest first; later ones than {@code until} did not count yet */
    WhoChose(List<StepSubmission> submissions, Instant until) {
        this.accepted = submissions.stream()
                .filter(submission -> submission.result().outcome().equals(EntryOutcome.ACCEPTED.text()))
                .filter(submission -> !submission.handedIn().at().isAfter(until))
                .toList();
    }

    Optional<Chosen> spread() {
        return lastChange(
                Step.CONTEXT,
                payload -> List.of("durationYears", "spreadPreset", "y1", "y2", "y3", "y4", "y5").stream()
                        .map(field -> payload.path(field).asText())
                        .toList()
                        .toString());
    }

    Optional<Chosen> scopeType(String key) {
        return lastChange(Step.SCOPE, payload -> contains(payload.path("scopeTypes"), key));
    }

    Optional<Chosen> lineItem(String key) {
        return lastChange(
                Step.SCENARIOS,
                payload ->
                        stream(payload.path("groups")).anyMatch(group -> contains(group.path("selected"), key) != null)
                                ? "chosen"
                                : null);
    }

    Optional<Chosen> size(String lineItem) {
        return lastChange(
                Step.SIZING,
                payload -> stream(payload.path("lines"))
                        .filter(line -> line.path("key").asText().equals(lineItem))
                        .map(line -> line.path("size").asText().toUpperCase(Locale.ROOT))
                        .findFirst()
                        .orElse(null));
    }

    /** The days of one custom service; {@code identity} is its key, or the name of a free text. */
    Optional<Chosen> customDays(String lineItem, String identity) {
        return lastChange(
                Step.EXPERT,
                payload -> stream(payload.path("services"))
                        .filter(row -> row.path("lineItem").asText().equals(lineItem))
                        .filter(row -> row.path("service").asText().equals(identity)
                                || row.path("name").asText().strip().equals(identity))
                        .map(row -> row.path("days").asText())
                        .findFirst()
                        .orElse(null));
    }

    /** The services of a line item as a whole. */
    Optional<Chosen> customServices(String lineItem) {
        return lastChange(
                Step.EXPERT,
                payload -> stream(payload.path("services"))
                        .filter(row -> row.path("lineItem").asText().equals(lineItem))
                        .toList()
                        .toString());
    }

    private Optional<Chosen> lastChange(Step step, Function<JsonNode, @Nullable String> value) {
        @Nullable String standing = null;
        @Nullable StepSubmission by = null;
        for (StepSubmission submission : accepted) {
            if (submission.step().equals(step.name())) {
                String next = value.apply(SubmissionJson.payload(submission));
                by = next == null || !next.equals(standing) ? submission : by;
                standing = next;
            }
        }
        return standing == null || by == null ? Optional.empty() : Optional.of(chosen(step, by));
    }

    private static Chosen chosen(Step step, StepSubmission by) {
        return new Chosen(
                step, by.handedIn().actor(), by.handedIn().at(), by.handedIn().channel());
    }

    private static @Nullable String contains(JsonNode keys, String key) {
        return stream(keys).anyMatch(entry -> entry.asText().equals(key)) ? key : null;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
