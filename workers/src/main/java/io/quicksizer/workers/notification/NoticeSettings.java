package io.quicksizer.workers.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notification settings of a person.
 *
 * @param locale English or German
 * @param zone time zone of the quiet hours and the digest
 * @param quietFrom start of the quiet hours, inclusive; null together with {@code quietTo} if there are none
 * @param quietTo end of the quiet hours, exclusive; if earlier than {@code quietFrom}, they span midnight
 * @param digestAt when the daily digest is sent
 * @param choices deviations from the defaults
 */
public record NoticeSettings(
        Locale locale,
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        LocalTime digestAt,
        Map<NoticeKind, Choice> choices) {
    /** Default time of the daily digest. */
    static final LocalTime STANDARD_DIGEST = LocalTime.of(8, 0);

    /** Copies the choices. */
    public NoticeSettings {
        Map<NoticeKind, Choice> copy = new EnumMap<>(NoticeKind.class);
        copy.putAll(choices);
        choices = Map.copyOf(copy);
    }

    /** A choice for one kind. */
    public record Choice(boolean inPortal, MailMode mail) {}

    /** Returns the default settings of a person who uses the portal in a language. */
    static NoticeSettings standard(Locale locale, ZoneId zone) {
        return new NoticeSettings(locale, zone, null, null, STANDARD_DIGEST, Map.of());
    }

    /** Returns the choice for a kind, or its default. */
    public Choice of(NoticeKind kind) {
        Choice chosen = choices.get(kind);
        return chosen == null ? new Choice(!kind.isForPrograms(), kind.standard()) : chosen;
    }
}
