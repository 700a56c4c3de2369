package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelegationEntryTest {

    @Test
    void a_single_day_is_a_delegation() {
        assertThat(new DelegationEntry("approver2", "2026-02-01", "2026-02-01").days())
                .isPresent();
    }

    @Test
    void days_that_end_before_they_begin_are_none() {
        assertThat(new DelegationEntry("approver2", "2026-02-02", "2026-02-01").days())
                .isEmpty();
    }

    @Test
    void a_date_that_cannot_be_read_gives_no_days() {
        assertThat(new DelegationEntry("approver2", "soon", "2026-02-01").days())
                .isEmpty();
        assertThat(new DelegationEntry("approver2", "2026-02-01", "later").days())
                .isEmpty();
    }
}
