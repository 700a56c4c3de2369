package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.workers.difference.Cause;
import io.quicksizer.workers.difference.CellKind;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.ComparedCell;
import io.quicksizer.workers.difference.RevisionDifference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyAgainTest {
    private static final List<ApprovalLevel> APPROVED = List.of(Signed.level(1, "approvers", "more than 60 days"));
    private static final Change NOTES = change(CellKind.NOTES, false);
    private static final Change NAME = change(CellKind.NAME, false);
    private static final Change TOTAL = change(CellKind.TOTAL_DAYS, false);
    private static final Change IMPLIED = change(CellKind.SIZE, true);

    @Test
    void sign_offs_carry_over_when_nothing_changed() {
        assertThat(why(APPROVED).reason()).isEqualTo(WhyAgain.Reason.NOTHING);
    }

    @Test
    void another_content_is_signed_again_whatever_the_policy_asks() {
        assertThat(why(APPROVED, NAME).reason()).isEqualTo(WhyAgain.Reason.CONTENT);
        assertThat(why(APPROVED, TOTAL).reason()).isEqualTo(WhyAgain.Reason.CONTENT);
        assertThat(why(List.of(), NOTES).reason()).isEqualTo(WhyAgain.Reason.CONTENT);
    }

    @Test
    void the_same_content_is_signed_again_when_the_policy_asks_for_other_levels_groups_or_reasons() {
        ApprovalLevel first = APPROVED.getFirst();
        for (List<ApprovalLevel> asked : List.of(
                List.of(first, Signed.level(2, "seniors")),
                List.<ApprovalLevel>of(),
                List.of(Signed.level(1, "others", "more than 60 days")),
                List.of(Signed.level(2, "approvers", "more than 60 days")),
                List.of(Signed.level(1, "approvers", "the catalogue is old")))) {
            assertThat(why(asked).reason()).isEqualTo(WhyAgain.Reason.POLICY);
        }
    }

    @Test
    void the_inputs_are_what_people_entered_and_what_does_not_follow_from_another_change() {
        assertThat(why(APPROVED, NAME, NOTES, TOTAL, IMPLIED).inputs()).containsExactly(NAME, NOTES);
    }

    private static WhyAgain why(List<ApprovalLevel> asked, Change... changes) {
        RevisionDifference difference = mock();
        when(difference.isNone()).thenReturn(changes.length == 0);
        when(difference.telling())
                .thenReturn(Arrays.stream(changes)
                        .filter(change -> !change.implied())
                        .toList());
        return WhyAgain.of(difference, APPROVED, asked);
    }

    private static Change change(CellKind kind, boolean implied) {
        return new Change(
                new ComparedCell(kind, "", "", 0), "", "", "before", "after", List.of(Cause.Rule.CALCULATION), implied);
    }
}
