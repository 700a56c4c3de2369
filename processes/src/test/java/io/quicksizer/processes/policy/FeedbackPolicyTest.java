package io.quicksizer.processes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.processes.model.FeedbackSeverity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The feedback policy says how severe a feedback is and how long its triage may take")
class FeedbackPolicyTest {
    private final FeedbackPolicy policy = FeedbackPolicy.bundled();

    @ParameterizedTest(name = "{0}, {1}, {2} reporters -> {3}: reminder {4}, limit {5}")
    @CsvSource({
        "PROBLEM,  BLOCKS,  1, CRITICAL, PT2H, PT4H",
        "PROBLEM,  HINDERS, 3, HIGH,     PT8H, P1D",
        "PROBLEM,  HINDERS, 2, MEDIUM,   P1D,  P3D",
        "PROBLEM,  MINOR,   3, MEDIUM,   P1D,  P3D",
        "PROBLEM,  MINOR,   2, LOW,      P5D,  P10D",
        "QUESTION, BLOCKS,  1, HIGH,     PT8H, P1D",
        "QUESTION, HINDERS, 1, MEDIUM,   P1D,  P3D",
        "QUESTION, MINOR,   9, LOW,      P5D,  P10D",
        "IDEA,     BLOCKS,  9, LOW,      P5D,  P10D",
    })
    void each_row_leads_to_its_severity_and_times(
            FeedbackKind kind,
            FeedbackImpact impact,
            int reporters,
            FeedbackSeverity severity,
            Duration reminder,
            Duration limit) {
        FeedbackPolicy.Assessed assessed = policy.assess(new FeedbackFacts(kind, impact, reporters));

        assertThat(assessed.severity()).isEqualTo(severity);
        assertThat(assessed.reminder()).isEqualTo(reminder);
        assertThat(assessed.timeLimit()).isEqualTo(limit);
        assertThat(assessed.reason()).isNotBlank();
    }

    @Test
    void other_times_are_written_into_the_table_and_read_from_it_again() {
        FeedbackPolicy changed = policy.with(
                Map.of(FeedbackSeverity.CRITICAL, new FeedbackPolicy.Times(Duration.ofHours(1), Duration.ofDays(2))));
        FeedbackPolicy stored = FeedbackPolicy.stored(changed.xml());
        assertThat(stored.times())
                .containsEntry(
                        FeedbackSeverity.CRITICAL, new FeedbackPolicy.Times(Duration.ofHours(1), Duration.ofDays(2)))
                .containsEntry(FeedbackSeverity.LOW, policy.times().get(FeedbackSeverity.LOW));
        assertThat(stored.assess(new FeedbackFacts(FeedbackKind.PROBLEM, FeedbackImpact.BLOCKS, 1))
                        .timeLimit())
                .isEqualTo(Duration.ofDays(2));
        assertThat(stored.xml()).contains("\"PT1H\"", "\"P2D\"", "Rule_CANNOT_WORK");
    }

    @Test
    void of_a_stored_file_the_times_count_and_nothing_else() {
        String former = policy.with(
                        Map.of(FeedbackSeverity.LOW, new FeedbackPolicy.Times(Duration.ofDays(3), Duration.ofDays(30))))
                .xml()
                .replace("Rule_CRITICAL_Reminder", "Former_CRITICAL_Reminder")
                .replace("CANNOT_WORK", "FORMER_RULE");
        FeedbackPolicy stored = FeedbackPolicy.stored(former);
        assertThat(stored.xml()).contains("Rule_CANNOT_WORK").doesNotContain("FORMER_RULE");
        assertThat(stored.times())
                .containsEntry(FeedbackSeverity.LOW, new FeedbackPolicy.Times(Duration.ofDays(3), Duration.ofDays(30)))
                .containsEntry(FeedbackSeverity.CRITICAL, policy.times().get(FeedbackSeverity.CRITICAL));
    }

    @Test
    void exactly_one_rule_holds_for_every_combination() {
        for (FeedbackKind kind : FeedbackKind.values()) {
            for (FeedbackImpact impact : FeedbackImpact.values()) {
                for (int reporters : new int[] {1, 2, 3, 4, 1000}) {
                    assertThat(policy.assess(new FeedbackFacts(kind, impact, reporters))
                                    .severity())
                            .isNotNull();
                }
            }
        }
    }
}
