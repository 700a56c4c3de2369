package io.quicksizer.db.notification;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be notified.
 *
 * @param language en or de
 * @param zone time zone of the hours
 * @param quietFrom first quiet minute of the day, or null if there are no quiet hours
 * @param quietTo first minute that is not quiet any more, or null
 * @param digestAt when the daily mail leaves
 * @param choices what differs from the standard
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
