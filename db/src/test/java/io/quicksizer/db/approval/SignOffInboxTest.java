package io.quicksizer.db.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SignOffInboxTest {
    @Autowired
    private SignOffInbox inbox;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_list_ends_where_people_stop_reading_but_a_check_misses_nothing() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<UUID> pending = pending(SignOffInbox.MOST_ROWS + 1);
            jdbc.update("update approval_level set due_at = null where revision_id = ?", pending.getLast());

            assertThat(inbox.waiting()).hasSize(SignOffInbox.MOST_ROWS);
            assertThat(inbox.everyLimited())
                    .extracting(WaitingSignOff::revisionId)
                    .containsAll(pending.subList(0, SignOffInbox.MOST_ROWS))
                    .doesNotContain(pending.getLast());
        });
    }

    /** Submits revisions that wait for a level which is due long after all others. */
    private List<UUID> pending(int count) {
        SampleRows rows = new SampleRows(jdbc);
        long catalogue = rows.publishedCatalogue();
        List<UUID> revisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID revision = rows.revision(rows.engagement(catalogue), 1);
            jdbc.update("""
                    insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason, due_at)
                    values (?, ?, 1, 'approvers', 'P1D', 'PT4H', 'policy', '2100-01-01T00:00:00Z')""", NewId.next(), revision);
            revisions.add(revision);
        }
        return revisions;
    }
}
