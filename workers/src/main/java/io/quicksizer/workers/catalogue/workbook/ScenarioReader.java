package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario's sheet against the template: a value is the scenario's own, a blank where the template has a figure
 * leaves the service out on purpose, a formula that repeats the template's cell takes the template.
 */
final class ScenarioReader {

    private final Sheet sheet;
    private final Grid grid;
    private final Layout layout;
    private final Template template;
    private final Findings findings;
    private final ServiceCells cells;
    private final SheetSections sections;
    private final NavigableMap<Integer, ServiceRow> rows;
    private final Set<String> seen = new HashSet<>();
    private final List<ParsedScenarioService> services = new ArrayList<>();

    ScenarioReader(Sheet sheet, Template template, Findings findings, OwnFigures figures) {
        this.sheet = sheet;
        this.grid = Grid.of(sheet);
        this.layout = grid.layout();
        this.template = template;
        this.findings = findings;
        this.cells = new ServiceCells(sheet, layout, findings, figures);
        this.rows = ServiceRow.all(sheet, grid);
        this.sections = new SheetSections(sheet, layout, rows, findings);
    }

    /** True when the sheet has the headings of a scenario, or at least lists services of the template. */
    boolean isScenario() {
        return grid.found()
                || rows.values().stream()
                        .anyMatch(row -> template.serviceOf(row).isPresent());
    }

    Grid grid() {
        return grid;
    }

    ParsedScenario read(String key) {
        new GridCheck(sheet, grid, findings).report();
        cells.reportMerged(grid.firstRow());
        rows.values().stream().filter(row -> !isSection(row)).forEach(this::readService);
        reportHiddenRows();
        String title = cells.title(grid.headingRow());
        new ErrorCells(sheet, findings).reportServices(grid, sections, List.of(Layout.NAME, Layout.EXTERNAL_ID));
        return new ParsedScenario(
                key,
                sheet.name(),
                title.isEmpty() ? sheet.name() : title,
                layout,
                services,
                new StatedTotals(sheet, findings).read(grid),
                sheet.source(grid.headingRow(), Layout.NAME));
    }

    /** Every row that the template lists as a service is one, even if its days are a sum of others. */
    private boolean isSection(ServiceRow row) {
        boolean section = template.sectionOf(row).isPresent();
        boolean service = template.serviceOf(row).isPresent();
        return (section || !service)
                && (sections.isHeading(row.row()) || sections.isTotal(row.row()) || (section && !service));
    }

    private void readService(ServiceRow row) {
        Optional<ParsedService> known = sections.headingAround(row.row())
                .map(rows::get)
                .flatMap(template::sectionOf)
                .map(section -> template.serviceOf(row, section))
                .orElseGet(() -> template.serviceOf(row));
        known.ifPresent(service -> reportOtherName(row, service));
        cells.reportFormat(row);
        ParsedService service = known.orElseGet(() -> addUnknown(row));
        if (!seen.add(service.key())) {
            findings.add(
                    FindingCode.SERVICE_TWICE_IN_SCENARIO,
                    sheet.source(row.row(), Layout.NAME),
                    FindingPhrase.SERVICE_TWICE_IN_SCENARIO,
                    service.name(),
                    row.row());
            return;
        }
        ParsedScenarioService read = new ParsedScenarioService(
                service.key(),
                figures(row.row(), service),
                note(row.row(), service),
                sheet.hiddenRows().contains(row.row()),
                row.row());
        if (belongs(read, service)) {
            services.add(read);
        }
    }

    private void reportOtherName(ServiceRow row, ParsedService service) {
        boolean named = sheet.at(row.row(), Layout.NAME).hasValue();
        if (named && !Texts.folded(row.name()).equals(Texts.folded(service.name()))) {
            findings.add(
                    FindingCode.ID_AND_NAME_DIFFER,
                    source(row),
                    FindingPhrase.ID_AND_NAME_DIFFER,
                    row.row(),
                    service.name(),
                    row.name());
        }
    }

    private ParsedService addUnknown(ServiceRow row) {
        ParsedSection section = sections.headingOf(row.row())
                .map(rows::get)
                .map(heading -> template.sectionOf(heading)
                        .orElseGet(() -> template.addSection(heading.externalId(), heading.name(), source(heading))))
                .orElseGet(() -> template.sectionOf(new ServiceRow(0, null, Template.UNREADABLE_SECTION, null, null))
                        .orElseGet(() -> template.addSection(null, Template.UNREADABLE_SECTION, source(row))));
        findings.add(
                FindingCode.SERVICE_NOT_IN_TEMPLATE,
                source(row),
                FindingPhrase.SERVICE_NOT_IN_TEMPLATE,
                row.name(),
                section.name());
        cells.reportName(row);
        new ErrorCells(sheet, findings).report(sheet.at(row.row(), Layout.DEFAULT_EFFORT));
        return template.addService(section, row, Map.of(), null, source(row));
    }

    private Map<Size, ScenarioFigure> figures(int row, ParsedService service) {
        Map<Size, ScenarioFigure> figures = new EnumMap<>(Size.class);
        Size.WITH_FIGURES.forEach(size -> figures.put(size, figure(row, service, size)));
        return figures;
    }

    private ScenarioFigure figure(int row, ParsedService service, Size size) {
        if (repeatsTemplate(cells.cell(row, size), service, size)) {
            return ScenarioFigure.FROM_TEMPLATE;
        }
        Days own = cells.days(row, size);
        if (own != null) {
            return ScenarioFigure.override(own);
        }
        return service.template().containsKey(size) ? ScenarioFigure.BLANK : ScenarioFigure.FROM_TEMPLATE;
    }

    private boolean repeatsTemplate(Cell cell, ParsedService service, Size size) {
        return cell.formula() != null
                && Formula.repeatedCell(cell.formula(), template.sheet())
                        .flatMap(repeated -> template.cell(service, size).filter(repeated::equals))
                        .isPresent();
    }

    private NoteOverride note(int row, ParsedService service) {
        Cell cell = sheet.at(row, layout.noteColumn());
        if (cell.formula() != null
                && !Formula.repeatedCell(cell.formula(), template.sheet()).isEmpty()) {
            return NoteOverride.TEMPLATE;
        }
        @Nullable String note = cells.note(row);
        return Objects.equals(note, service.note()) ? NoteOverride.TEMPLATE : new NoteOverride(true, note);
    }

    /** A row that says nothing of its own about a service without template days is only a line of the form. */
    private static boolean belongs(ParsedScenarioService read, ParsedService service) {
        return read.note().overrides()
                || !service.template().isEmpty()
                || read.figures().values().stream().anyMatch(figure -> !figure.equals(ScenarioFigure.FROM_TEMPLATE));
    }

    private void reportHiddenRows() {
        long hidden = services.stream().filter(ParsedScenarioService::collapsed).count();
        if (hidden > 0) {
            findings.add(FindingCode.HIDDEN_ROWS_COUNT, sheet, FindingPhrase.HIDDEN_SERVICES, sheet.name(), hidden);
        }
    }

    private CellSource source(ServiceRow row) {
        return sheet.source(row.row(), Layout.NAME);
    }
}
