package io.quicksizer.db.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterTransactionTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void work_is_done_at_once_when_no_transaction_is_open() {
        AfterTransaction.run(() -> seen.add("done"));

        assertThat(seen).containsExactly("done");
    }

    @Test
    void work_waits_for_the_outermost_transaction() {
        AfterTransaction.opened();
        AfterTransaction.opened();
        AfterTransaction.run(() -> seen.add("first"));
        AfterTransaction.released();
        AfterTransaction.run(() -> seen.add("second"));
        assertThat(seen).isEmpty();

        AfterTransaction.released();

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void work_that_needs_a_transaction_itself_is_done_once() {
        AfterTransaction.opened();
        AfterTransaction.run(() -> {
            AfterTransaction.opened();
            seen.add("inside");
            AfterTransaction.released();
        });
        AfterTransaction.released();

        assertThat(seen).containsExactly("inside");
    }

    @Test
    void work_that_fails_keeps_no_other_from_being_done_and_is_reported() {
        AfterTransaction.opened();
        AfterTransaction.run(() -> {
            throw new IllegalStateException("the database is away");
        });
        AfterTransaction.run(() -> seen.add("after it"));

        assertThatThrownBy(AfterTransaction::released).hasMessage("the database is away");

        assertThat(seen).containsExactly("after it");
    }
}
