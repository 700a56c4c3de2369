package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.at;
import static io.quicksizer.workers.sizing.SizingFixtures.codes;
import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.freeText;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.percents;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.sizing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickSizingTest {

    private static final CatalogueLineItem MIGRATION = lineItem("migration", "100", "200", "400");
    private static final CatalogueLineItem LAKE = lineItem("lake", "50", "150", "350.5");
    private static final CatalogueLineItem TWIN = new CatalogueLineItem("twin", LAKE.name(), "data", LAKE.days());
    private static final CatalogueLineItem NAMESAKE = new CatalogueLineItem("other", "migration", "data", LAKE.days());

    private final QuickSizing quickSizing = new QuickSizing(SizingFixtures.catalogue(NAMESAKE, MIGRATION, LAKE, TWIN));

    private Checked<SizingResult> size(Integer years, List<BigDecimal> spread, QuickSelection... selections) {
        return quickSizing.size(new QuickSizingRequest(years, spread, Arrays.asList(selections)));
    }

    private static QuickSelection select(String lineItem, String size) {
        return new QuickSelection(lineItem, size, null);
    }

    @Test
    void the_figures_are_those_of_the_sizing_engine() {
        SizingResult quick = size(3, percents("50", "25", "25"), select("migration", "M"), select("lake", "L"))
                .orThrow();

        assertThat(quick).isEqualTo(sizing(at(Size.M, MIGRATION), at(Size.L, LAKE)));
    }

    @Test
    void without_duration_and_spread_the_defaults_count() {
        assertThat(size(null, null, select("lake", "s")).orThrow().spread()).isEqualTo(SizingFixtures.THREE_YEARS);
        assertThat(size(2, List.of(), select("lake", "s")).orThrow().spread().hundredths())
                .containsExactly(5000, 5000);
        assertThat(codes(size(1, null, select("lake", "L")).orThrow().warnings()))
                .isEmpty();
    }

    @Test
    void a_spread_that_is_not_whole_is_rescaled_with_a_warning() {
        SizingResult result = size(2, percents("60", "60"), select("lake", "L")).orThrow();

        assertThat(result.spread().hundredths()).containsExactly(5000, 5000);
        assertThat(result.warnings().getLast().message())
                .isEqualTo("The percentages added up to 120; they were rescaled to 100.");
        assertThat(result.warnings().getLast().subject()).isEqualTo("spread");
    }

    @Test
    void a_key_goes_before_a_name_and_a_name_must_be_exact() {
        SizingResult byKey = size(1, null, select("migration", "M")).orThrow();
        SizingResult byName = size(1, null, select("Name of migration", "M")).orThrow();

        assertThat(byKey.rows().getFirst().item()).isEqualTo(MIGRATION);
        assertThat(byName).isEqualTo(byKey);
        assertThat(refusals(size(1, null, select("name of migration", "M"))))
                .containsExactly("selections[0].lineItem LINE_ITEM_UNKNOWN");
    }

    @Test
    void an_ambiguous_name_asks_for_the_key() {
        Checked<SizingResult> checked = size(1, null, select(LAKE.name(), "M"));

        assertThat(refusals(checked)).containsExactly("selections[0].lineItem LINE_ITEM_AMBIGUOUS");
        assertThat(checked.problems().getFirst().arguments()).containsExactly("Name of lake", "2");
    }

    @Test
    void a_line_item_selected_by_key_and_by_name_is_selected_twice() {
        assertThat(refusals(size(1, null, select("migration", "M"), select("Name of migration", "S"))))
                .containsExactly("selections[1].lineItem LINE_ITEM_TWICE");
    }

    @Test
    void unsized_missing_and_unknown_selections_are_problems_at_their_place() {
        assertThat(refusals(size(
                        1,
                        null,
                        select("migration", null),
                        select("lake", "XL"),
                        select("nothing", "M"),
                        select(" ", "M"),
                        select(null, null),
                        null)))
                .containsExactly(
                        "selections[0].size VALUE_MISSING",
                        "selections[1].size SIZE_UNKNOWN",
                        "selections[2].lineItem LINE_ITEM_UNKNOWN",
                        "selections[3].lineItem VALUE_MISSING",
                        "selections[4].lineItem VALUE_MISSING",
                        "selections[4].size VALUE_MISSING",
                        "selections[5] VALUE_MISSING");
    }

    @Test
    void at_least_one_selection_is_needed() {
        assertThat(refusals(size(1, null))).containsExactly("selections SELECTIONS_MISSING");
        assertThat(refusals(quickSizing.size(new QuickSizingRequest(null, null, null))))
                .containsExactly("selections SELECTIONS_MISSING");
    }

    @Test
    void more_than_500_selections_are_refused_at_once() {
        List<QuickSelection> many = Collections.nCopies(501, select("nothing", "M"));

        assertThat(refusals(quickSizing.size(new QuickSizingRequest(1, null, many))))
                .containsExactly("selections TOO_MANY_LINE_ITEMS");
        assertThat(refusals(quickSizing.size(new QuickSizingRequest(1, null, many.subList(0, 500)))))
                .hasSize(500);
    }

    @Test
    void custom_services_make_up_a_custom_selection_and_their_problems_keep_their_place() {
        QuickSelection right = new QuickSelection("lake", "Custom", List.of(freeText("Data load", "40.5")));
        QuickSelection wrong = new QuickSelection("lake", "Custom", Collections.singletonList(null));

        assertThat(size(1, null, right).orThrow().total()).isEqualTo(days("40.5"));
        assertThat(refusals(size(1, null, select("nothing", "M"), wrong)))
                .containsExactly(
                        "selections[0].lineItem LINE_ITEM_UNKNOWN", "selections[1].customServices[0] VALUE_MISSING");
    }

    @Test
    void problems_of_duration_spread_and_selections_are_reported_at_once() {
        assertThat(refusals(size(6, percents("50"), select("nothing", "M"))))
                .containsExactly("durationYears DURATION_OUT_OF_RANGE", "selections[0].lineItem LINE_ITEM_UNKNOWN");
        assertThat(refusals(size(2, Arrays.asList(BigDecimal.TEN, null), select("nothing", "M"))))
                .containsExactly("spread[1] VALUE_MISSING", "selections[0].lineItem LINE_ITEM_UNKNOWN");
    }
}
