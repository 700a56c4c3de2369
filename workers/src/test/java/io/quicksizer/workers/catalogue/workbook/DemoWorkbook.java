package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A workbook of our own, with invented names and figures, to try the product with and to test it by. It is made of the
 * text files below {@code catalogue/demo}, and the same text always gives the same bytes.
 */
public final class DemoWorkbook {

    private static final DemoTable SERVICES = DemoTable.read("services.txt");
    private static final DemoTable SCENARIOS = DemoTable.read("scenarios.txt");
    private static final DemoTable PORTFOLIO = DemoTable.read("portfolio.txt");

    private final Map<String, DemoService> services = new LinkedHashMap<>();
    private final SequencedMap<String, DemoSection> sections = new LinkedHashMap<>();
    private final SequencedMap<String, Map<Size, Days>> totals = new LinkedHashMap<>();
    private final Map<String, Layout> layouts = new LinkedHashMap<>();

    private DemoWorkbook() {
        SERVICES.groups().forEach(group -> {
            DemoSection section =
                    new DemoSection(group.title().get(0), group.title().get(1));
            sections.put(section.id(), section);
            group.lines().forEach(line -> services.put(line.getFirst(), DemoService.of(section, line)));
        });
    }

    /** The demo workbook as an .xlsx file. */
    public static byte[] bytes() {
        return new DemoWorkbook().workbook();
    }

    private byte[] workbook() {
        XlsxSheet template = template();
        List<XlsxSheet> scenarios = new ArrayList<>();
        SCENARIOS.groups().forEach(group -> scenarios.add(scenario(group)));
        List<XlsxSheet> sheets = new ArrayList<>();
        sheets.add(new DemoMainSheet(PORTFOLIO, totals, layouts).sheet());
        sheets.add(template);
        sheets.addAll(scenarios);
        return XlsxWriter.archive(XlsxWriter.parts(sheets));
    }

    private XlsxSheet template() {
        DemoSheet sheet = new DemoSheet(TemplateReader.SHEET_NAME, TemplateReader.SHEET_NAME, Layout.STANDARD);
        for (DemoSection section : sections.values()) {
            sheet.startSection(section);
            services.values().stream()
                    .filter(service -> service.section().equals(section))
                    .forEach(service -> service.placeInTemplate(sheet.addTemplateRow(service)));
        }
        sheet.finish();
        return sheet.sheet();
    }

    private XlsxSheet scenario(DemoTable.Group group) {
        Layout layout = group.title().get(2).equals("extended") ? Layout.EXTENDED : Layout.STANDARD;
        DemoSheet sheet = new DemoSheet(group.title().get(0), group.title().get(1), layout);
        DemoSection current = null;
        for (List<String> line : group.lines()) {
            DemoService service = services.get(line.getFirst().replace("~", ""));
            if (service == null) {
                throw new IllegalStateException("The demo has no service " + line.getFirst());
            }
            if (!service.section().equals(current)) {
                current = service.section();
                sheet.startSection(current);
            }
            sheet.addScenarioRow(service, line);
        }
        totals.put(group.title().get(0), sheet.finish());
        layouts.put(group.title().get(0), layout);
        return sheet.sheet();
    }
}
