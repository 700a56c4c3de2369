package io.quicksizer.db.notification;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's notification settings.
 *
 * @param language en or de
 * @param zone time zone of the times of day
 * @param quietFrom start of the quiet hours, or null if there are none
 * @param quietTo end of the quiet hours, exclusive, or null
 * @param digestAt when the daily mail is sent
 * @param choices deviations from the default
 */
public record NoticeSettingsRow(
        String userName,
        String language,
        String zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        LocalTime digestAt,
        List<Choice> choices) {

    public NoticeSettingsRow {
        choices = List.copyOf(choices);
    }

    /**
     * A choice for one kind.
     *
     * @param kind name of the kind
     * @param mail OFF, NOW or DAILY
     */
    public record Choice(String kind, boolean inPortal, String mail) {}
}
