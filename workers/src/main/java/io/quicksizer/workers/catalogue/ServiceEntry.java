package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.Optional;

/**
 * A service with its values of the template.
 *
 * @param key unique in its version and stable
 * @param name the name shown to people
 * @param section key of its section
 * @param externalId CRM id; empty for none
 * @param defaultEffort text of the template, usually a number of days; empty for none
 * @param template days by size; a missing size is blank
 * @param note the template's note, empty for none
 * @param templateRow row of the template sheet; empty for a service that only a scenario lists
 */
public record ServiceEntry(
        String key,
        String name,
        String section,
        Optional<String> externalId,
        Optional<String> defaultEffort,
        Map<Size, Days> template,
        String note,
        Optional<Integer> templateRow) {

    /** Copies the map. */
    public ServiceEntry {
        template = Map.copyOf(template);
    }
}
