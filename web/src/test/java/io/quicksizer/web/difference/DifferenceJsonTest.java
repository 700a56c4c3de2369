package io.quicksizer.web.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.difference.DifferenceJson.CellChange;
import io.quicksizer.web.difference.DifferenceJson.ChangeCause;
import io.quicksizer.workers.difference.Cause;
import io.quicksizer.workers.difference.CellKind;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.difference.ComparedCell;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceJsonTest {
    private static final Instant AT = Instant.parse("2026-11-30T20:00:00Z");

    @Test
    void what_a_cell_does_not_have_is_null() {
        CellChange name = CellChange.of(change(new ComparedCell(CellKind.NAME, "", "", 0), Cause.Rule.BRANDING));
        assertThat(name.lineItem()).isNull();
        assertThat(name.item()).isNull();
        assertThat(name.year()).isNull();
        CellChange days =
                CellChange.of(change(new ComparedCell(CellKind.NAME, "li-data", "design", 2), Cause.Rule.ROUNDING));
        assertThat(days.lineItem()).isEqualTo("li-data");
        assertThat(days.item()).isEqualTo("design");
        assertThat(days.year()).isEqualTo(2);
    }

    @Test
    void a_cause_has_the_members_of_its_kind() {
        assertThat(ChangeCause.of(new Cause.Someone("planner", "SIZING", AT)))
                .isEqualTo(new ChangeCause("PERSON", "planner", "SIZING", AT, null, null, null));
        assertThat(ChangeCause.of(new Cause.Catalogue(3, 4)))
                .isEqualTo(new ChangeCause("CATALOGUE", null, null, null, 3, 4, null));
        assertThat(ChangeCause.of(Cause.Rule.YEARLY_MINIMUM))
                .isEqualTo(new ChangeCause("RULE", null, null, null, null, null, "YEARLY_MINIMUM"));
    }

    private static Change change(ComparedCell cell, Cause cause) {
        return new Change(cell, "", "", "1", "2", List.of(cause), false);
    }
}
