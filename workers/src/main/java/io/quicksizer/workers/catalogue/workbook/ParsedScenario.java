package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Map;

/**
 * One scenario sheet.
 *
 * @param key stable over imports, unique among the scenarios
 * @param sheet name of the sheet
 * @param title what the sheet says in B1, or the sheet's name
 * @param layout where the sheet has its columns
 * @param services the services that belong to the scenario
 * @param statedTotals what row 2 says; a size that is absent has no readable total
 * @param source the cell of its title
 */
public record ParsedScenario(
        String key,
        String sheet,
        String title,
        Layout layout,
        List<ParsedScenarioService> services,
        Map<Size, Days> statedTotals,
        CellSource source) {

    /** Copies the collections. */
    public ParsedScenario {
        services = List.copyOf(services);
        statedTotals = Map.copyOf(statedTotals);
    }
}
