package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.DelegationDays;
import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final Revision REVISION = Signed.revision("Planner");
    private static final AskedLevel FIRST = new AskedLevel(REVISION, Signed.level(1, "approvers"));
    private static final AskedLevel LAST = new AskedLevel(REVISION, Signed.atLast(1));

    private final ApprovalDecisionRepository decisions = mock();
    private final PeopleDirectory people = mock();
    private final DelegationDesk delegations = mock();
    private final WhoseWork work = mock();
    private final Eligibility eligibility = new Eligibility(decisions, people, delegations, work);

    @BeforeEach
    void hire() {
        when(people.find(any())).thenReturn(Optional.empty());
        Signed.knownByOneName(work);
        when(work.now(REVISION)).thenReturn(new FourEyes("Planner", Set.of("owner"), Set.of("Author")));
        hire("owner", Set.of(Role.APPROVER, Role.ADMIN), "approvers");
        hire("author", Set.of(Role.APPROVER, Role.ADMIN), "approvers");
        hire("planner", Set.of(Role.PLANNER, Role.APPROVER, Role.ADMIN), "approvers");
        hire("member", Set.of(Role.APPROVER), "approvers");
        hire("second", Set.of(Role.APPROVER), "approvers");
        hire("deputy", Set.of(Role.APPROVER), "others");
        hire("viewer", Set.of(Role.VIEWER), "approvers");
        hire("admin", Set.of(Role.ADMIN), "others");
        decided();
    }

    @Test
    void members_of_the_group_sign_in_their_own_right() {
        assertThat(eligibility.of("member", FIRST)).isEqualTo(SignOffRight.OWN_RIGHT);
        assertThat(eligibility.of("member", FIRST).allowed()).isTrue();
        assertThat(eligibility.of("member", FIRST).actingFor()).isEmpty();
    }

    @Test
    void whoever_is_unknown_no_approver_in_another_group_or_submitted_does_not_sign() {
        assertThat(reason("nobody", FIRST)).isEqualTo(Reason.UNKNOWN_PERSON);
        assertThat(reason("viewer", FIRST)).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(reason("deputy", FIRST)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        assertThat(reason("planner", FIRST)).isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        assertThat(reason("owner", FIRST)).isEqualTo(Reason.OWNER_CANNOT_SIGN_OFF);
        assertThat(reason("author", FIRST)).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(eligibility.of("planner", FIRST).allowed()).isFalse();
    }

    @Test
    void one_person_signs_one_level_also_when_somebody_signed_for_them() {
        decided(Signed.approval(REVISION, 1, "MEMBER", null));
        assertThat(reason("member", FIRST)).isEqualTo(Reason.SIGNED_ANOTHER_LEVEL);
        decided(Signed.approval(REVISION, 1, "deputy", "Member"));
        assertThat(reason("member", FIRST)).isEqualTo(Reason.SIGNED_ANOTHER_LEVEL);
        assertThat(reason("deputy", FIRST)).isEqualTo(Reason.SIGNED_ANOTHER_LEVEL);
        assertThat(eligibility.of("second", FIRST).allowed()).isTrue();
    }

    @Test
    void a_delegate_signs_for_the_first_delegator_who_may_sign() {
        holding("deputy", "planner", "member", "second");
        assertThat(eligibility.of("deputy", FIRST)).isEqualTo(SignOffRight.actingFor("member"));
        assertThat(eligibility.of("deputy", FIRST).allowed()).isTrue();
        assertThat(eligibility.of("deputy", FIRST).actingFor()).contains("member");
    }

    @Test
    void a_delegation_helps_nobody_who_is_no_approver_and_nobody_at_the_end_of_the_escalation() {
        holding("viewer", "member");
        holding("deputy", "member");
        assertThat(reason("viewer", FIRST)).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(reason("deputy", LAST)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        holding("deputy", "planner");
        assertThat(reason("deputy", FIRST)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        holding("deputy", "admin");
        assertThat(reason("deputy", LAST)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    @Test
    void at_the_end_of_the_escalation_administrators_sign_but_never_the_submitter() {
        assertThat(eligibility.of("admin", LAST)).isEqualTo(SignOffRight.OWN_RIGHT);
        assertThat(reason("planner", LAST)).isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        assertThat(reason("author", LAST)).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(reason("member", LAST)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    @Test
    void the_delegates_of_a_level_are_those_who_may_sign_it_each_once() {
        List<SignOffDelegation> held =
                List.of(delegation("member", "deputy"), delegation("second", "deputy"), delegation("member", "viewer"));
        when(delegations.holdingOfGroup("approvers")).thenReturn(held);
        when(delegations.holdingOfGroup("administrators")).thenReturn(held);
        holding("deputy", "member", "second");
        assertThat(eligibility.at(FIRST).delegates()).containsExactly("deputy");
        assertThat(eligibility.at(LAST).delegates()).isEmpty();
    }

    @Test
    void a_former_signature_counts_as_long_as_its_person_approves_and_contributed_nothing() {
        assertThat(eligibility.stillSigns("member", REVISION)).isTrue();
        assertThat(eligibility.stillSigns("author", REVISION)).isFalse();
        assertThat(eligibility.stillSigns("viewer", REVISION)).isFalse();
        assertThat(eligibility.stillSigns("nobody", REVISION)).isFalse();
    }

    @Test
    void an_assignee_signs_as_a_member_of_the_group_would() {
        ApprovalLevel level = Signed.level(1, "approvers");
        AskedLevel assigned = new AskedLevel(REVISION, level);
        level.assign("Deputy", "admin");
        assertThat(eligibility.of("deputy", assigned)).isEqualTo(SignOffRight.OWN_RIGHT);
        assertThat(eligibility.of("member", assigned)).isEqualTo(SignOffRight.OWN_RIGHT);
        level.assign("author", "admin");
        assertThat(reason("author", assigned)).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(reason("deputy", assigned)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    @Test
    void an_assignment_is_personal_and_no_delegate_signs_it() {
        ApprovalLevel level = Signed.level(1, "approvers");
        AskedLevel assigned = new AskedLevel(REVISION, level);
        level.assign("deputy", "helper");
        hire("helper", Set.of(Role.APPROVER, Role.ADMIN), "others");
        holding("helper", "deputy");
        assertThat(reason("helper", assigned)).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);
        holding("helper", "deputy", "member");
        assertThat(eligibility.of("helper", assigned)).isEqualTo(SignOffRight.actingFor("member"));
    }

    @Test
    void only_an_approver_whose_work_it_is_not_can_be_an_assignee() {
        assertThat(eligibility.at(FIRST).refusalOfAssignee("deputy")).isEmpty();
        assertThat(eligibility.at(LAST).refusalOfAssignee("deputy")).isEmpty();
        assertThat(eligibility.at(FIRST).refusalOfAssignee("viewer").map(Refusal::reason))
                .contains(Reason.NOT_AN_APPROVER);
        assertThat(eligibility.at(FIRST).refusalOfAssignee("author").map(Refusal::reason))
                .contains(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(eligibility.at(FIRST).refusalOfAssignee("nobody").map(Refusal::reason))
                .contains(Reason.UNKNOWN_PERSON);
    }

    private Reason reason(String person, AskedLevel asked) {
        return eligibility.of(person, asked).refusal().map(Refusal::reason).orElseThrow();
    }

    private void hire(String name, Set<Role> roles, String group) {
        when(people.find(name)).thenReturn(Optional.of(new Person(name, name, roles, Set.of(group), null)));
    }

    private void decided(ApprovalDecision... made) {
        when(decisions.findByRevisionIdOrderByLevel(REVISION.id())).thenReturn(List.of(made));
    }

    private void holding(String delegate, String... delegators) {
        List<SignOffDelegation> held = Arrays.stream(delegators)
                .map(delegator -> delegation(delegator, delegate))
                .toList();
        when(delegations.holdingFor(delegate)).thenReturn(held);
    }

    private static SignOffDelegation delegation(String delegator, String delegate) {
        LocalDate today = LocalDate.of(2026, 3, 2);
        return new SignOffDelegation(new UUID(5, 0), delegator, delegate, new DelegationDays(today, today), Signed.NOW);
    }
}
