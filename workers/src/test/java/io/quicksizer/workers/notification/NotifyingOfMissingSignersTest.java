package io.quicksizer.workers.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.SignOffInbox;
import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.approval.PeopleAsked;
import io.quicksizer.workers.approval.PeopleAsked.Asked;
import io.quicksizer.workers.notification.NoticeContext.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class NotifyingOfMissingSignersTest {
    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");

    private final SignOffInbox inbox = mock();
    private final PeopleAsked asked = mock();
    private final Notifying notifying = mock();
    private final NoticeContext context = mock();
    private final NotifyingOfMissingSigners missing = new NotifyingOfMissingSigners(
            inbox, asked, notifying, context, mock(), TransactionOperations.withoutTransaction());

    @Test
    void a_revision_that_can_not_be_read_does_not_hide_the_others() {
        WaitingSignOff newer = pending();
        WaitingSignOff unsigned = pending();
        Subject about = about(unsigned);
        when(inbox.everyLimited()).thenReturn(List.of(newer, unsigned));
        when(asked.of(newer.engagementId())).thenThrow(new IllegalArgumentException("the content has format 99"));
        when(asked.of(unsigned.engagementId()))
                .thenReturn(Optional.of(new Asked(1, "leads", DUE.toString(), List.of())));
        when(context.revision(unsigned.revisionId())).thenReturn(Optional.of(about));

        missing.check();

        verify(notifying).notify(argThat(notice -> unsigned.engagementId().equals(notice.engagementId())), any());
    }

    private static Subject about(WaitingSignOff row) {
        Engagement engagement = mock();
        Revision revision = mock();
        when(engagement.id()).thenReturn(row.engagementId());
        when(revision.id()).thenReturn(row.revisionId());
        return new Subject(engagement, revision, Map.of());
    }

    private static WaitingSignOff pending() {
        return new WaitingSignOff(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "Northwind",
                "",
                BigDecimal.TEN,
                "",
                false,
                "planner",
                DUE,
                1,
                1,
                "leads",
                DUE,
                null);
    }
}
