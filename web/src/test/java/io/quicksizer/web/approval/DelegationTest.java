package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.OfficeCalendar;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DelegationTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Approvals approvals;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private Deciding deciding;

    @BeforeEach
    void approvals(@Autowired BeanFactory beans) {
        approvals = new Approvals(beans);
    }

    @Test
    void a_delegate_signs_for_the_member_of_the_group_and_the_record_says_so() {
        Person member = approver("member-1", Set.of("approvers"));
        Person stranger = approver("stranger-1", Set.of());
        UUID id = engine.submitted("Delegated");
        assertThat(decide(stranger, id)).isInstanceOf(Answer.Refused.class);

        today(member, stranger);

        assertThat(decide(stranger, id)).isInstanceOf(Answer.Done.class);
        assertThat(Visitor.of(portal, "approver").sees("/approvals/" + approvals.revision(id)))
                .contains("stranger-1", "for member-1");
    }

    @Test
    void a_delegation_that_has_ended_gives_no_right() {
        Person member = approver("member-2", Set.of("approvers"));
        Person stranger = approver("stranger-2", Set.of());
        UUID delegation = today(member, stranger);
        UUID id = engine.submitted("Ended");

        assertThat(delegating.end(member, delegation)).isInstanceOf(Answer.Done.class);

        assertThat(decide(stranger, id)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void one_that_begins_tomorrow_gives_no_right_today() {
        Person member = approver("member-3", Set.of("approvers"));
        Person stranger = approver("stranger-3", Set.of());
        String tomorrow = calendar.today().plusDays(1).toString();
        delegating.delegate(member, new DelegationEntry("stranger-3", tomorrow, tomorrow));

        assertThat(decide(stranger, engine.submitted("Tomorrow"))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void four_eyes_hold_for_a_delegate_and_for_the_one_who_delegates() {
        Person stranger = approver("stranger-4", Set.of());
        Person member = approver("member-4", Set.of("approvers"));
        UUID id = engine.submitted("Four eyes");
        String hash = approvals.hash(id);
        Person planner = planner(Set.of(Role.PLANNER, Role.APPROVER), Set.of("approvers"));
        today(planner, stranger);
        today(member, planner);

        assertThat(decide(planner, id, hash))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF));
        assertThat(decide(stranger, id, hash)).isInstanceOf(Answer.Refused.class);
        planner(Set.of(Role.PLANNER), Set.of());
    }

    @Test
    void a_delegation_is_set_seen_and_ended_on_its_page() {
        Visitor approver = Visitor.of(portal, "approver");
        String page = "/approvals/delegations";
        String today = calendar.today().toString();

        assertThat(approver.submit(page, page, Map.of("delegate", "approver2", "first", today, "last", ""))
                        .body())
                .contains("id=\"last-wrong\"", "value=\"approver2\" selected");
        assertThat(approver.submit(page, page, Map.of("delegate", "approver2", "first", today, "last", today))
                        .body())
                .contains("You to Alex Approver", "active today", "UTC");
        String end = approver.sees(page).replaceAll("(?s).*action=\"(/approvals/delegations/[0-9a-f-]+/end)\".*", "$1");
        assertThat(approver.submit(page, end, Map.of()).body()).doesNotContain(end);
    }

    private Person approver(String name, Set<String> groups) {
        return people.remember(new SignedIn(name, name, Set.of(Role.APPROVER), groups, null))
                .orElseThrow();
    }

    private Person planner(Set<Role> roles, Set<String> groups) {
        return people.remember(new SignedIn("planner", "Paula Planner", roles, groups, "north"))
                .orElseThrow();
    }

    private UUID today(Person delegator, Person delegate) {
        String today = calendar.today().toString();
        return delegating
                .delegate(delegator, new DelegationEntry(delegate.userName(), today, today))
                .ifDone()
                .orElseThrow();
    }

    private Answer<Deciding.Receipt> decide(Person person, UUID id) {
        return decide(person, id, approvals.hash(id));
    }

    private Answer<Deciding.Receipt> decide(Person person, UUID id, String hash) {
        return deciding.decide(person, id, DecisionEntry.of("approve", "", hash), Channel.PORTAL);
    }
}
