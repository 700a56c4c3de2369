package io.quicksizer.workers.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be notified.
 *
 * @param locale English or German
 * @param zone time zone of the hours
 * @param quietFrom first quiet minute of the day; null together with {@code quietTo} if no hour is quiet
 * @param quietTo first minute that is not quiet any more; may be earlier than {@code quietFrom}, then the night is
 *     quiet
 * @param digestAt when the mail of the day leaves
 * @param choices what differs from the standard
 */
public record NoticeSettings(
        Locale locale,
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        LocalTime digestAt,
        Map<NoticeKind, Choice> choices) {
    /** When the mail of the day leaves unless the person says otherwise. */
    static final LocalTime STANDARD_DIGEST = LocalTime.of(8, 0);

    /** Copies the choices. */
    public NoticeSettings {
        Map<NoticeKind, Choice> copy = new EnumMap<>(NoticeKind.class);
        copy.putAll(choices);
        choices = Map.copyOf(copy);
    }

    /** A choice for one kind. */
    public record Choice(boolean inPortal, MailMode mail) {}

    /** The settings of somebody who has changed nothing. */
    static NoticeSettings standard(ZoneId zone) {
        return new NoticeSettings(Locale.ENGLISH, zone, null, null, STANDARD_DIGEST, Map.of());
    }

    /** The choice for a kind, the standard one included. */
    public Choice of(NoticeKind kind) {
        Choice chosen = choices.get(kind);
        return chosen == null ? new Choice(!kind.isForPrograms(), kind.standard()) : chosen;
    }
}
