package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class SubmissionTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @BeforeEach
    void reset() {
        office.newDay();
    }

    @Test
    void an_engagement_goes_from_its_first_step_to_its_proposal() {
        UUID id = office.submitted("Straight");
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.step(id)).contains(Step.SIGN_OFF);

        office.decide("approver2", id, "approve");
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.documents(id)).isEqualTo(DocumentKind.values().length);
        assertThat(office.audited(id, "export.announce")).isEqualTo(1);
    }

    @Test
    void every_job_may_be_repeated_and_answers_the_same() {
        UUID id = office.submitted("Repeated");
        for (JobType type : new JobType[] {
            JobType.STEP_ENTERED,
            JobType.RECORD_STEP,
            JobType.FREEZE_REVISION,
            JobType.REGISTER_CALL,
            JobType.OPEN_APPROVAL,
            JobType.OFFER_SIGN_OFF
        }) {
            assertThat(engine.repeat(type)).as(type.type()).isEqualTo(engine.repeat(type));
        }
        office.decide("approver2", id, "approve");
        for (JobType type : new JobType[] {
            JobType.RECORD_DECISION,
            JobType.CLOSE_APPROVAL,
            JobType.RENDER_CSV,
            JobType.RENDER_PDF,
            JobType.RENDER_XLSX,
            JobType.ANNOUNCE_EXPORT
        }) {
            assertThat(engine.repeat(type)).as(type.type()).isEqualTo(engine.repeat(type));
        }
        assertThat(office.documents(id)).isEqualTo(DocumentKind.values().length);
        assertThat(office.audited(id, "export.announce")).isEqualTo(1);
        assertThat(office.decisions(id)).isEqualTo(1);
        assertThat(office.refused(id)).isEmpty();
    }

    @Test
    void an_entry_whose_message_expired_before_the_task_existed_is_followed() {
        UUID id = office.at("Expired", Step.SCOPE);
        StandInEngine.Instance instance = engine.leading(id).getFirst();
        StandInEngine.Task task = instance.task().orElseThrow();
        instance.task = null;
        accepted(office.enter("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)));
        assertThat(office.waiting(id)).isEmpty();

        engine.repeat(JobType.STEP_ENTERED);
        instance.task = task;
        office.deliver();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
    }
}
