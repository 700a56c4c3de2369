package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.KnownSigners;
import io.quicksizer.db.approval.KnownSigners.Known;
import io.quicksizer.db.approval.KnownSigners.OfDecision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibleSignersTest {
    private static final Revision REVISION = Signed.revision("planner");
    private static final FourEyes WORK = FourEyes.submitterOnly("planner", List.of());
    private static final Known MEMBER = new Known(Set.of("APPROVER"), Set.of("approvers"));
    private static final Known OUTSIDER = new Known(Set.of("APPROVER"), Set.of("legal"));

    private final ApprovalDecisionRepository decisions = mock();
    private final ApprovalLevelRepository levels = mock();
    private final KnownSigners known = mock();
    private final PeopleDirectory people = mock();
    private final EligibleSigners eligible = new EligibleSigners(decisions, levels, known, people);

    @BeforeEach
    void nobody_is_known() {
        when(people.find(any())).thenReturn(Optional.empty());
        when(known.of(any())).thenReturn(OfDecision.NONE);
        asked(Signed.level(1, "approvers"));
    }

    @Test
    void a_member_of_the_group_at_that_time_was_eligible_whatever_they_are_now() {
        ApprovalDecision decision = Signed.approval(REVISION, 1, "anna", null);
        recorded(decision, MEMBER, null);
        assertThat(eligible.objection(decision, WORK)).isEmpty();
    }

    @Test
    void somebody_outside_of_the_group_at_that_time_was_not_whatever_they_are_now() {
        ApprovalDecision decision = Signed.approval(REVISION, 1, "anna", null);
        recorded(decision, OUTSIDER, null);
        now("anna", Role.APPROVER, "approvers");
        refused(decision, Reason.NOT_IN_SIGN_OFF_GROUP);
        recorded(decision, new Known(Set.of("VIEWER"), Set.of("approvers")), null);
        refused(decision, Reason.NOT_AN_APPROVER);
        recorded(decision, new Known(Set.of(), Set.of("approvers")), null);
        refused(decision, Reason.UNKNOWN_PERSON);
    }

    @Test
    void without_a_record_the_directory_of_now_counts() {
        ApprovalDecision decision = Signed.approval(REVISION, 1, "anna", null);
        refused(decision, Reason.UNKNOWN_PERSON);
        now("anna", Role.APPROVER, "legal");
        refused(decision, Reason.NOT_IN_SIGN_OFF_GROUP);
        now("anna", Role.APPROVER, "approvers");
        assertThat(eligible.objection(decision, WORK)).isEmpty();
    }

    @Test
    void a_delegate_needs_the_role_and_a_delegator_of_the_group() {
        ApprovalDecision decision = Signed.approval(REVISION, 1, "deputy", "anna");
        recorded(decision, OUTSIDER, MEMBER);
        assertThat(eligible.objection(decision, WORK)).isEmpty();
        recorded(decision, OUTSIDER, OUTSIDER);
        refused(decision, Reason.NOT_IN_SIGN_OFF_GROUP);
        recorded(decision, new Known(Set.of("PLANNER"), Set.of()), MEMBER);
        refused(decision, Reason.NOT_AN_APPROVER);
        recorded(decision, OUTSIDER, null);
        refused(decision, Reason.UNKNOWN_PERSON);
    }

    @Test
    void an_assignee_and_an_administrator_at_the_end_of_the_escalation_were_eligible() {
        ApprovalDecision decision = Signed.approval(REVISION, 1, "anna", null);
        recorded(decision, OUTSIDER, null);
        ApprovalLevel assigned = Signed.level(1, "approvers");
        assigned.assign("Anna", "admin");
        asked(assigned);
        assertThat(eligible.objection(decision, WORK)).isEmpty();
        asked(Signed.atLast(1));
        refused(decision, Reason.NOT_IN_SIGN_OFF_GROUP);
        recorded(decision, new Known(Set.of("ADMIN"), Set.of()), null);
        assertThat(eligible.objection(decision, WORK)).isEmpty();
    }

    @Test
    void a_sign_off_that_was_carried_over_is_judged_by_where_it_comes_from() {
        ApprovalDecision origin = Signed.approval(Signed.revision(2, "planner"), 1, "anna", null);
        ApprovalDecision carried = carried(origin);
        when(decisions.findById(origin.id())).thenReturn(Optional.of(origin));
        assertThat(eligible.objection(carried, WORK))
                .as("from before the record")
                .isEmpty();
        recorded(origin, OUTSIDER, null);
        refused(carried, Reason.NOT_IN_SIGN_OFF_GROUP);
        recorded(origin, MEMBER, null);
        assertThat(eligible.objection(carried, WORK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PERSON, not known or has no role",
        "NOT_AN_APPROVER, not an approver",
        "NOT_IN_SIGN_OFF_GROUP, signed off by another group",
        "SUBMITTER_CANNOT_SIGN_OFF, submitted the revision",
        "CONTRIBUTOR_CANNOT_SIGN_OFF, entered part of the revision",
        "OWNER_CANNOT_SIGN_OFF, owns the engagement",
        "SIGNER_NOT_PROVEN, does not have the right to sign it"
    })
    void each_obstacle_is_described_for_an_operator(Reason reason, String words) {
        assertThat(EligibleSigners.obstacle(reason)).contains(words);
    }

    private void refused(ApprovalDecision decision, Reason reason) {
        assertThat(eligible.objection(decision, WORK))
                .contains("level 1 was signed by a person who can't sign it: " + EligibleSigners.obstacle(reason));
    }

    private void asked(ApprovalLevel level) {
        when(levels.findByRevisionIdAndLevel(any(), eq(1))).thenReturn(Optional.of(level));
    }

    private void recorded(ApprovalDecision decision, Known actor, @Nullable Known actingFor) {
        when(known.of(decision.id())).thenReturn(new OfDecision(Optional.of(actor), Optional.ofNullable(actingFor)));
    }

    private void now(String name, Role role, String group) {
        when(people.find(name)).thenReturn(Optional.of(new Person(name, name, Set.of(role), Set.of(group), null)));
    }

    private static ApprovalDecision carried(ApprovalDecision origin) {
        return new ApprovalDecision(
                new UUID(5, 1),
                REVISION.id(),
                1,
                new SignOff(
                        Decision.APPROVED, "anna", null, "", REVISION.contentSha256(), null, origin.id(), Signed.NOW));
    }
}
