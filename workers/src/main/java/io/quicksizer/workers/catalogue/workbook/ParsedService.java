package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service with what the template says about it.
 *
 * @param key stable over imports, unique among the services
 * @param section key of its section
 * @param name without blanks at its ends
 * @param externalId CRM id, or null
 * @param defaultEffort what the template says, a number of days as a rule, or null
 * @param template the template's days; a size that is absent is blank there
 * @param note the template's note, or null
 * @param source the cell of its name, whose row has all its figures
 */
public record ParsedService(
        String key,
        String section,
        String name,
        @Nullable String externalId,
        @Nullable String defaultEffort,
        Map<Size, Days> template,
        @Nullable String note,
        CellSource source) {

    /** Copies the map. */
    public ParsedService {
        template = Map.copyOf(template);
    }
}
