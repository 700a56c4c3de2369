package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Failed work is repeated with growing pauses and says what is wrong")
class JobFailureTest {
    private static final JobSettings SETTINGS = JobSettings.named("test");

    @ParameterizedTest(name = "with {0} retries left the next try comes after {1} s and {2} are left")
    @CsvSource({"5, 1, 4", "4, 4, 3", "3, 16, 2", "2, 64, 1", "1, 256, 0"})
    void each_pause_is_four_times_as_long(int retries, long seconds, int left) {
        JobFailure failure = JobFailure.of(JobType.RENDER_PDF, 7, retries, new OperatorReadable("No."), SETTINGS);
        assertThat(failure.pause()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(failure.retriesLeft()).isEqualTo(left);
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        JobSettings brief = new JobSettings(
                "test",
                16,
                Duration.ofMinutes(2),
                Duration.ofMillis(50),
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
        assertThat(JobFailure.of(JobType.RENDER_PDF, 7, 1, new OperatorReadable("No."), brief)
                        .pause())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_readable_failure_speaks_for_itself_and_any_other_leads_to_the_log() {
        assertThat(JobFailure.of(JobType.RENDER_PDF, 7, 5, new OperatorReadable("The font is missing."), SETTINGS)
                        .message())
                .isEqualTo("Rendering the PDF file failed. The font is missing.");
        assertThat(JobFailure.of(
                                JobType.RENDER_PDF,
                                7,
                                5,
                                new IllegalStateException("insert into step_event …"),
                                SETTINGS)
                        .message())
                .isEqualTo("Rendering the PDF file failed unexpectedly; see job 7 in the log of the workers. "
                        + "Remove the cause, then retry the incident.");
    }

    @Test
    void a_failure_of_the_engine_speaks_for_itself() {
        assertThat(JobFailure.of(
                                JobType.RENDER_PDF,
                                7,
                                5,
                                new TaskNotVisibleYet(new HumanTaskRef(1, 2, Step.SIGN_OFF)),
                                SETTINGS)
                        .message())
                .isEqualTo(
                        "Rendering the PDF file failed. The engine's search does not yet show who completed the task "
                                + "\"Sign off the revision\". Retry the incident when the workflow engine is ready.");
    }

    @Test
    void only_the_first_line_of_a_message_reaches_the_operator() {
        assertThat(JobFailure.of(JobType.RENDER_PDF, 7, 5, new OperatorReadable("No font.\n\tat io.X"), SETTINGS)
                        .message())
                .isEqualTo("Rendering the PDF file failed. No font.");
    }

    @Test
    void the_message_of_an_incident_names_the_engagement_and_the_step() {
        JobFailure failure = JobFailure.of(JobType.RENDER_PDF, 7, 1, new OperatorReadable("No font."), SETTINGS);
        assertThat(failure.in("Plan", "Render PDF").message())
                .isEqualTo("In \"Plan\" at \"Render PDF\": Rendering the PDF file failed. No font.");
        assertThat(failure.in("a".repeat(9000), "Render PDF").message()).hasSize(2000);
    }

    @Test
    void an_endless_message_is_cut() {
        assertThat(JobFailure.of(JobType.RENDER_PDF, 7, 5, new OperatorReadable("a".repeat(9000)), SETTINGS)
                        .message())
                .hasSize(2000)
                .endsWith("…");
    }
}
