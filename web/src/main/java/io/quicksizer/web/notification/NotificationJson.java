package io.quicksizer.web.notification;

import io.quicksizer.workers.notification.MyNoticeSettings;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.NoticeSettings;
import io.quicksizer.workers.notification.NoticeSettingsEntry;
import io.quicksizer.workers.notification.NoticeSettingsEntry.ChoiceEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification.
 *
 * @param title one line that says what happened
 * @param detail further information; may be empty
 * @param path page of the portal that shows it
 * @param readAt when it was read, or null
 */
@Schema(name = "Notification")
record NotificationJson(
        UUID id,
        String kind,
        String title,
        String detail,
        String path,
        @Nullable UUID engagementId,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationJson of(MyNotices.Shown shown) {
        return new NotificationJson(
                shown.id(),
                shown.kind(),
                shown.title(),
                shown.detail(),
                shown.path(),
                shown.engagementId(),
                shown.at(),
                shown.readAt());
    }

    /**
     * A page of notifications.
     *
     * @param unread number of all unread notifications
     * @param next id to request the next page; null on the last one
     */
    @Schema(name = "NotificationPage")
    record NotificationPageJson(
            List<NotificationJson> notifications,
            int unread,
            @Nullable UUID next) {
        static NotificationPageJson of(MyNotices.Page page) {
            return new NotificationPageJson(
                    page.notices().stream().map(NotificationJson::of).toList(), page.unread(), page.next());
        }
    }

    /** A person's choice for a kind of notification; mail is OFF, NOW or DAILY. */
    @Schema(name = "NotificationChoice")
    record ChoiceJson(boolean inPortal, @Nullable String mail) {}

    /**
     * A person's notification settings.
     *
     * @param language en or de
     * @param zone such as Europe/Berlin
     * @param quietFrom such as 20:00; null or empty for no quiet hours
     * @param digestAt time at which the daily mail is sent
     * @param choices by kind
     */
    @Schema(name = "NotificationSettings")
    record SettingsJson(
            @Nullable String language,
            @Nullable String zone,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String digestAt,
            @Nullable Map<String, ChoiceJson> choices) {

        static SettingsJson of(MyNoticeSettings.View view) {
            NoticeSettings settings = view.settings();
            Map<String, ChoiceJson> choices = new TreeMap<>();
            NoticeKind.all()
                    .forEach(kind -> choices.put(
                            kind.name(),
                            new ChoiceJson(
                                    settings.of(kind).inPortal(),
                                    settings.of(kind).mail().name())));
            return new SettingsJson(
                    settings.locale().getLanguage(),
                    settings.zone().getId(),
                    Objects.toString(settings.quietFrom(), ""),
                    Objects.toString(settings.quietTo(), ""),
                    settings.digestAt().toString(),
                    choices);
        }

        NoticeSettingsEntry entry() {
            Map<String, ChoiceEntry> chosen = new HashMap<>();
            if (choices != null) {
                choices.forEach(
                        (kind, choice) -> chosen.put(kind, new ChoiceEntry(choice.inPortal(), text(choice.mail()))));
            }
            return new NoticeSettingsEntry(
                    text(language), text(zone), text(quietFrom), text(quietTo), text(digestAt), chosen);
        }

        private static String text(@Nullable String given) {
            return Objects.requireNonNullElse(given, "");
        }
    }
}
