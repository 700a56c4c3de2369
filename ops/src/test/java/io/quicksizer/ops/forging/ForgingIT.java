package io.quicksizer.ops.forging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.OnTheStack;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each attempt on an engagement of its own in the real engine, with the same assertions: the record justifies
 * whatever is approved, exported or written; a refusal is reported in a sentence; the audit log names who made the
 * attempt. A few attempts run concurrently, because each waits for the search.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("Nothing can be forged past the record")
class ForgingIT {

    private static final int AT_ONCE = Integer.getInteger("quicksizer.forgers", 6);
    private static final int LONGEST_SENTENCE = 400;
    private static final Pattern TECHNICAL = Pattern.compile(
            "\\bat [a-z]+\\.[a-z]|Exception|\\b(select|insert|update) |constraint|\\b(Task|Gateway|Event|Flow|SubProcess|Step)_\\w");

    private final Addresses addresses;

    ForgingIT(Addresses addresses) {
        this.addresses = addresses;
    }

    @TestFactory
    Stream<DynamicTest> every_attempt_leaves_nothing_that_the_record_does_not_justify() {
        var stage = new Stage(addresses);
        var forgers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().factory());
        var attempts = Attempts.all().stream()
                .filter(attempt -> attempt.name().matches(System.getProperty("quicksizer.attempt", ".*")))
                .toList();
        var trials = IntStream.range(0, attempts.size())
                .mapToObj(index ->
                        CompletableFuture.supplyAsync(() -> Trial.of(stage, attempts.get(index), index + 1), forgers))
                .toList();
        return IntStream.range(0, attempts.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        attempts.get(index).name(),
                        () -> close(attempts.get(index), trials.get(index).join())))
                .onClose(() -> {
                    forgers.shutdownNow();
                    stage.close();
                });
    }

    private static void close(Attempt attempt, Evidence evidence) {
        System.out.printf("FORGED %-9s %s%n", evidence.outcome().map(Enum::name).orElse("NOTHING"), attempt.name());
        assertAll(
                attempt.name(),
                () -> assertThat(evidence.unjustified())
                        .as("not justified by the record")
                        .isEmpty(),
                () -> assertThat(evidence.changesElsewhere())
                        .as("changes of other engagements")
                        .isEmpty(),
                () -> assertThat(evidence.outcome())
                        .as("outcome of the attempt")
                        .isPresent(),
                () -> attempt.expected()
                        .ifPresent(expected -> assertThat(evidence.outcome())
                                .as("outcome of the attempt")
                                .contains(expected)),
                () -> assertThat(refused(attempt, evidence) ? evidence.changes() : List.of())
                        .as("changes although it was refused")
                        .isEmpty(),
                () -> assertThat(evidence.incidents()).as("incidents").allSatisfy(ForgingIT::readable),
                () -> assertThat(isKnown(attempt, evidence) ? evidence.entries() : List.of("nobody is known"))
                        .as("audit entries that name who tried")
                        .isNotEmpty());
    }

    private static void readable(String incident) {
        assertThat(incident)
                .hasSizeLessThan(LONGEST_SENTENCE)
                .doesNotContainPattern(TECHNICAL)
                .endsWith(".");
    }

    private static boolean refused(Attempt attempt, Evidence evidence) {
        return evidence.outcome()
                .filter(outcome -> outcome == Outcome.REFUSED
                        || outcome == Outcome.ENDED
                        || outcome == Outcome.INCIDENT && !attempt.continued())
                .isPresent();
    }

    /** Returns whether the product knows who tried: always, unless Camunda refused before the product was asked. */
    private static boolean isKnown(Attempt attempt, Evidence evidence) {
        return attempt.by().isPresent()
                && (evidence.byPortal() || !evidence.outcome().equals(Optional.of(Outcome.REFUSED)));
    }
}
