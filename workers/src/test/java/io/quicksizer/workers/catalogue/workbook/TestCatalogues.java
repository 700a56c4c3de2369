package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.ScenarioService;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks a parsed catalogue the questions that tests have. */
final class TestCatalogues {

    private TestCatalogues() {}

    static ScenarioDays days(ParsedCatalogue catalogue, ParsedScenario scenario) {
        Map<String, ParsedService> services =
                catalogue.services().stream().collect(Collectors.toMap(ParsedService::key, Function.identity()));
        return ScenarioDays.of(scenario.services().stream()
                .map(row -> new ScenarioService(
                        row.service(),
                        row.service(),
                        services.get(row.service()).section(),
                        services.get(row.service()).template(),
                        row.figures(),
                        row.collapsed(),
                        ""))
                .toList());
    }

    static String figures(Map<Size, Days> days) {
        return days.get(Size.S) + "/" + days.get(Size.M) + "/" + days.get(Size.L);
    }
}
