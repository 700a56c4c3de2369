package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as one person is notified of it.
 *
 * @param readAt when the person read it in the portal, or null
 */
public record PersonsNotice(
        UUID id, NoticeRow notice, @Nullable Instant readAt) {}
