package io.quicksizer.workers.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a mail is sent.
 *
 * @param at never before the notification
 * @param gathered whether everything due at this time is sent as one mail
 */
record MailTime(Instant at, boolean gathered) {

    /** Returns when a notification created now is mailed; empty if it is not. */
    static Optional<MailTime> of(NoticeSettings settings, MailMode mode, Instant now) {
        ZonedDateTime local = now.atZone(settings.zone());
        return switch (mode) {
            case OFF -> Optional.empty();
            case NOW ->
                isQuiet(settings, local.toLocalTime())
                        ? Optional.of(new MailTime(endOfQuiet(settings, local), true))
                        : Optional.of(new MailTime(now, false));
            case DAILY -> Optional.of(new MailTime(digest(settings, local), true));
        };
    }

    private static Instant digest(NoticeSettings settings, ZonedDateTime local) {
        ZonedDateTime next = next(local, settings.digestAt());
        return isQuiet(settings, next.toLocalTime()) ? endOfQuiet(settings, next) : next.toInstant();
    }

    private static Instant endOfQuiet(NoticeSettings settings, ZonedDateTime from) {
        @Nullable LocalTime to = settings.quietTo();
        return to == null ? from.toInstant() : next(from, to).toInstant();
    }

    /** Returns the next occurrence of a time of day strictly after a moment. */
    private static ZonedDateTime next(ZonedDateTime after, LocalTime hour) {
        ZonedDateTime today = after.toLocalDate().atTime(hour).atZone(after.getZone());
        return today.isAfter(after)
                ? today
                : after.toLocalDate().plusDays(1).atTime(hour).atZone(after.getZone());
    }

    private static boolean isQuiet(NoticeSettings settings, LocalTime time) {
        @Nullable LocalTime from = settings.quietFrom();
        @Nullable LocalTime to = settings.quietTo();
        if (from == null || to == null || from.equals(to)) {
            return false;
        }
        boolean overnight = to.isBefore(from);
        return overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
