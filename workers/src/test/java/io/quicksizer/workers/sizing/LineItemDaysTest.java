package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.at;
import static io.quicksizer.workers.sizing.SizingFixtures.custom;
import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.freeText;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.request;
import static io.quicksizer.workers.sizing.SizingFixtures.service;
import static io.quicksizer.workers.sizing.SizingFixtures.sizing;
import static io.quicksizer.workers.sizing.SizingFixtures.totalsOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/domain.md, rule 2: days of a line item")
class LineItemDaysTest {

    private static final CatalogueLineItem ITEM = lineItem("a", "10", "20.5", "40");

    @ParameterizedTest
    @CsvSource({"S,10", "M,20.5", "L,40", "NA,0"})
    void a_size_takes_the_catalogues_figure_and_not_applicable_takes_none(Size size, String expected) {
        assertThat(sizing(at(size, ITEM)).rows().getFirst().total()).isEqualTo(days(expected));
    }

    @Test
    void custom_is_the_sum_of_its_custom_services() {
        SizedLineItem row = sizing(custom(ITEM, freeText("Data load", "12.5"), service("svc-1", "30")))
                .rows()
                .getFirst();

        assertThat(row.total()).isEqualTo(days("42.5"));
        assertThat(row.customServices())
                .extracting(CustomService::name)
                .containsExactly("Data load", "Discovery workshop");
    }

    @Test
    void custom_services_count_only_while_the_line_item_is_custom() {
        LineItemChoice choice = new LineItemChoice(ITEM, Size.S, List.of(freeText("Data load", "500")));
        SizedLineItem row = sizing(choice).rows().getFirst();

        assertThat(row.total()).isEqualTo(days("10"));
        assertThat(row.customServices()).isEmpty();
        assertThat(choice.customServices()).hasSize(1);
    }

    @Test
    void a_size_without_a_figure_in_the_catalogue_is_refused() {
        assertThat(refusals(Sizing.of(request(at(Size.L, totalsOnly("t", "20"))))))
                .containsExactly("lineItems[0].size SIZE_WITHOUT_DAYS");
    }

    @Test
    void a_catalogue_figure_for_custom_or_not_applicable_cannot_exist() {
        assertThatThrownBy(() -> new CatalogueDays(Map.of(Size.CUSTOM, days("1")), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CatalogueDays(Map.of(Size.NA, days("1")), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_catalogue_has_no_figure_at_custom() {
        assertThat(ITEM.days().at(Size.CUSTOM)).isEmpty();
        assertThat(ITEM.days().at(Size.NA)).contains(Days.ZERO);
        assertThat(ITEM.days().totalsOnly()).isFalse();
    }
}
