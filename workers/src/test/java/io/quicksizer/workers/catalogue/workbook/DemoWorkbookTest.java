package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook that people first meet is one that shows everything and is in order. */
class DemoWorkbookTest {

    private final ParsedCatalogue demo =
            new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).read(DemoWorkbook.bytes());

    @Test
    void the_same_text_gives_the_same_bytes() {
        assertThat(DemoWorkbook.bytes()).isEqualTo(DemoWorkbook.bytes());
    }

    @Test
    void has_the_size_of_a_real_catalogue() {
        assertThat(demo.sections()).hasSizeBetween(14, 18);
        assertThat(demo.services()).hasSizeBetween(100, 120);
        assertThat(demo.lineItems()).hasSizeBetween(20, 24);
        assertThat(demo.scopeTypes()).hasSize(6);
        assertThat(demo.services())
                .filteredOn(service -> !service.template().isEmpty())
                .size()
                .isGreaterThanOrEqualTo(demo.services().size() * 8 / 10);
    }

    @Test
    void finds_nothing_but_what_is_meant_to_be_seen() {
        assertThat(demo.findings()).allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(demo.findings())
                .extracting(Finding::code)
                .containsOnly(
                        FindingCode.HIDDEN_ROWS_COUNT, FindingCode.DUPLICATE_NUMBER, FindingCode.LINE_ITEM_TOTALS_ONLY);
    }

    @Test
    void shows_every_way_to_find_a_link() {
        assertThat(new HashSet<>(
                        demo.lineItems().stream().map(ParsedLineItem::linkFrom).toList()))
                .containsExactlyInAnyOrder(LinkFrom.values());
        assertThat(demo.lineItems()).filteredOn(item -> item.scenario() == null).hasSize(1);
    }

    @Test
    void shows_half_days_explicit_blanks_notes_and_both_layouts() {
        assertThat(demo.services())
                .anyMatch(service -> service.template().containsValue(Days.of(new BigDecimal("10.5"))));
        assertThat(demo.scenarios())
                .flatExtracting(ParsedScenario::services)
                .anyMatch(row -> row.figure(Size.S).equals(ScenarioFigure.BLANK))
                .anyMatch(row -> row.figure(Size.S).equals(ScenarioFigure.FROM_TEMPLATE))
                .anyMatch(ParsedScenarioService::collapsed)
                .anyMatch(row -> row.note().overrides());
        assertThat(new HashSet<>(
                        demo.scenarios().stream().map(ParsedScenario::layout).toList()))
                .containsExactlyInAnyOrder(Layout.values());
    }

    @Test
    void every_line_item_takes_more_days_the_larger_it_is() {
        demo.lineItems()
                .forEach(item -> assertThat(item.stated().get(Size.S))
                        .as(item.name())
                        .isLessThan(item.stated().get(Size.M)));
        demo.lineItems()
                .forEach(item -> assertThat(item.stated().get(Size.M))
                        .as(item.name())
                        .isLessThan(item.stated().get(Size.L)));
    }

    @Test
    void states_exactly_the_totals_that_its_services_add_up_to() {
        for (ParsedScenario scenario : demo.scenarios()) {
            ScenarioDays sum = TestCatalogues.days(demo, scenario);
            scenario.statedTotals()
                    .forEach((size, stated) ->
                            assertThat(stated).as(scenario.sheet() + " " + size).isEqualTo(sum.days(size)));
        }
    }

    @Test
    void has_a_yearly_minimum() {
        assertThat(demo.policies())
                .filteredOn(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .extracting(ParsedPolicy::value)
                .containsExactly(new BigDecimal("36"));
    }

    @Test
    void opens_in_another_reader_of_workbooks() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(DemoWorkbook.bytes()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(demo.scenarios().size() + 2);
            assertThat(workbook.getSheet("Scenario Template")
                            .getRow(3)
                            .getCell(4)
                            .getCellFormula())
                    .isEqualTo("SUM(E5:E11)");
        }
    }
}
