package io.quicksizer.workers.catalogue.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheet "Scenario Template": sections, services, default days and notes. */
final class TemplateReader {

    static final String SHEET_NAME = "Scenario Template";
    private static final Pattern WORD_BREAK = Pattern.compile("[\\s_-]+");

    private final Sheet sheet;
    private final Grid grid;
    private final Layout layout;
    private final Findings findings;
    private final ServiceCells cells;
    private final Template template;
    private final Map<Integer, ParsedSection> sections = new HashMap<>();
    private @Nullable ParsedSection unreadable;

    TemplateReader(Sheet sheet, Findings findings, OwnFigures figures) {
        this.sheet = sheet;
        this.grid = Grid.of(sheet);
        this.layout = grid.layout();
        this.findings = findings;
        this.cells = new ServiceCells(sheet, layout, findings, figures);
        this.template = new Template(sheet.name(), layout);
    }

    /**
     * Finds the template; some programs put the name of the table behind the name of the sheet, and some people write
     * it in one word.
     *
     * @throws WorkbookRefused when no sheet has the name
     */
    static Sheet sheetIn(WorkbookContent workbook) {
        String wanted = Texts.folded(SHEET_NAME);
        return workbook.sheet(wanted)
                .or(() -> workbook.sheets().stream()
                        .filter(sheet -> Texts.folded(sheet.name()).startsWith(wanted + " - "))
                        .findFirst())
                .or(() -> workbook.sheets().stream()
                        .filter(sheet -> WORD_BREAK
                                .matcher(Texts.folded(sheet.name()))
                                .replaceAll("")
                                .equals(wanted.replace(" ", "")))
                        .findFirst())
                .orElseThrow(() -> new WorkbookRefused(RefusalPhrase.TEMPLATE_MISSING, SHEET_NAME));
    }

    Grid grid() {
        return grid;
    }

    Template read() {
        new GridCheck(sheet, grid, findings).report();
        cells.reportMerged(grid.firstRow());
        NavigableMap<Integer, ServiceRow> rows = ServiceRow.all(sheet, grid);
        SheetSections found = new SheetSections(sheet, layout, rows, findings);
        rows.values().stream().filter(row -> found.isHeading(row.row())).forEach(this::addSection);
        for (ServiceRow row : rows.values()) {
            if (!found.isHeading(row.row()) && !found.isTotal(row.row())) {
                addService(row, found.headingOf(row.row()));
            }
        }
        if (template.services().isEmpty()) {
            throw new WorkbookRefused(RefusalPhrase.SERVICES_MISSING, sheet.name());
        }
        reportEmptySections();
        new ErrorCells(sheet, findings)
                .reportServices(grid, found, List.of(Layout.NAME, Layout.EXTERNAL_ID, Layout.DEFAULT_EFFORT));
        return template;
    }

    private void addSection(ServiceRow row) {
        cells.reportName(row);
        sections.put(row.row(), template.addSection(row.externalId(), row.name(), source(row)));
    }

    private void addService(ServiceRow row, Optional<Integer> heading) {
        ParsedSection section = heading.map(sections::get).orElseGet(() -> unreadableSection(row));
        reportDoubles(row);
        cells.reportName(row);
        cells.reportFormat(row);
        reportEffort(row);
        template.addService(section, row, cells.days(row.row()), cells.note(row.row()), source(row));
    }

    private ParsedSection unreadableSection(ServiceRow row) {
        findings.add(
                FindingCode.SECTION_MISSING,
                source(row),
                FindingPhrase.SECTION_MISSING,
                row.name(),
                Template.UNREADABLE_SECTION);
        if (unreadable == null) {
            unreadable = template.addSection(null, Template.UNREADABLE_SECTION, source(row));
        }
        return unreadable;
    }

    private void reportDoubles(ServiceRow row) {
        String id = row.externalId();
        if (id != null && template.knowsExternalId(id)) {
            findings.add(
                    FindingCode.DUPLICATE_ID,
                    sheet.source(row.row(), Layout.EXTERNAL_ID),
                    FindingPhrase.SERVICE_ID_TWICE,
                    id,
                    row.name());
        } else if (template.knowsName(row.name())) {
            findings.add(FindingCode.DUPLICATE_NAME, source(row), FindingPhrase.SERVICE_NAME_TWICE, row.name());
        }
    }

    private void reportEffort(ServiceRow row) {
        CellSource source = sheet.source(row.row(), Layout.DEFAULT_EFFORT);
        DaysCell effort = DaysCell.read(sheet.at(row.row(), Layout.DEFAULT_EFFORT), DaysCell.MOST_OF_A_SERVICE);
        if (effort.oddity() != null && effort.code() != FindingCode.NUMBER_AS_TEXT) {
            findings.add(
                    FindingCode.NOT_A_NUMBER,
                    source,
                    FindingPhrase.DEFAULT_EFFORT_ODD,
                    row.name(),
                    source.cell(),
                    effort.oddity());
        }
    }

    private void reportEmptySections() {
        for (ParsedSection section : template.sections()) {
            if (template.services().stream()
                    .noneMatch(service -> service.section().equals(section.key()))) {
                findings.add(
                        FindingCode.SECTION_WITHOUT_SERVICES,
                        section.source(),
                        FindingPhrase.SECTION_WITHOUT_SERVICES,
                        section.name());
            }
        }
    }

    private CellSource source(ServiceRow row) {
        return sheet.source(row.row(), Layout.NAME);
    }
}
