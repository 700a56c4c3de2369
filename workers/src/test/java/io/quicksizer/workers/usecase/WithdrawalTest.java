package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class WithdrawalTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StoppingEngagement stopping;

    @Autowired
    private RevisionRepository revisions;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_planner_withdraws_at_any_step_and_nothing_waits_any_more() {
        UUID id = office.at("Withdrawn", Step.SIZING);
        accepted(stopping.withdraw(office.person("planner"), id, "no longer needed"));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(office.waiting(id)).isEmpty();
        assertThat(engine.leading(id)).isEmpty();
        assertThat(stopping.withdraw(office.person("planner"), id, "again")).isInstanceOf(Answer.Conflicting.class);
        assertThat(engine.repeat(JobType.CLOSE_ENGAGEMENT)).isEmpty();
        assertThat(office.audited(id, "engagement.close")).isEqualTo(1);
    }

    @Test
    void an_engagement_in_approval_is_withdrawn_with_its_revision() {
        UUID id = office.submitted("In approval");
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(revisions.findByEngagementIdAndNumber(id, 1).orElseThrow().status())
                .isEqualTo(RevisionStatus.WITHDRAWN);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void a_review_that_withdraws_ends_the_engagement() {
        UUID id = office.at("In the review", Step.REVIEW);
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"withdraw\",\"comment\":\"\"}"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void only_administrators_cancel_and_only_planners_of_the_engagement_withdraw() {
        UUID id = office.opened("Rights");
        assertThat(stopping.cancel(office.person("planner"), id, "")).isInstanceOf(Answer.Refused.class);
        assertThat(stopping.withdraw(office.person("viewer"), id, "")).isInstanceOf(Answer.Refused.class);
        accepted(stopping.cancel(office.person("admin"), id, "wrong customer"));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.CANCELLED);
    }
}
