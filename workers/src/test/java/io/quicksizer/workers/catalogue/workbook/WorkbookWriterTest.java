package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue that is written and read again is the same catalogue. */
class WorkbookWriterTest {

    private final WorkbookReader reader = new WorkbookReader(List.of(), WorkbookLimits.DEFAULT);

    @Test
    void the_demo_reads_back_as_it_was_written() {
        assertReadsBack(DemoWorkbook.bytes());
    }

    @Test
    @EnabledIf("thereIsAReference")
    void a_real_workbook_reads_back_as_it_was_written() throws java.io.IOException {
        assertReadsBack(java.nio.file.Files.readAllBytes(REFERENCE));
    }

    @Test
    void names_that_look_like_formulas_or_quote_stay_texts() {
        byte[] awkward = SmallWorkbook.small()
                .text(SmallWorkbook.MAIN, "B8", "=1+1 'quoted'")
                .text(SmallWorkbook.REVIEW, "I6", "@note\nof two lines")
                .bytes();
        assertReadsBack(awkward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "007", "1.0", "2.50", "A-1", "1e3", "12345678901234567", "-1", "1,5", "½"})
    void a_number_that_is_rather_a_text_stays_as_it_is(String text) {
        assertReadsBack(SmallWorkbook.small()
                .text(SmallWorkbook.MAIN, "A8", text)
                .text(SmallWorkbook.TEMPLATE, "C6", text)
                .text(SmallWorkbook.REVIEW, "C6", text)
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Code _x005F_x0041_ review",
                "_x005F_x000D_",
                "<b>&amp;</b>",
                "\u202Bשלום",
                "é\u0301",
                "TRUE",
                "42",
                "2026-05-09",
                "#REF!",
                "'quoted",
                "\uD83D\uDE00"
            })
    void an_awkward_name_stays_as_it_is(String name) {
        assertReadsBack(SmallWorkbook.small()
                .text(SmallWorkbook.MAIN, "B8", name)
                .text(SmallWorkbook.TEMPLATE, "B6", name)
                .text(SmallWorkbook.REVIEW, "B6", name)
                .text(SmallWorkbook.TEMPLATE, "I6", name)
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A very long name of a scenario's sheet 1", "A[1]", "What?", "a/b", "'Quoted'", "Portfolio (2)"})
    void a_sheet_may_have_a_name_that_other_programs_allow(String name) {
        ParsedCatalogue before = reader.read(SmallWorkbook.small()
                .scenario(name)
                .scenario(name + "2")
                .number(name, "E6", "4")
                .formula(SmallWorkbook.MAIN, "C8", "'" + name.replace("'", "''") + "'!E2", "4")
                .bytes());
        ParsedCatalogue after = reader.read(WorkbookWriter.bytes(before));
        assertThat(after.scenarios()).extracting(ParsedScenario::title).contains(name, name + "2");
        assertThat(after.lineItems().get(1).stated()).containsEntry(Size.S, Days.of(4));
    }

    @Test
    void services_of_the_same_name_are_distinguished_by_their_keys() {
        SmallWorkbook workbook = small();
        for (String sheet : List.of(SmallWorkbook.TEMPLATE, SmallWorkbook.REVIEW)) {
            workbook.text(sheet, "J1", "Catalogue key")
                    .blank(sheet, "C6")
                    .text(sheet, "J6", "workshop-2")
                    .text(sheet, "B8", "Workshop")
                    .blank(sheet, "C8")
                    .text(sheet, "J8", "workshop");
        }
        byte[] bytes = workbook.text(SmallWorkbook.REVIEW, "I8", "On request").bytes();

        ParsedCatalogue catalogue = reader.read(bytes);
        assertThat(catalogue.services())
                .filteredOn(service -> service.externalId() == null)
                .extracting(ParsedService::key)
                .containsExactly("workshop-2", "workshop");
        assertThat(catalogue.scenarios().getFirst().services())
                .extracting(ParsedScenarioService::service)
                .containsExactly("101", "workshop-2", "workshop");
        assertReadsBack(bytes);
    }

    @Test
    void a_workbook_states_keys_only_where_they_do_not_follow_from_ids_and_names() throws Exception {
        try (Workbook workbook =
                WorkbookFactory.create(new ByteArrayInputStream(WorkbookWriter.bytes(reader.read(small().bytes()))))) {
            assertThat(workbook.getSheet(SmallWorkbook.TEMPLATE).getRow(0).getCell(9))
                    .isNull();
        }
    }

    @Test
    void the_template_to_fill_in_imports_without_an_error() {
        ParsedCatalogue template = reader.read(TemplateWorkbook.bytes());

        assertThat(template.publishable()).isTrue();
        assertThat(template.lineItems())
                .extracting(ParsedLineItem::name)
                .containsExactly("Example package", "Example with totals only");
        assertThat(template.lineItems().getFirst().stated())
                .isEqualTo(Map.of(Size.S, Days.of(5), Size.M, Days.of(9), Size.L, Days.of(15), Size.CUSTOM, Days.ZERO));
        assertThat(template.spread()).containsExactly(5_000, 2_500, 2_500);
    }

    @Test
    void rows_that_are_added_to_the_template_are_checked_and_counted() throws Exception {
        byte[] filledIn;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateWorkbook.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : List.of("Scenario Template", "Example package")) {
                XSSFSheet sheet = workbook.getSheet(name);
                for (int row = 7; row <= 9; row++) {
                    fillIn(sheet, row, "Added service " + row, "E");
                }
                assertThat(isRestricted(sheet, "E9")).isTrue();
            }
            XSSFSheet portfolio = workbook.getSheet("Portfolio");
            fillIn(portfolio, 9, "Added line item", "C");
            assertThat(List.of("C9", "F9", "G9", "G500")).allMatch(cell -> isRestricted(portfolio, cell));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            filledIn = out.toByteArray();
        }
        ParsedCatalogue read = reader.read(filledIn);
        assertThat(read.services()).hasSize(5);
        assertThat(read.lineItems()).hasSize(3);
        assertThat(read.lineItems().getFirst().stated()).containsEntry(Size.S, Days.of(5 + 3 * 4));
        assertThat(read.findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.SERVICE_OUTSIDE_SECTIONS, FindingCode.TOTAL_DISAGREES);
    }

