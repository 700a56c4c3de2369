package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.Rehearsal;
import io.quicksizer.workers.approval.RehearsingPolicy;
import io.quicksizer.workers.approval.SignersLeft;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.program.ServiceTokenEntry;
import io.quicksizer.workers.program.ServiceTokens;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReopeningEngagement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose own work a revision is does not sign it, by whatever channel, and through whomever (docs/approvals.md). */
@UseCaseTest
class FourEyesTest {
    private static final String APPROVE = "{\"decision\":\"approve\",\"comment\":\"\"}";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private DelegatingSignOffs delegating;

    @Autowired
    private ChangingEngagement changing;

    @Autowired
    private OpeningEngagement opening;

    @Autowired
    private ReopeningEngagement reopening;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private RehearsingPolicy rehearsing;

    @Autowired
    private ServiceTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void whoever_entered_figures_that_somebody_else_submitted_does_not_sign_them() {
        UUID id = sizedBy("lead", "Contributor");
        assertThat(reason(office.decide("lead", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        engine.completeInTasklist(id, "lead", APPROVE);
        assertThat(office.decisions(id)).isZero();
        assertThat(inbox.of(office.person("lead")).mine())
                .noneMatch(waiting -> waiting.signOff().engagementId().equals(id));
        accepted(office.decide("approver2", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_entry_in_tasklist_counts_as_a_contribution_and_a_refused_one_does_not() {
        UUID id = office.at("In Tasklist", Step.SIZING);
        engine.completeInTasklist(id, "approver2", Office.entry(Step.SIZING));
        engine.completeInTasklist(id, "lead", Office.entry(Step.SIZING));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(office.decide("lead", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        accepted(office.decide("approver2", id, "approve"));
    }

    @Test
    void whoever_tasklist_spells_in_another_way_is_the_same_person_for_four_eyes() {
        office.remember("lead@corp", Set.of(Role.PLANNER, Role.APPROVER), Set.of("approvers"));
        UUID entered = office.at("Spelt", Step.SIZING);
        engine.completeInTasklist(entered, "CORP\\lead", Office.entry(Step.SIZING));
        accepted(office.enter("planner", entered, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(office.decide("lead@corp", entered, "approve")))
                .isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(jdbc.sql("select count(*) from step_submission where actor like 'CORP%'")
                        .query(Long.class)
                        .single())
                .isZero();

        UUID submitted = office.at("Submitted", Step.REVIEW);
        engine.completeInTasklist(submitted, "CORP\\lead", Office.entry(Step.REVIEW));
        assertThat(office.revision(submitted).orElseThrow().submission().by()).isEqualTo("lead@corp");
        assertThat(reason(office.decide("lead@corp", submitted, "approve")))
                .isEqualTo(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        office.leave("lead@corp");
    }

    @Test
    void what_was_entered_before_changes_were_requested_still_counts() {
        UUID id = sizedBy("lead", "Carried");
        accepted(office.decide("approver2", id, "request-changes"));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(office.engagement(id).currentRevisionNumber()).isEqualTo(2);
        assertThat(reason(office.decide("lead", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
    }

    @Test
    void what_was_approved_before_does_not_count_any_more() {
        UUID id = sizedBy("lead", "Approved");
        accepted(office.decide("approver2", id, "approve"));
        accepted(reopening.reopen(office.person("planner"), id));
        office.deliver();
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}"));
        accepted(office.enter(
                "planner",
                id,
                Step.CONTEXT,
                Office.entry(Step.CONTEXT).replace("\"notes\":\"\"", "\"notes\":\"cheaper\"")));
        for (Step step = Step.SCOPE; step != Step.SIGN_OFF; step = after(step)) {
            accepted(office.enter("planner", id, step, Office.entry(step)));
        }
        accepted(office.decide("lead", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void whoever_renamed_it_or_whose_figures_were_copied_does_not_sign() {
        UUID renamed = office.at("Old name", Step.REVIEW);
        accepted(changing.rename(
                office.person("lead"), renamed, office.engagement(renamed).rowVersion(), "New name"));
        accepted(office.enter("planner", renamed, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(office.decide("lead", renamed, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);

        UUID original = sizedBy("lead", "Original");
        UUID copy = opening.copy(office.person("planner"), original, "Copy")
                .ifDone()
                .orElseThrow()
                .id();
        office.deliver();
        for (Step step = Step.CONTEXT; step != Step.SIGN_OFF; step = after(step)) {
            accepted(office.enter("planner", copy, step, Office.entry(step)));
        }
        assertThat(reason(office.decide("lead", copy, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
    }

    @Test
    void whoever_entered_an_original_that_was_approved_does_not_sign_a_copy_of_it() {
        UUID original = sizedBy("lead", "Approved original");
        accepted(office.decide("approver2", original, "approve"));
        UUID copy = opening.copy(office.person("planner"), original, "Copy of what was approved")
                .ifDone()
                .orElseThrow()
                .id();
        office.deliver();
        for (Step step = Step.CONTEXT; step != Step.SIGN_OFF; step = after(step)) {
            accepted(office.enter("planner", copy, step, Office.entry(step)));
        }
        assertThat(reason(office.decide("lead", copy, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        accepted(office.decide("approver2", copy, "approve"));
    }

    @Test
    void whoever_gave_a_program_its_token_does_not_sign_what_the_program_entered() {
        issueTokenAsDirector("loader");
        UUID id = office.at("By a program", Step.SIZING);
        accepted(office.enter("service:loader", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(reason(office.decide("director", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        office.remember("director", Set.of(), Set.of());
        accepted(office.decide("approver2", id, "approve"));
    }

    @Test
    void the_relaxed_rule_knows_who_gave_a_program_the_token_with_which_it_submitted() {
        issueTokenAsDirector("sender");
        UUID id = office.at("Submitted by a program", Step.REVIEW);
        accepted(office.enter("service:sender", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        relax(id);
        assertThat(reason(office.decide("director", id, "approve"))).isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        office.remember("director", Set.of(), Set.of());
        accepted(office.decide("approver2", id, "approve"));
    }

    private void issueTokenAsDirector(String program) {
        office.remember("director", Set.of(Role.ADMIN, Role.APPROVER), Set.of("approvers"));
        accepted(tokens.issue(
                office.person("director"),
                new ServiceTokenEntry(program, "PLANNER", "north", List.of("ENGAGEMENTS_WRITE"), 30)));
    }

    @Test
    void the_owner_does_not_sign_even_if_the_ownership_changed_after_the_submission() {
        UUID id = office.submitted("Owned");
        jdbc.sql("update engagement set owner = 'approver2' where id = :id")
                .param("id", id)
                .update();
        assertThat(reason(office.decide("approver2", id, "approve"))).isEqualTo(Reason.OWNER_CANNOT_SIGN_OFF);
        accepted(office.decide("approver", id, "approve"));
    }

    @Test
    void a_delegation_does_not_lead_round_it_in_either_direction() {
        office.remember("deputy", Set.of(Role.APPROVER, Role.PLANNER), Set.of("other-group"));
        String today = clock.instant().toString().substring(0, 10);
        accepted(delegating.delegate(office.person("lead"), new DelegationEntry("deputy", today, today)));
        UUID forContributor = sizedBy("lead", "For a contributor");
        assertThat(reason(office.decide("deputy", forContributor, "approve"))).isEqualTo(Reason.NOT_IN_SIGN_OFF_GROUP);

        UUID byContributor = sizedBy("deputy", "By a contributor");
        accepted(delegating.delegate(office.person("approver2"), new DelegationEntry("deputy", today, today)));
        assertThat(reason(office.decide("deputy", byContributor, "approve")))
                .isEqualTo(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
    }

    @Test
    void an_approval_is_not_closed_over_the_signature_of_a_contributor() {
        UUID id = sizedBy("lead", "Forged row");
        withoutTrigger("decider_is_no_contributor", () -> insertApproval(id, "lead"));
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.CLOSE_APPROVAL, Map.of("outcome", "approved"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(engine.incidentMessages())
                .singleElement()
                .asString()
                .contains("level 1 was signed by a person who signed another level or worked");
    }

    @ParameterizedTest
    @CsvSource({"Lead, ", "approver2, lead", "planner, ", "approver2, planner"})
    void the_database_takes_no_decision_by_or_for_a_contributor(String actor, @Nullable String actingFor) {
        UUID id = sizedBy("lead", "Straight into the table");
        assertThatThrownBy(() -> insertApproval(id, actor, actingFor))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("can't be decided by or for");
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void the_database_takes_no_decision_by_the_owner_of_now_or_of_then() {
        UUID id = office.submitted("Owned, straight into the table");
        jdbc.sql("update engagement set owner = 'approver2' where id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> insertApproval(id, "approver2")).hasMessageContaining("contributed to it or owns it");
        insertApproval(id, "approver");
        assertThat(office.decisions(id)).isOne();
    }

    @Test
    void an_approval_is_not_closed_over_the_signature_of_somebody_outside_of_the_group() {
        office.remember("outsider", Set.of(Role.APPROVER), Set.of("other-group"));
        UUID id = office.submitted("Signed by an outsider");
        insertApproval(id, "outsider");
        office.remember("outsider", Set.of(Role.APPROVER), Set.of("approvers"));
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.CLOSE_APPROVAL, Map.of("outcome", "approved"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(engine.incidentMessages())
                .singleElement()
                .asString()
                .contains("level 1 was signed by a person who can't sign it: the level is signed off by another group");
    }

    @Test
    void a_signature_counts_although_its_person_has_left_the_group_since() {
        office.remember("leaver", Set.of(Role.APPROVER), Set.of("approvers"));
        UUID id = office.submitted("Signed by a leaver");
        insertApproval(id, "leaver");
        office.remember("leaver", Set.of(Role.VIEWER), Set.of());
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.CLOSE_APPROVAL, Map.of("outcome", "approved"));
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void where_the_policy_relaxes_it_only_the_submitter_does_not_sign() {
        UUID id = sizedBy("lead", "Small team");
        relax(id);
        assertThat(reason(office.decide("planner", id, "approve"))).isEqualTo(Reason.NOT_AN_APPROVER);
        accepted(office.decide("lead", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void a_rehearsal_shows_who_would_be_left_to_sign() {
        UUID id = sizedBy("lead", "Rehearsed");
        assertThat(left(id, FourEyesRule.CONTRIBUTORS).levels().getFirst()).satisfies(level -> {
            assertThat(level.group()).isEqualTo("approvers");
            assertThat(level.people()).contains("approver", "approver2").doesNotContain("lead");
            assertThat(level.aside()).containsExactly("lead");
        });
        assertThat(left(id, FourEyesRule.SUBMITTER).anyAside()).isFalse();
    }

    /** Lets the submitter alone not sign. */
    private void relax(UUID id) {
        jdbc.sql("alter table approval_route disable trigger approval_route_stays")
                .update();
        jdbc.sql("update approval_route set four_eyes = 'SUBMITTER' where revision_id = :id")
                .param("id", office.revision(id).orElseThrow().id())
                .update();
        jdbc.sql("alter table approval_route enable trigger approval_route_stays")
                .update();
    }

    private void insertApproval(UUID engagementId, String actor) {
        insertApproval(engagementId, actor, null);
    }

    private void insertApproval(UUID engagementId, String actor, @Nullable String actingFor) {
        Revision revision = office.revision(engagementId).orElseThrow();
        jdbc.sql("""
                        insert into approval_decision (id, revision_id, level, decision, actor, acting_for, comment,
                                                       content_sha256, decided_at, visit_id)
                        select gen_random_uuid(), :revision, 1, 'APPROVED', :actor, :for, '', :hash, now(), v.id
                          from step_event v where v.engagement_id = :engagement order by v.id limit 1""")
                .param("revision", revision.id())
                .param("actor", actor)
                .param("for", actingFor)
                .param("hash", revision.contentSha256())
                .param("engagement", engagementId)
                .update();
    }

    private void withoutTrigger(String trigger, Runnable forged) {
        jdbc.sql("alter table approval_decision disable trigger " + trigger).update();
        try {
            forged.run();
        } finally {
            jdbc.sql("alter table approval_decision enable trigger " + trigger).update();
        }
    }

    private SignersLeft left(UUID id, FourEyesRule rule) {
        Rehearsal rehearsal = rehearsing
                .rehearse(office.person("admin"), ApprovalPolicy.bundled(), rule, 50)
                .ifDone()
                .orElseThrow();
        return rehearsal.revisions().stream()
                .filter(row -> row.engagementId().equals(id))
                .findFirst()
                .orElseThrow()
                .left();
    }

    /** An engagement of the planner, sized by somebody else, submitted by the planner. */
    private UUID sizedBy(String person, String name) {
        UUID id = office.at(name, Step.SIZING);
        accepted(office.enter(person, id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        return id;
    }

    private static Step after(Step step) {
        return step == Step.REVIEW ? Step.SIGN_OFF : step.next(false).orElseThrow();
    }

    private static Reason reason(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused<?>) answer).refusal().reason();
    }
}
