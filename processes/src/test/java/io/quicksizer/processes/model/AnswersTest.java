package io.quicksizer.processes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quicksizer.processes.policy.SomeFacts;
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
        assertThat(new StepForm(visit, "Plan of Northwind", prefill, List.of()).variables())
                .containsOnlyKeys("name", "visitId", "engagementName", "taskContextDisplayName", "problems", "ready")
                .containsEntry("taskContextDisplayName", "Plan of Northwind")
                .containsEntry("ready", true)
                .containsEntry("visitId", visit.toString());
    }

    @Test
    void a_recorded_step_clears_the_submission_and_names_its_target_only_when_it_goes_to_another_step() {
        assertThat(new StepRecorded(RecordOutcome.ANOTHER_STEP, Step.SCOPE, true).variables())
                .containsEntry("outcome", "another-step")
                .containsEntry("nextStep", "SCOPE")
                .containsEntry("expertOpen", true)
                .containsEntry("submission", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecorded(RecordOutcome.ANOTHER_STEP, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecorded(RecordOutcome.ACCEPTED, Step.SCOPE, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecorded(RecordOutcome.ANOTHER_STEP, Step.SIGN_OFF, false));
    }

    @Test
    void an_opened_approval_either_asks_levels_or_needs_none() {
        assertThat(new ApprovalOpened(true, List.of(2, 3)).variables())
                .containsEntry("signOffNeeded", true)
                .containsEntry("openLevels", List.of(2, 3));
        assertThat(new ApprovalOpened(false, List.of()).variables()).containsEntry("signOffNeeded", false);
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalOpened(true, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalOpened(false, List.of(1)));
    }

    @Test
    void a_beginning_is_refused_with_a_reason_or_accepted() {
        assertThat(EngagementBegun.begun().variables()).containsEntry("outcome", "accepted");
        assertThat(EngagementBegun.refused(List.of(new FormProblem("Engagement", "Enter a name")))
                        .variables())
                .containsEntry("outcome", "problems");
        assertThatIllegalArgumentException().isThrownBy(() -> EngagementBegun.refused(List.of()));
    }

    @Test
    void facts_outside_the_ranges_of_the_policy_are_refused() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(SomeFacts.of(one, one, 0, 0).variables()).hasSize(4);
        assertThatIllegalArgumentException().isThrownBy(() -> SomeFacts.of(one.negate(), one, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SomeFacts.of(one, new BigDecimal("1.01"), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SomeFacts.of(one, one, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SomeFacts.of(one, one, 0, -1));
    }

    @Test
    void a_sign_off_restarts_at_the_beginning_of_its_approval() {
        assertThat(RestartPoint.before(Step.SIGN_OFF)).isEqualTo(RestartPoint.APPROVAL);
        assertThat(RestartPoint.before(Step.EXPERT).elementId()).isEqualTo(Step.EXPERT.scopeId());
    }

    @Test
    void elements_are_named_as_people_read_them() {
        assertThat(ElementLabel.of("sizing-export", "Task_RenderPdf")).isEqualTo("Render PDF");
        assertThat(ElementLabel.of("sizing-export", "Task_Gone")).isEqualTo("an element of another version");
        assertThat(ElementLabel.of("other", "Task_RenderPdf")).isEqualTo("an element of another version");
        assertThat(Step.SCOPE.label()).isEqualTo("Choose scope");
    }

    @Test
    void names_that_are_not_ours_are_nothing() {
        assertThat(Step.ofElement("Task_Approval")).isEmpty();
        assertThat(JobType.of("send-mail")).isEmpty();
        assertThat(ProcessId.of("other")).isEmpty();
    }
}
