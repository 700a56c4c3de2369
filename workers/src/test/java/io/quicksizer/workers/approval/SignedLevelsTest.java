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
import io.quicksizer.db.approval.ApprovalRoute;
import io.quicksizer.db.approval.ApprovalRoutes;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.FourEyes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedLevelsTest {
    private static final Revision REVISION = Signed.revision("planner");

    private final ApprovalLevelRepository levels = mock();
    private final ApprovalDecisionRepository decisions = mock();
    private final ApprovalRoutes routes = mock();
    private final WhoseWork work = mock();
    private final EligibleSigners eligible = mock();
    private final SignedLevels signed = new SignedLevels(levels, decisions, routes, work, eligible);

    @BeforeEach
    void nobody_was_asked() {
        when(eligible.objection(any(), any())).thenReturn(Optional.empty());
        Signed.knownByOneName(work);
        when(work.whenFrozen(REVISION)).thenReturn(new FourEyes("planner", Set.of(), Set.of("author")));
        asked();
        decided();
        when(routes.find(REVISION.id())).thenReturn(Optional.empty());
    }

    @Test
    void nothing_is_signed_before_the_policy_was_asked() {
        assertThat(signed.objection(REVISION)).contains("the approval policy was not evaluated");
    }

    @Test
    void a_revision_is_signed_without_a_decision_only_when_the_policy_asks_for_none() {
        route(0);
        assertThat(signed.objection(REVISION)).isEmpty();
        route(1);
        assertThat(signed.objection(REVISION)).contains("the policy requires 1 levels, but the record has 0");
    }

    @Test
    void each_level_needs_an_approving_decision_for_exactly_this_content() {
        asked(Signed.level(1, "approvers"), Signed.level(2, "seniors"));
        route(2);
        ApprovalDecision first = Signed.approval(REVISION, 1, "anna", null);
        decided(first);
        assertThat(signed.objection(REVISION)).contains("level 2 has no approving decision for this content");
        decided(first, Signed.decision(REVISION, 2, Decision.APPROVED, "bob", null, "0".repeat(64)));
        assertThat(signed.objection(REVISION)).contains("level 2 has no approving decision for this content");
        decided(first, Signed.decision(REVISION, 2, Decision.REJECTED, "bob", null, REVISION.contentSha256()));
        assertThat(signed.objection(REVISION)).contains("level 2 has no approving decision for this content");
        decided(first, Signed.approval(REVISION, 2, "bob", null));
        assertThat(signed.objection(REVISION)).isEmpty();
    }

    @Test
    void levels_of_before_routes_were_stored_count_as_they_are() {
        asked(Signed.level(1, "approvers"));
        assertThat(signed.objection(REVISION)).contains("level 1 has no approving decision for this content");
        decided(Signed.approval(REVISION, 1, "anna", null));
        assertThat(signed.objection(REVISION)).isEmpty();
    }

    @Test
    void nobody_signs_two_levels_or_their_own_work_not_even_through_somebody_else() {
        asked(Signed.level(1, "approvers"), Signed.level(2, "seniors"));
        route(2);
        decided(Signed.approval(REVISION, 1, "anna", null), Signed.approval(REVISION, 2, "ANNA", null));
        assertThat(signed.objection(REVISION))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("level 2 was signed by a person who signed another level"));
        decided(Signed.approval(REVISION, 1, "anna", "bob"), Signed.approval(REVISION, 2, "bob", null));
        assertThat(signed.objection(REVISION))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("level 2 was signed by a person who signed another level"));
        decided(Signed.approval(REVISION, 1, "anna", "Planner"), Signed.approval(REVISION, 2, "bob", null));
        assertThat(signed.objection(REVISION))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("level 1 was signed by a person who signed another level"));
        decided(Signed.approval(REVISION, 1, "anna", null), Signed.approval(REVISION, 2, "Author", null));
        assertThat(signed.objection(REVISION))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("level 2 was signed by a person who signed another level"));
        decided(Signed.approval(REVISION, 1, "anna", "anna"), Signed.approval(REVISION, 2, "bob", "carl"));
        assertThat(signed.objection(REVISION)).isEmpty();
    }

    @Test
    void whoever_was_not_eligible_has_signed_nothing() {
        asked(Signed.level(1, "approvers"), Signed.level(2, "seniors"));
        route(2);
        ApprovalDecision second = Signed.approval(REVISION, 2, "bob", null);
        decided(Signed.approval(REVISION, 1, "anna", null), second);
        when(eligible.objection(eq(second), any())).thenReturn(Optional.of("level 2 was signed: not asked"));
        assertThat(signed.objection(REVISION)).contains("level 2 was signed: not asked");
    }

    private void asked(ApprovalLevel... those) {
        when(levels.findByRevisionIdOrderByLevel(REVISION.id())).thenReturn(List.of(those));
    }

    private void decided(ApprovalDecision... made) {
        when(decisions.findByRevisionIdOrderByLevel(REVISION.id())).thenReturn(List.of(made));
    }

    private void route(int number) {
        when(routes.find(REVISION.id()))
                .thenReturn(Optional.of(new ApprovalRoute(
                        REVISION.id(), 0, "rule", "because", number, FourEyesRule.CONTRIBUTORS, Signed.NOW)));
    }
}
