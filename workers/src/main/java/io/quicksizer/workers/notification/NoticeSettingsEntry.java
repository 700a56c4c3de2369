package io.quicksizer.workers.notification;

import java.util.Map;

/**
 * Notification settings as they were entered.
 *
 * @param language en or de
 * @param zone name of a time zone, such as Europe/Berlin
 * @param quietFrom hour and minute, such as 20:00; empty together with {@code quietTo} for no quiet hours
 * @param quietTo hour and minute
 * @param digestAt hour and minute
 * @param choices by name of the kind; a missing kind has its default
 */
public record NoticeSettingsEntry(
        String language,
        String zone,
        String quietFrom,
        String quietTo,
        String digestAt,
        Map<String, ChoiceEntry> choices) {

    /** Copies the choices. */
    public NoticeSettingsEntry {
        choices = Map.copyOf(choices);
    }

    /**
     * A choice for a kind.
     *
     * @param mail OFF, NOW or DAILY
     */
    public record ChoiceEntry(boolean inPortal, String mail) {}
}
