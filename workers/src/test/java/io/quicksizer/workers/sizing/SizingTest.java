package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.at;
import static io.quicksizer.workers.sizing.SizingFixtures.codes;
import static io.quicksizer.workers.sizing.SizingFixtures.custom;
import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.freeText;
import static io.quicksizer.workers.sizing.SizingFixtures.lineItem;
import static io.quicksizer.workers.sizing.SizingFixtures.listOfDays;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static io.quicksizer.workers.sizing.SizingFixtures.request;
import static io.quicksizer.workers.sizing.SizingFixtures.service;
import static io.quicksizer.workers.sizing.SizingFixtures.sizing;
import static io.quicksizer.workers.sizing.SizingFixtures.totalsOnly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizingTest {

    private static final CatalogueLineItem A = lineItem("a", "10", "100", "1000");
    private static final CatalogueLineItem B = lineItem("b", "10.01", "100.01", "1000.01");

    @Test
    void a_sizing_shows_rows_in_the_order_of_the_request_with_totals_and_years() {
        SizingResult result = sizing(at(Size.M, B), at(Size.S, A));

        assertThat(result.rows()).extracting(row -> row.item().key()).containsExactly("b", "a");
        assertThat(result.rows()).extracting(SizedLineItem::total).containsExactly(days("100.01"), days("10"));
        assertThat(result.total()).isEqualTo(days("110.01"));
        assertThat(result.years()).isEqualTo(listOfDays("55.01", "27.5", "27.5"));
        assertThat(result.rows().get(0).years()).isEqualTo(listOfDays("50.01", "25", "25"));
        assertThat(result.rows().get(1).years()).isEqualTo(listOfDays("5", "2.5", "2.5"));
        assertThat(result.spread()).isEqualTo(SizingFixtures.THREE_YEARS);
    }

    @Test
    void line_items_are_counted_per_size() {
        SizingResult result = sizing(at(Size.M, A), at(Size.M, B), at(Size.NA, lineItem("c", "1", "2", "3")));

        assertThat(result.counts()).isEqualTo(Map.of(Size.NA, 1, Size.S, 0, Size.M, 2, Size.L, 0, Size.CUSTOM, 0));
    }

    @Test
    void the_same_line_item_twice_is_refused() {
        assertThat(refusals(Sizing.of(request(at(Size.M, A), at(Size.M, B), at(Size.S, A)))))
                .containsExactly("lineItems[2].lineItem LINE_ITEM_TWICE");
    }

    @Test
    void problems_of_custom_services_are_at_their_line_item() {
        assertThat(refusals(Sizing.of(request(at(Size.M, A), custom(B, freeText("Data load", "1"))))))
                .containsExactly("lineItems[1].customServices[0].days CUSTOM_DAYS_BELOW_MINIMUM");
        assertThat(refusals(Sizing.of(request(custom(B)))))
                .containsExactly("lineItems[0].customServices CUSTOM_SERVICES_MISSING");
    }

    @Test
    void a_draft_shows_the_figures_so_far_beside_what_is_wrong() {
        SizingDraft draft = Sizing.draft(request(at(Size.M, A), custom(B), at(Size.S, A)));

        assertThat(draft.result().total()).isEqualTo(days("100"));
        assertThat(draft.result().rows()).extracting(SizedLineItem::total).containsExactly(days("100"), days("0"));
        assertThat(refusals(draft.problems()))
                .containsExactly(
                        "lineItems[1].customServices CUSTOM_SERVICES_MISSING", "lineItems[2].lineItem LINE_ITEM_TWICE");
    }

    @Test
    void a_sizing_holds_at_most_500_line_items() {
        LineItemChoice[] most = many(500, "1");
        LineItemChoice[] more = many(501, "1");

        assertThat(sizing(most).total()).isEqualTo(days("500"));
        SizingDraft draft = Sizing.draft(request(more));
        assertThat(refusals(draft.problems())).containsExactly("lineItems TOO_MANY_LINE_ITEMS");
        assertThat(draft.result().rows()).hasSize(500);
    }

    @Test
    void a_total_beyond_what_can_be_stored_is_refused() {
        assertThat(sizing(many(100, "9999999.99")).total())
                .isEqualTo(days("9999999.99").plus(new Days(98_999_999_901L)));
        assertThat(refusals(Sizing.of(request(many(101, "9999999.99"))))).containsExactly("lineItems TOTAL_TOO_LARGE");
    }

    private static LineItemChoice[] many(int count, String days) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(Size.M, lineItem("item-" + i, days, days, days)))
                .toArray(LineItemChoice[]::new);
    }

    @Test
    void a_totals_only_line_item_carries_a_warning_as_soon_as_it_has_days() {
        CatalogueLineItem totals = totalsOnly("t", "500");

        Warning warning = sizing(at(Size.M, totals)).warnings().getFirst();
        assertThat(warning.subject()).isEqualTo("t");
        assertThat(warning.code()).isEqualTo(WarningCode.TOTALS_ONLY);
        assertThat(warning.message())
                .isEqualTo("“Name of t” carries totals only; its days can't be broken down into services.");
        assertThat(codes(sizing(at(Size.L, A), at(Size.NA, totals)).warnings())).isEmpty();
    }

    @Test
    void nothing_sized_carries_a_warning() {
        assertThat(codes(sizing(at(Size.NA, A)).warnings())).contains(WarningCode.NOTHING_SIZED);
        assertThat(codes(sizing().warnings())).contains(WarningCode.NOTHING_SIZED);
        assertThat(codes(sizing(at(Size.S, A)).warnings())).doesNotContain(WarningCode.NOTHING_SIZED);
    }

    @Test
    void the_facts_for_the_approval_policy_are_total_custom_share_and_years_below_the_minimum() {
        SizingResult result = sizing(at(Size.M, A), custom(B, service("svc-1", "50")));

        // 150 days: 75 / 37.5 / 37.5
        assertThat(result.facts().totalDays()).isEqualTo(days("150"));
        assertThat(result.facts().customShare()).isEqualByComparingTo("0.3334");
        assertThat(result.facts().yearsBelowMinimum()).isZero();
        assertThat(sizing(at(Size.M, A)).facts().yearsBelowMinimum()).isEqualTo(2);
        assertThat(sizing(at(Size.M, A)).facts().customShare()).isZero();
        assertThat(sizing(custom(B, service("svc-1", "50"))).facts().customShare())
                .isEqualByComparingTo("1");
        assertThat(sizing(at(Size.NA, A)).facts().customShare()).isZero();
    }

    @Test
    void only_warnings_of_years_count_as_years_below_the_minimum() {
        SizingResult result = sizing(at(Size.M, totalsOnly("t", "500")));

        assertThat(codes(result.warnings())).containsExactly(WarningCode.TOTALS_ONLY);
        assertThat(result.facts().yearsBelowMinimum()).isZero();
    }

    @Test
    void a_custom_share_above_a_limit_never_looks_like_the_limit() {
        SizingResult result = sizing(at(Size.L, A), custom(B, service("svc-1", "10"), service("svc-2", "990.01")));

        assertThat(result.facts().customShare()).isEqualByComparingTo("0.5001");
    }

    @Test
    void a_request_keeps_its_own_copy_of_the_line_items() {
        List<LineItemChoice> choices = new ArrayList<>(List.of(at(Size.M, A)));
        SizingRequest request = new SizingRequest(
                SizingFixtures.THREE_YEARS, choices, SizingFixtures.POLICIES, SizingFixtures.SERVICES);
        choices.clear();

        assertThat(request.lineItems()).hasSize(1);
    }
}