    private static void fillIn(XSSFSheet sheet, int row, String name, String firstColumn) {
        Row added = sheet.createRow(row - 1);
        added.createCell(1).setCellValue(name);
        int first = CellReference.convertColStringToIndex(firstColumn);
        for (int size = 0; size < 3; size++) {
            added.createCell(first + size).setCellValue(4 + size);
        }
    }

    private static boolean isRestricted(XSSFSheet sheet, String cell) {
        CellReference at = new CellReference(cell);
        return sheet.getDataValidations().stream()
                .flatMap(validation -> Arrays.stream(validation.getRegions().getCellRangeAddresses()))
                .anyMatch(range -> range.isInRange(at.getRow(), at.getCol()));
    }

    @Test
    void formulas_add_up_to_the_results_that_are_stored_with_them() throws Exception {
        try (Workbook workbook = WorkbookFactory.create(
                new ByteArrayInputStream(WorkbookWriter.bytes(reader.read(DemoWorkbook.bytes()))))) {
            Map<String, Double> stored = figures(workbook);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(figures(workbook)).isEqualTo(stored).hasSizeGreaterThan(800);
        }
    }

    private static final java.nio.file.Path REFERENCE = java.nio.file.Path.of("../../shared/reference/workbook.xlsx");

    static boolean thereIsAReference() {
        return java.nio.file.Files.isReadable(REFERENCE);
    }

    private void assertReadsBack(byte[] workbook) {
        ParsedCatalogue before = reader.read(workbook);
        ParsedCatalogue after = reader.read(WorkbookWriter.bytes(before));

        assertThat(after.sections())
                .extracting(ParsedSection::key, ParsedSection::name)
                .containsExactlyElementsOf(before.sections().stream()
                        .filter(section -> hasServices(before, section))
                        .map(section -> org.assertj.core.groups.Tuple.tuple(section.key(), section.name()))
                        .toList());
        assertThat(services(after)).containsExactlyInAnyOrderElementsOf(services(before));
        assertThat(after.scenarios().stream().map(this::plain).toList())
                .containsExactlyElementsOf(
                        before.scenarios().stream().map(this::plain).toList());
        assertThat(after.lineItems().stream().map(this::plain).toList())
                .containsExactlyElementsOf(
                        before.lineItems().stream().map(this::plain).toList());
        for (ParsedScenario scenario : before.scenarios()) {
            assertThat(days(after, scenario.key())).isEqualTo(days(before, scenario.key()));
        }
        assertThat(after.spread()).isEqualTo(before.spread());
        assertThat(policies(after)).isEqualTo(policies(before));
        assertThat(after.publishable()).isTrue();
    }

    private static boolean hasServices(ParsedCatalogue catalogue, ParsedSection section) {
        return catalogue.services().stream()
                .anyMatch(service -> service.section().equals(section.key()));
    }

    private static List<List<Object>> services(ParsedCatalogue catalogue) {
        return catalogue.services().stream()
                .map(service -> List.<Object>of(
                        service.key(),
                        service.section(),
                        service.name(),
                        Optional.ofNullable(service.externalId()),
                        Optional.ofNullable(service.defaultEffort()),
                        service.template(),
                        Optional.ofNullable(service.note())))
                .toList();
    }

    private List<Object> plain(ParsedScenario scenario) {
        return List.of(scenario.key(), scenario.sheet(), scenario.title());
    }

    private List<Object> plain(ParsedLineItem item) {
        return List.of(
                item.key(),
                Optional.ofNullable(item.number()),
                item.name(),
                item.scopeType(),
                Optional.ofNullable(item.scenario()),
                item.scenario() == null ? item.stated() : Map.of());
    }

    /** What each service of a scenario counts and says, and whether it has that of its own. */
    private static Map<String, List<Object>> days(ParsedCatalogue catalogue, String scenario) {
        Map<String, ParsedService> services =
                catalogue.services().stream().collect(Collectors.toMap(ParsedService::key, Function.identity()));
        return catalogue.scenarios().stream()
                .filter(one -> one.key().equals(scenario))
                .flatMap(one -> one.services().stream())
                .collect(Collectors.toMap(
                        ParsedScenarioService::service, own -> figures(own, services.get(own.service()))));
    }

    private static List<Object> figures(ParsedScenarioService own, ParsedService service) {
        Map<Size, Object> figures = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            Optional<Days> template = Optional.ofNullable(service.template().get(size));
            boolean isOwn = template.isPresent() && !(own.figure(size) instanceof ScenarioFigure.FromTemplate);
            figures.put(size, List.of(own.figure(size).effective(template), isOwn));
        }
        return List.of(figures, Optional.ofNullable(own.note().effective(service.note())), own.collapsed());
    }

    private static List<Object> policies(ParsedCatalogue catalogue) {
        return catalogue.policies().stream()
                .<Object>map(policy -> List.of(policy.key(), policy.value().stripTrailingZeros()))
                .toList();
    }

    private static Map<String, Double> figures(Workbook workbook) {
        Map<String, Double> figures = new java.util.TreeMap<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                figures.put(
                        sheet.getSheetName() + "!" + cell.getAddress(),
                        Math.round(cell.getNumericCellValue() * 100) / 100.0);
            }
        })));
        return figures;
    }
}
