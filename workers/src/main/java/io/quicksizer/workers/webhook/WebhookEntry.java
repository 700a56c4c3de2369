package io.quicksizer.workers.webhook;

import java.util.List;

/**
 * An endpoint as somebody entered it.
 *
 * @param name what administrators call it
 * @param format SIGNED_JSON, SLACK or TEAMS
 * @param kinds names of the kinds that it asks for
 */
public record WebhookEntry(String name, String url, String format, List<String> kinds) {

    public WebhookEntry {
        kinds = List.copyOf(kinds);
    }
}
