package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedLevelsTest {
    private static final Revision REVISION = Signed.revision("planner");
    private static final ApprovalLevel FIRST = Signed.level(1, "approvers");
    private static final ApprovalLevel SECOND = Signed.level(2, "seniors");

    private final RevisionRepository revisions = mock();
    private final ApprovalLevelRepository levels = mock();
    private final ApprovalDecisionRepository decisions = mock();
    private final AskedLevels asked = new AskedLevels(revisions, levels, decisions);

    @Test
    void the_lowest_level_without_a_decision_is_asked() {
        submitted();
        assertThat(asked.of(REVISION.engagementId())).contains(new AskedLevel(REVISION, FIRST));
        sign(1);
        assertThat(asked.of(REVISION.engagementId())).contains(new AskedLevel(REVISION, SECOND));
        sign(2);
        assertThat(asked.of(REVISION.engagementId())).isEmpty();
    }

    @Test
    void nothing_is_asked_when_no_revision_is_submitted() {
        when(revisions.findFirstByEngagementIdAndStatusOrderByNumberDesc(any(), any()))
                .thenReturn(Optional.empty());
        assertThat(asked.of(REVISION.engagementId())).isEmpty();
    }

    private void submitted() {
        when(revisions.findFirstByEngagementIdAndStatusOrderByNumberDesc(
                        REVISION.engagementId(), RevisionStatus.SUBMITTED))
                .thenReturn(Optional.of(REVISION));
        when(levels.findByRevisionIdOrderByLevel(REVISION.id())).thenReturn(List.of(FIRST, SECOND));
        when(decisions.findByRevisionIdAndLevel(any(), anyInt())).thenReturn(Optional.empty());
    }

    private void sign(int level) {
        when(decisions.findByRevisionIdAndLevel(REVISION.id(), level))
                .thenReturn(Optional.of(Signed.approval(REVISION, level, "person-" + level, null)));
    }
}
