package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SigningOff.SubmittedDecision;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.quicksizer.workers.wizard.entry.Input;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptingDecisionTest {
    private static final UUID VISIT = new UUID(7, 7);
    private static final Revision REVISION = Signed.revision("planner");

    private final ApprovalDecisionRepository decisions = mock();
    private final StepSubmissionRepository submissions = mock();
    private final Eligibility eligibility = mock();
    private final AuditLog audit = mock();
    private final SigningOff signing =
            new SigningOff(decisions, submissions, eligibility, audit, Clock.fixed(Signed.NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothing_was_stored() {
        when(submissions.findById(VISIT)).thenReturn(Optional.empty());
        when(submissions.save(any())).thenAnswer(call -> call.getArgument(0));
        when(eligibility.of(any(), any())).thenReturn(SignOffRight.OWN_RIGHT);
    }

    @Test
    void a_decision_is_stored_with_its_visit_and_audited() {
        StepSubmission stored = signing.accept(submitted("approve"));
        assertThat(stored.result().outcome()).isEqualTo(DecisionOutcome.APPROVED.text());
        verify(decisions).save(any());
        verify(audit).done(any(), any(), any(), any(UUID.class), any());
    }

    @Test
    void a_decision_for_somebody_else_names_both() {
        when(eligibility.of(any(), any())).thenReturn(SignOffRight.actingFor("bob"));
        signing.accept(submitted("approve"));
        verify(decisions)
                .save(argThat(decision -> decision.signOff().actor().equals("anna")
                        && "bob".equals(decision.signOff().actingFor())
                        && decision.signOff().comment().equals("said so")
                        && decision.signOff().at().equals(Signed.NOW)));
        verify(audit)
                .done(
                        eq("anna"),
                        eq("revision.decide"),
                        eq("revision"),
                        eq(REVISION.id()),
                        argThat((Map<String, ?> detail) -> "bob".equals(detail.get("for"))));
    }

    @Test
    void who_may_not_sign_is_refused_with_the_reason() {
        Refusal refusal = Refusal.because(Refusal.Reason.NOT_AN_APPROVER);
        when(eligibility.of(any(), any())).thenReturn(SignOffRight.refused(refusal));
        assertThat(signing.refusal("anna", submitted("approve").asked())).contains(refusal);
        when(eligibility.of(any(), any())).thenReturn(SignOffRight.OWN_RIGHT);
        assertThat(signing.refusal("anna", submitted("approve").asked())).isEmpty();
    }

    @Test
    void only_tasklist_may_name_no_content() {
        DecisionEntry entry = DecisionEntry.of("approve", "", "");
        assertThat(fields(Channel.TASKLIST, entry)).isEmpty();
        assertThat(fields(Channel.PORTAL, entry)).containsExactly("contentSha256");
        assertThat(fields(Channel.API, DecisionEntry.of("approve", "", "ab"))).isEmpty();
    }

    @Test
    void a_decision_needs_a_known_word_a_reason_unless_it_approves_and_no_other_field() {
        assertThat(fields(Channel.TASKLIST, DecisionEntry.of(" ", "", ""))).containsExactly("decision");
        assertThat(fields(Channel.TASKLIST, DecisionEntry.of("waive", "", ""))).containsExactly("decision");
        assertThat(fields(Channel.TASKLIST, DecisionEntry.of("reject", " ", "")))
                .containsExactly("comment");
        assertThat(fields(Channel.TASKLIST, DecisionEntry.of("reject", "thin", "")))
                .isEmpty();
        assertThat(fields(
                        Channel.TASKLIST,
                        new DecisionEntry(Input.of("approve"), Input.absent(), Input.absent(), List.of("surprise"))))
                .containsExactly("surprise");
    }

    private List<String> fields(Channel channel, DecisionEntry entry) {
        AskedLevel asked = submitted("approve").asked();
        return signing.problems(new SubmittedDecision(VISIT, asked, channel, "anna", entry)).stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void a_visit_that_has_a_decision_keeps_it() {
        StepSubmission earlier = mock();
        when(submissions.findById(VISIT)).thenReturn(Optional.of(earlier));
        assertThat(signing.accept(submitted("reject"))).isSameAs(earlier);
        assertThat(signing.keep(submitted("reject"), DecisionOutcome.PROBLEMS, List.of()))
                .isSameAs(earlier);
        verify(submissions, never()).save(any());
        verifyNoInteractions(decisions, audit);
    }

    @Test
    void naming_no_content_is_not_naming_another() {
        assertThat(signing.meansOtherContent(submitted("approve"))).isFalse();
        assertThat(signing.meansOtherContent(submitted("approve", REVISION.contentSha256())))
                .isFalse();
        assertThat(signing.meansOtherContent(submitted("approve", "0".repeat(64))))
                .isTrue();
    }

    private static SubmittedDecision submitted(String decision) {
        return submitted(decision, "");
    }

    private static SubmittedDecision submitted(String decision, String content) {
        AskedLevel asked = new AskedLevel(REVISION, Signed.level(1, "approvers"));
        return new SubmittedDecision(
                VISIT, asked, Channel.TASKLIST, "anna", DecisionEntry.of(decision, "said so", content));
    }
}
