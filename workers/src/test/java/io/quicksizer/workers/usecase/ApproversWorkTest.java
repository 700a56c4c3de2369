package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.ApprovalInbox.Lists;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.approval.ForeseeingApproval;
import io.quicksizer.workers.approval.SignOffQueries;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class ApproversWorkTest {
    @Autowired
    private Office office;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private SignOffQueries signOffs;

    @Autowired
    private ForeseeingApproval foreseeing;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_waiting_sign_off_is_listed_for_the_group_and_for_administrators_and_a_decision_for_who_took_it() {
        UUID id = office.submitted("Listed");

        assertThat(engagements(inbox.of(office.person("approver2")))).contains("mine " + id);
        assertThat(engagements(inbox.of(office.person("admin")))).contains("others " + id);
        assertThat(engagements(inbox.of(office.person("senior")))).noneMatch(row -> row.endsWith(id.toString()));

        office.decide("approver2", id, "approve");

        Lists after = inbox.of(office.person("approver2"));
        assertThat(engagements(after)).noneMatch(row -> row.endsWith(id.toString()));
        UUID revision = office.revision(id).orElseThrow().id();
        assertThat(after.taken()).anyMatch(taken -> taken.revisionId().equals(revision));
    }

    @Test
    void the_desk_shows_the_level_that_waits_and_whether_the_reader_may_decide_it() {
        UUID id = office.submittedForTwoLevels("On the desk");

        Desk first = desk("approver", id);
        assertThat(first.askedLevel()).isEqualTo(1);
        assertThat(first.open()).isTrue();
        assertThat(first.standing())
                .hasValueSatisfying(right -> assertThat(right.allowed()).isTrue());
        assertThat(first.why()).isEmpty();

        office.decide("approver", id, "approve");

        Desk second = desk("approver", id);
        assertThat(second.askedLevel()).isEqualTo(2);
        assertThat(second.standing())
                .hasValueSatisfying(right ->
                        assertThat(right.refusal()).map(Refusal::reason).contains(Reason.SIGNED_ANOTHER_LEVEL));

        office.decide("senior", id, "approve");

        Desk done = desk("approver", id);
        assertThat(done.askedLevel()).isZero();
        assertThat(done.open()).isFalse();
        assertThat(done.standing()).isEmpty();
    }

    @Test
    void the_sign_off_of_an_engagement_is_missing_unless_it_waits_and_may_be_read() {
        UUID open = office.opened("Not submitted");
        assertThat(signOffs.view(office.person("planner"), open)).isInstanceOf(Answer.Missing.class);
        assertThat(signOffs.view(office.person("planner"), UUID.randomUUID())).isInstanceOf(Answer.Missing.class);

        UUID waiting = office.submitted("Submitted");
        var view = signOffs.view(office.person("planner"), waiting).ifDone().orElseThrow();
        assertThat(view.level().level()).isEqualTo(1);
        assertThat(view.refusal()).map(Refusal::reason).contains(Reason.NOT_AN_APPROVER);
    }

    @Test
    void the_approval_is_foreseen_by_the_policy_that_will_decide() {
        UUID id = office.at("Foreseen", Step.REVIEW);

        var foreseen = foreseeing.of(office.person("planner"), id).ifDone().orElseThrow();

        assertThat(foreseen.levels())
                .hasValueSatisfying(levels ->
                        assertThat(levels).extracting(SignOffLevel::level).containsExactly(1));
        assertThat(foreseeing.of(office.person("planner"), UUID.randomUUID())).isInstanceOf(Answer.Missing.class);
    }

    private Desk desk(String reader, UUID engagement) {
        return desk.of(
                        office.person(reader),
                        office.revision(engagement).orElseThrow().id())
                .ifDone()
                .orElseThrow();
    }

    private static List<String> engagements(Lists lists) {
        return java.util.stream.Stream.concat(
                        lists.mine().stream().map(row -> "mine " + row.signOff().engagementId()),
                        lists.others().stream()
                                .map(row -> "others " + row.signOff().engagementId()))
                .toList();
    }
}
