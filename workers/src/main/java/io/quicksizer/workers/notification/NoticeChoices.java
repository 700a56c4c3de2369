package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.NoticeSettingsRow;
import io.quicksizer.db.notification.NoticeSettingsStore;
import io.quicksizer.db.people.PortalLanguages;
import io.quicksizer.workers.approval.OfficeCalendar;
import io.quicksizer.workers.notification.NoticeSettings.Choice;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Query of notification settings. */
@Component
class NoticeChoices {
    private final NoticeSettingsStore settings;
    private final PortalLanguages languages;
    private final ZoneId office;

    NoticeChoices(NoticeSettingsStore settings, PortalLanguages languages, OfficeCalendar calendar) {
        this.settings = settings;
        this.languages = languages;
        this.office = calendar.zone();
    }

    /**
     * Returns the settings of a person; if none are stored the defaults, in the language in which the person uses the
     * portal and in the office's time zone.
     */
    NoticeSettings of(String userName) {
        return settings.find(userName)
                .map(NoticeChoices::read)
                .orElseGet(() -> NoticeSettings.standard(language(userName), office));
    }

    private Locale language(String userName) {
        return languages.find(userName).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    private static NoticeSettings read(NoticeSettingsRow row) {
        Map<NoticeKind, Choice> choices = new EnumMap<>(NoticeKind.class);
        row.choices()
                .forEach(choice -> NoticeKind.named(choice.kind())
                        .ifPresent(kind ->
                                choices.put(kind, new Choice(choice.inPortal(), MailMode.valueOf(choice.mail())))));
        return new NoticeSettings(
                Locale.forLanguageTag(row.language()),
                ZoneId.of(row.zone()),
                row.quietFrom(),
                row.quietTo(),
                row.digestAt(),
                choices);
    }
}
