package io.quicksizer.processes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers to jobs can't be made wrong")
class AnswersTest {

    @Test
    void a_form_leaves_out_what_is_null_because_null_suppresses_a_default() {
        Map<String, @Nullable Object> prefill = new HashMap<>();
        prefill.put("notes", null);
        prefill.put("name", "Plan");
        UUID visit = UUID.randomUUID();
        assertThat(new StepForm(visit, prefill, List.of()).variables())
                .containsOnlyKeys("name", "visitId", "problems", "ready")
                .containsEntry("ready", true)
                .containsEntry("visitId", visit.toString());
    }

    @Test
    void a_recorded_step_clears_the_submission_and_names_its_target_only_when_it_goes_back() {
        assertThat(new StepRecorded(RecordOutcome.BACK, Step.SCOPE, true).variables())
                .containsEntry("outcome", "back")
                .containsEntry("nextStep", "SCOPE")
                .containsEntry("expertOpen", true)
                .containsEntry("submission", null);
        assertThatIllegalArgumentException().isThrownBy(() -> new StepRecorded(RecordOutcome.BACK, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecorded(RecordOutcome.ACCEPTED, Step.SCOPE, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecorded(RecordOutcome.JUMP, Step.SIGN_OFF, false));
    }

    @Test
    void facts_outside_the_ranges_of_the_policy_are_refused() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(new PolicyFacts(one, one, 0, 0).variables()).hasSize(4);
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyFacts(one.negate(), one, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyFacts(one, new BigDecimal("1.01"), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyFacts(one, one, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyFacts(one, one, 0, -1));
    }

    @Test
    void a_sign_off_restarts_at_the_beginning_of_its_approval() {
        assertThat(RestartPoint.before(Step.SIGN_OFF)).isEqualTo(RestartPoint.APPROVAL);
        assertThat(RestartPoint.before(Step.EXPERT).elementId()).isEqualTo(Step.EXPERT.elementId());
    }

    @Test
    void names_that_are_not_ours_are_nothing() {
        assertThat(Step.ofElement("Task_Approval")).isEmpty();
        assertThat(JobType.of("send-mail")).isEmpty();
        assertThat(ProcessId.of("other")).isEmpty();
    }
}
