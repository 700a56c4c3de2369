package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the template: every section with its services and their days, those that only a scenario lists included. */
final class TemplateSheet {
    private final WrittenSheet sheet;
    private final ParsedCatalogue catalogue;
    private final Map<String, Integer> rows = new HashMap<>();

    TemplateSheet(XSSFSheet sheet, WorkbookStyles styles, ParsedCatalogue catalogue) {
        this.sheet = new WrittenSheet(sheet, styles);
        this.catalogue = catalogue;
    }

    void write(StatedKeys keys, int blankRows) {
        ServiceRows written = new ServiceRows(sheet, TemplateReader.SHEET_NAME, keys, blankRows);
        for (ParsedSection section : catalogue.sections()) {
            List<ParsedService> services = catalogue.services().stream()
                    .filter(service -> service.section().equals(section.key()))
                    .toList();
            if (!services.isEmpty()) {
                written.startSection(section);
                Map<Size, Days> sum = new EnumMap<>(Size.class);
                services.forEach(service -> service(written, service, sum));
                written.endSection(sum);
            }
        }
        written.finish();
    }

    /** A formula that repeats the template's cell; empty where the template has no days. */
    Optional<String> cell(ParsedService service, Size size) {
        return Optional.ofNullable(rows.get(service.key()))
                .filter(row -> service.template().containsKey(size))
                .map(row -> "'" + TemplateReader.SHEET_NAME + "'!" + new CellAddress(row, ServiceRows.column(size)));
    }

    private void service(ServiceRows written, ParsedService service, Map<Size, Days> sum) {
        int row = written.startService(service);
        rows.put(service.key(), row);
        service.template().forEach((size, days) -> {
            sheet.number(row, ServiceRows.column(size), days.toBigDecimal());
            sum.merge(size, days, Days::plus);
        });
        written.note(service.note());
    }
}
