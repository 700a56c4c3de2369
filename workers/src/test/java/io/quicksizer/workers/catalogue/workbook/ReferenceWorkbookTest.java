package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.workers.catalogue.ReferenceWorkbook;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The import of the workbook that the prototype runs on shows what the prototype's users know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReferenceWorkbookTest {

    private JsonNode expected;
    private ParsedCatalogue catalogue;

    @BeforeAll
    void read() {
        expected = ReferenceWorkbook.expected();
        catalogue = new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).read(ReferenceWorkbook.bytes());
    }

    @Test
    void shows_every_section_service_scenario_and_line_item() {
        assertThat(catalogue.sections()).hasSize(expected.get("sections").asInt());
        assertThat(catalogue.services()).hasSize(expected.get("services").asInt());
        assertThat(catalogue.scenarios()).hasSize(expected.get("scenarios").asInt());
        assertThat(catalogue.lineItems()).hasSize(expected.get("lineItems").asInt());
        assertThat(catalogue.scenarioServices())
                .isEqualTo(expected.get("overrides").asInt());
    }

    @Test
    void reproduces_every_scenarios_totals_layout_and_number_of_services() {
        List<String> shown = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int index = 0; index < catalogue.scenarios().size(); index++) {
            ParsedScenario scenario = catalogue.scenarios().get(index);
            ScenarioDays sum = TestCatalogues.days(catalogue, scenario);
            shown.add("%s %s %s/%s/%s %d %s"
                    .formatted(
                            scenario.sheet(),
                            scenario.layout(),
                            sum.days(Size.S),
                            sum.days(Size.M),
                            sum.days(Size.L),
                            scenario.services().size(),
                            scenario.statedTotals().get(Size.CUSTOM)));
            JsonNode row = expected.get("scenarioTotals").get(index);
            wanted.add("%s %s %s/%s/%s %d %s"
                    .formatted(
                            row.get("sheet").asText(),
                            row.get("layout").asText().toUpperCase(Locale.ROOT),
                            row.get("S"),
                            row.get("M"),
                            row.get("L"),
                            row.get("services").asInt(),
                            row.get("Custom")));
        }
        assertThat(shown).containsExactlyElementsOf(wanted);
    }

    @Test
    void shows_the_line_items_with_their_figures_and_two_of_them_without_a_scenario() {
        List<String> shown = catalogue.lineItems().stream()
                .map(item ->
                        item.source().cell().row() + " " + item.name() + " " + TestCatalogues.figures(item.stated()))
                .toList();
        List<String> wanted = new ArrayList<>();
        expected.get("lineItems_rows")
                .forEach(row -> wanted.add("%s %s %s/%s/%s"
                        .formatted(
                                row.get("row"), row.get("name").asText(), row.get("S"), row.get("M"), row.get("L"))));
        assertThat(shown).containsExactlyElementsOf(wanted);
        assertThat(catalogue.lineItems())
                .filteredOn(item -> item.linkFrom() == LinkFrom.NONE)
                .extracting(item -> item.source().cell().row())
                .containsExactly(8, 15);
    }

    @Test
    void adds_up_to_the_portfolio() {
        Days s = Days.sum(catalogue.lineItems().stream()
                .map(item -> item.stated().get(Size.S))
                .toList());
        assertThat(s).isEqualTo(Days.of(expected.get("portfolio").get("S").asLong()));
    }

    @Test
    void takes_the_yearly_minimum_from_the_remark_and_the_spread_from_the_headings() {
        assertThat(catalogue.policies())
                .contains(new ParsedPolicy(
                        ParsedPolicy.YEAR_MINIMUM_DAYS,
                        new BigDecimal("36"),
                        new CellSource(catalogue.lineItems().getFirst().source().sheet(), new CellAddress(30, 14))));
        assertThat(catalogue.spread()).containsExactly(5_000, 2_500, 2_500);
    }

    @Test
    void finds_a_stale_total_and_a_text_among_numbers_but_nothing_that_forbids_publishing() {
        assertThat(catalogue.publishable()).isTrue();
        assertThat(catalogue.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .filteredOn(finding -> finding.code() != FindingCode.SCOPE_TYPE_UNKNOWN)
                .extracting(Finding::code, Finding::cell)
                .containsExactly(tuple(FindingCode.NOT_A_NUMBER, "D83"), tuple(FindingCode.TOTAL_DISAGREES, "H2"));
    }
}
