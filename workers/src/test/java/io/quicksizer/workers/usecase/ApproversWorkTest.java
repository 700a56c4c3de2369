package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.ApprovalInbox.Lists;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.ForeseeingApproval;
import io.quicksizer.workers.approval.PeopleAsked;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.approval.SignOffQueries;
import io.quicksizer.workers.people.HandingOverEngagement;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
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
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private PeopleAsked asked;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private ReassigningSignOff reassigning;

    @Autowired
    private HandingOverEngagement handingOver;

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
        office.remember("taker", Set.of(Role.APPROVER), Set.of("approvers"));
        UUID id = office.submitted("Listed");

        assertThat(engagements(inbox.of(office.person("taker")))).contains("mine " + id);
        assertThat(engagements(inbox.of(office.person("admin")))).contains("others " + id);
        assertThat(engagements(inbox.of(office.person("senior")))).noneMatch(row -> row.endsWith(id.toString()));

        office.decide("taker", id, "approve");

        Lists after = inbox.of(office.person("taker"));
        office.leave("taker");
        assertThat(engagements(after)).noneMatch(row -> row.endsWith(id.toString()));
        UUID revision = office.revision(id).orElseThrow().id();
        assertThat(after.taken()).anyMatch(taken -> taken.revisionId().equals(revision));
    }

    /** Who may sign is asked of the use cases, for one engagement; the number is counted by the database, for all. */
    @Test
    void the_number_of_waiting_sign_offs_counts_what_a_person_may_sign() {
        office.remember("counted-delegate", Set.of(Role.APPROVER), Set.of("other-group"));
        office.remember("counted-assignee", Set.of(Role.APPROVER), Set.of("legal"));
        String today = clock.instant().toString().substring(0, 10);
        Office.accepted(
                delegating.delegate(office.person("approver2"), new DelegationEntry("counted-delegate", today, today)));

        office.remember("counted-second", Set.of(Role.APPROVER), Set.of("legal"));
        Office.accepted(delegating.delegate(
                office.person("counted-assignee"), new DelegationEntry("counted-second", today, today)));

        counts(() -> office.submitted("Of the group"));
        counts(() -> {
            UUID own = office.at("Own work of an approver", Step.REVIEW);
            office.enter("lead", own, Step.REVIEW, Office.entry(Step.REVIEW));
            return own;
        });
        counts(() -> {
            UUID handedOver = office.submitted("Owned by an approver");
            Office.accepted(handingOver.handOver(office.person("planner"), handedOver, "lead"));
            return handedOver;
        });
        UUID levels = counts(() -> office.submittedForTwoLevels("Two levels"));
        recounts(levels, () -> office.decide("approver", levels, "approve"));
        UUID delegated = counts(() -> office.submittedForTwoLevels("Signed for an approver"));
        recounts(delegated, () -> office.decide("counted-delegate", delegated, "approve"));
        UUID assigned = counts(() -> office.submitted("Assigned"));
        recounts(assigned, () -> reassigning.reassign(office.person("admin"), assigned, "counted-assignee", "ill"));
        recounts(assigned, () -> reassigning.reassign(office.person("admin"), assigned, "approver2", "well again"));
        UUID taken = counts(() -> office.submitted("Rejected"));
        recounts(taken, () -> office.decide("approver", taken, "reject"));

        clock.pass(Duration.ofDays(1));
        UUID late = counts(() -> office.submitted("After the delegation"));
        recounts(late, () -> escalate(late));
        recounts(late, () -> escalate(late));
    }

    private void escalate(UUID id) {
        clock.pass(Duration.ofDays(6));
        engine.timeLimitPasses(id);
    }

    private UUID counts(Supplier<UUID> situation) {
        Map<String, Integer> before = numbers();
        UUID id = situation.get();
        assertThat(numbers()).isEqualTo(with(before, signers(id), 1));
        return id;
    }

    private void recounts(UUID id, Runnable change) {
        Map<String, Integer> before = with(numbers(), signers(id), -1);
        change.run();
        assertThat(numbers()).isEqualTo(with(before, signers(id), 1));
    }

    private List<String> signers(UUID id) {
        return asked.of(id).map(PeopleAsked.Asked::people).orElse(List.of());
    }

    private static Map<String, Integer> with(Map<String, Integer> numbers, List<String> people, int more) {
        Map<String, Integer> changed = new TreeMap<>(numbers);
        people.forEach(person -> changed.merge(person, more, Integer::sum));
        return changed;
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        people.everybody().people().stream()
                .flatMap(name -> people.find(name.userName()).stream())
                .forEach(person -> numbers.put(person.userName(), inbox.count(person)));
        return numbers;
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
