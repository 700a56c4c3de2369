package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one scenario: its services by section, with their own days or formulas that repeat the template's. */
final class ScenarioSheet {
    private final WrittenSheet sheet;
    private final ParsedScenario scenario;
    private final TemplateSheet template;

    ScenarioSheet(XSSFSheet sheet, WorkbookStyles styles, ParsedScenario scenario, TemplateSheet template) {
        this.sheet = new WrittenSheet(sheet, styles);
        this.scenario = scenario;
        this.template = template;
    }

    ServiceTotals write(
            List<ParsedSection> sections, Map<String, ParsedService> services, StatedKeys keys, int blankRows) {
        ServiceRows written = new ServiceRows(sheet, scenario.title(), keys, blankRows);
        for (ParsedSection section : sections) {
            List<ParsedScenarioService> own = scenario.services().stream()
                    .filter(service ->
                            section.key().equals(services.get(service.service()).section()))
                    .toList();
            if (!own.isEmpty()) {
                written.startSection(section);
                Map<Size, Days> sum = new EnumMap<>(Size.class);
                own.forEach(service -> service(written, service, services.get(service.service()), sum));
                written.endSection(sum);
            }
        }
        return written.finish();
    }

    private void service(ServiceRows written, ParsedScenarioService own, ParsedService service, Map<Size, Days> sum) {
        int row = written.startService(service);
        for (Size size : Size.WITH_FIGURES) {
            Optional<Days> days = own.figure(size)
                    .effective(Optional.ofNullable(service.template().get(size)));
            days.ifPresent(counted -> {
                figure(row, size, own.figure(size), service, counted);
                sum.merge(size, counted, Days::plus);
            });
        }
        written.note(own.note().effective(service.note()));
        if (own.collapsed()) {
            sheet.hide(row);
        }
    }

    private void figure(int row, Size size, ScenarioFigure figure, ParsedService service, Days days) {
        Optional<String> repeated =
                figure instanceof ScenarioFigure.FromTemplate ? template.cell(service, size) : Optional.empty();
        repeated.ifPresentOrElse(
                formula -> sheet.formula(row, ServiceRows.column(size), formula, days),
                () -> sheet.number(row, ServiceRows.column(size), days.toBigDecimal()));
    }
}
