package io.quicksizer.workers.webhook;

import io.quicksizer.workers.sizing.VisibleText;
import java.util.List;

/**
 * An endpoint as somebody entered it.
 *
 * @param name what administrators call it
 * @param format SIGNED_JSON, SLACK or TEAMS
 * @param kinds names of the kinds that it asks for
 */
public record WebhookEntry(String name, String url, String format, List<String> kinds) {

    /** Cleans the name. */
    public WebhookEntry {
        name = VisibleText.cleaned(name);
        kinds = List.copyOf(kinds);
    }
}
