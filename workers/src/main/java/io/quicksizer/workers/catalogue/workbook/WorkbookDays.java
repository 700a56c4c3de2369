package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.ScenarioService;
import java.util.Map;
import java.util.Optional;

/** Hands what was read to the sizing engine, which alone adds days up. */
final class WorkbookDays {

    private final Template template;

    WorkbookDays(Template template) {
        this.template = template;
    }

    ScenarioDays of(ParsedScenario scenario) {
        return ScenarioDays.of(scenario.services().stream().map(this::service).toList());
    }

    /** The days of the template itself, were it a scenario. */
    ScenarioDays ofTemplate() {
        return ScenarioDays.of(template.services().stream()
                .filter(service -> service.source().sheet().equals(template.sheet()))
                .map(service -> new ScenarioService(
                        service.key(), service.name(), service.section(), service.template(), Map.of(), false, ""))
                .toList());
    }

    private ScenarioService service(ParsedScenarioService row) {
        ParsedService service = template.service(row.service());
        return new ScenarioService(
                service.key(),
                service.name(),
                service.section(),
                service.template(),
                row.figures(),
                row.collapsed(),
                Optional.ofNullable(row.note().effective(service.note())).orElse(""));
    }
}
