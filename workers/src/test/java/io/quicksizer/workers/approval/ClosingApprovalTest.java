package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingApprovalTest {
    private static final UUID RUN = new UUID(9, 9);

    private final Revision revision = Signed.revision("planner");
    private final Engagement engagement = mock();
    private final RunRegistry runs = mock();
    private final JobRefusals refusals = mock();
    private final RevisionRepository revisions = mock();
    private final ApprovalDecisionRepository decisions = mock();
    private final SignedLevels signed = mock();
    private final StopRequests stops = mock();
    private final Exports exports = mock();
    private final AuditLog audit = mock();
    private final ClosingApproval closing = new ClosingApproval(
            runs,
            refusals,
            revisions,
            decisions,
            signed,
            stops,
            exports,
            audit,
            Clock.fixed(Signed.NOW, ZoneOffset.UTC));

    @BeforeEach
    void submit() {
        when(engagement.id()).thenReturn(revision.engagementId());
        when(engagement.runId()).thenReturn(RUN);
        when(engagement.currentRevisionNumber()).thenReturn(1);
        when(revisions.findByEngagementIdAndNumber(revision.engagementId(), 1)).thenReturn(Optional.of(revision));
        when(runs.leading(any())).thenAnswer(call -> new LeadingRun(call.getArgument(0), engagement, Optional.empty()));
        when(refusals.refuse(any(), eq(engagement), any(), any()))
                .thenAnswer(call -> new JobRefused(call.getArgument(2)));
        when(signed.objection(revision)).thenReturn(Optional.empty());
        when(decisions.findByRevisionIdOrderByLevel(revision.id())).thenReturn(List.of());
    }

    @Test
    void an_approval_with_all_signatures_approves_the_engagement_and_requests_its_documents() {
        closing.close(job("approved"));
        assertThat(revision.status()).isEqualTo(RevisionStatus.APPROVED);
        assertThat(revision.decidedAt()).contains(Signed.NOW);
        verify(engagement).approve(Signed.NOW);
        verify(revisions).flush();
        verify(exports).request(revision.id(), List.of(DocumentKind.values()), Signed.NOW);
        verify(audit).done("workflow", "approval.close", "revision", revision.id(), Map.of("outcome", "APPROVED"));
    }

    @Test
    void a_missing_signature_leaves_the_approval_open() {
        when(signed.objection(revision)).thenReturn(Optional.of("level 1 is open"));
        assertThatThrownBy(() -> closing.close(job("approved")))
                .hasMessage("revision 1 can't be closed as approved: level 1 is open");
        assertThat(revision.status()).isEqualTo(RevisionStatus.SUBMITTED);
        verifyNoInteractions(exports, audit);
    }

    @Test
    void changes_or_a_rejection_need_such_a_decision_and_request_no_documents() {
        decided(Decision.REJECTED);
        assertThatThrownBy(() -> closing.close(job("changes-requested")))
                .isInstanceOf(JobRefused.class)
                .hasMessageEndingWith("no such decision is recorded");
        decided(Decision.CHANGES_REQUESTED);
        closing.close(job("changes-requested"));
        assertThat(revision.status()).isEqualTo(RevisionStatus.CHANGES_REQUESTED);
        verify(engagement, never()).approve(any());
        verifyNoInteractions(exports, signed);
    }

    @Test
    void a_repeated_job_changes_nothing_and_another_outcome_is_refused() {
        revision.decide(RevisionStatus.APPROVED, Signed.NOW);
        closing.close(job("approved"));
        verifyNoInteractions(audit, exports, stops);
        assertThatThrownBy(() -> closing.close(job("rejected")))
                .isInstanceOf(JobRefused.class)
                .hasMessage("revision 1 can't be closed as rejected: it is already APPROVED");
    }

    @Test
    void what_is_being_stopped_is_not_closed_but_tried_again_until_the_stop_arrives() {
        when(stops.exists(RUN)).thenReturn(true);
        assertThatThrownBy(() -> closing.close(job("approved")))
                .isInstanceOf(OperatorReadable.class)
                .isNotInstanceOf(JobRefused.class)
                .hasMessageContaining("being withdrawn or cancelled");
        assertThat(revision.status()).isEqualTo(RevisionStatus.SUBMITTED);
        verifyNoInteractions(exports, audit, refusals);
    }

    private void decided(Decision decision) {
        when(decisions.findByRevisionIdOrderByLevel(revision.id()))
                .thenReturn(List.of(Signed.decision(revision, 1, decision, "anna", null, revision.contentSha256())));
    }

    private static Job job(String outcome) {
        return new Job(
                1,
                JobType.CLOSE_APPROVAL,
                2,
                3,
                "Task_CloseApproval",
                "sizing-approval",
                Map.of("outcome", outcome),
                5,
                MissingNode.getInstance());
    }
}
